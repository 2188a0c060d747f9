package org.thirdleak.simulator.hypothesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.Parameter.Coordinate;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.prior.UnitMeanGamma;

/**
 * Chance with better and worse periods: in each period the rate of impacts on all designs is multiplied by a number of its
 * own, independent Gamma numbers of mean 1 and a common coefficient of variation v (Greenwood and Yule 1920; Vaupel, Manton
 * and Stallard 1979 called it frailty). On average the rate is that of the environment. See docs/models/hypotheses.md.
 */
public final class Frailty implements Hypothesis {

    /** Type in the config. */
    public static final String TYPE = "frailty";

    private final Identity identity;
    private final double[] edgeDay;
    private final int variationIndex;
    private final ParameterSpace space;

    /**
     * Better and worse periods.
     *
     * @param identity what it is called; its type is {@value #TYPE}
     * @param model rates of impacts
     * @param edgeDay days since 2000-01-01, ascending, at which one period ends and the next begins; the first period began
     *     before all, the last does not end
     * @param variation prior of v, above 0
     */
    public Frailty(Identity identity, ImpactModel model, double[] edgeDay, Prior variation) {
        this.identity = identity;
        this.edgeDay = edgeDay.clone();
        this.variationIndex = model.parameters().size();
        List<Parameter> sampled = new ArrayList<>(model.parameters());
        sampled.add(new Parameter("frailty.variation", "", variation, Coordinate.LOG));
        Prior multiplier = new UnitMeanGamma(variation);
        List<Parameter> multipliers = new ArrayList<>();
        for (int p = 0; p <= edgeDay.length; p++) {
            String period = p == 0 ? "before_" + date(edgeDay[0]) : "from_" + date(edgeDay[p - 1]);
            multipliers.add(new Parameter("frailty." + period, "", multiplier, Coordinate.LINEAR));
        }
        this.space = new ParameterSpace(sampled, multipliers, new Multipliers(variationIndex, multipliers.size()));
    }

    private static String date(double day) {
        return Epoch.instant(day).toString().substring(0, "2000-01-01".length());
    }

    /** The multipliers at the variation of a point; they come right behind it. */
    private record Multipliers(int variationIndex, int count) implements ParameterSpace.Dependence {
        @Override
        public ParameterSpace.PointSampler given(UniformRandomProvider rng) {
            return point -> {
                ContinuousSampler gamma = UnitMeanGamma.sampler(Math.exp(point[variationIndex]), rng);
                for (int p = 0; p < count; p++) {
                    point[variationIndex + 1 + p] = gamma.sample();
                }
            };
        }

        @Override
        public void atNormal(double[] normal, double[] point) {
            double variation = Math.exp(point[variationIndex]);
            for (int i = variationIndex + 1; i <= variationIndex + count; i++) {
                point[i] = UnitMeanGamma.atNormal(variation, normal[i]);
            }
        }
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public ParameterSpace space() {
        return space;
    }

    @Override
    public LogLikelihood likelihood(FleetExposure fleet) {
        return new FrailtyLikelihood(fleet, edgeDay, variationIndex);
    }

    @Override
    public HistoryPlayer player(FleetExposure fleet, UniformRandomProvider rng) {
        ImpactRates rates = new ImpactRates(fleet.model());
        StrikePlayer[] strikes = Impacts.strikePlayers(fleet, rates, new Gaps(rng));
        double[] ends = Arrays.copyOf(edgeDay, edgeDay.length + 1);
        ends[edgeDay.length] = Double.POSITIVE_INFINITY;
        return (point, history) -> {
            history.clear();
            rates.set(point);
            for (StrikePlayer player : strikes) {
                player.begin();
                double from = Double.NEGATIVE_INFINITY;
                for (int p = 0; p < ends.length; p++) {
                    player.strikeBetween(from, ends[p], point[variationIndex + 1 + p], day -> true, history);
                    from = ends[p];
                }
            }
        };
    }
}
