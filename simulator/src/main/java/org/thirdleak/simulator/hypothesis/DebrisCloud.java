package org.thirdleak.simulator.hypothesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.Parameter.Coordinate;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;

/**
 * A breakup leaves a cloud of debris that decays. From its date t0 on the rate of impacts on all designs is
 *
 * <pre>λ_u(t) · (1 + m e^(−(t − t0)/τ))</pre>
 *
 * <p>with m the excess at its birth over the rate of all impacts, and τ the time in which it falls by a factor of e. See
 * docs/models/hypotheses.md.
 */
public final class DebrisCloud implements Hypothesis {

    /** Type in the config. */
    public static final String TYPE = "debris_cloud";

    private final Identity identity;
    private final double bornDay;
    private final Prior decayDays;
    private final ParameterSpace space;

    /**
     * A cloud.
     *
     * @param identity what it is called; its type is {@value #TYPE}
     * @param model rates of impacts
     * @param bornDay date t0 of the breakup, days since 2000-01-01
     * @param excess prior of m, above 0
     * @param decayDays prior of τ, days, above 0
     */
    public DebrisCloud(Identity identity, ImpactModel model, double bornDay, Prior excess, Prior decayDays) {
        this.identity = identity;
        this.bornDay = bornDay;
        this.decayDays = decayDays;
        List<Parameter> sampled = new ArrayList<>(model.parameters());
        sampled.add(new Parameter("cloud.excess", "", excess, Coordinate.LOG));
        sampled.add(new Parameter("cloud.decay_time", "d", decayDays, Coordinate.LOG));
        this.space = new ParameterSpace(sampled, List.of());
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public ParameterSpace space() {
        return space;
    }

    private static int excessIndex(ImpactModel model) {
        return model.parameters().size();
    }

    @Override
    public LogLikelihood likelihood(FleetExposure fleet) {
        ImpactLikelihood impacts = new ImpactLikelihood(fleet);
        DecayingExposure exposure = new DecayingExposure(fleet, bornDay, decayDays);
        int excessIndex = excessIndex(fleet.model());
        double[] leakDay = Arrays.stream(fleet.leaks())
                .mapToDouble(FleetExposure.LeakPoint::day)
                .toArray();
        return new LogLikelihood() {
            @Override
            public double marginal(double[] point) {
                return at(point);
            }

            @Override
            public double at(double[] point) {
                double log = impacts.at(point);
                double excess = Math.exp(point[excessIndex]);
                double days = Math.exp(point[excessIndex + 1]);
                log -= excess * exposure.strikes(impacts.rates(), days);
                for (double day : leakDay) {
                    if (day >= bornDay) {
                        log += Math.log1p(excess * Math.exp((bornDay - day) / days));
                    }
                }
                return log;
            }

            @Override
            public void drawIntegrated(double[] point, UniformRandomProvider rng) {
                // nothing is integrated out
            }

            @Override
            public void attribute(double[] point, double[] defect) {
                Arrays.fill(defect, 0);
            }
        };
    }

    @Override
    public HistoryPlayer player(FleetExposure fleet, UniformRandomProvider rng) {
        ImpactRates rates = new ImpactRates(fleet.model());
        Gaps gaps = new Gaps(rng);
        StrikePlayer[] strikes = Impacts.strikePlayers(fleet, rates, gaps);
        int excessIndex = excessIndex(fleet.model());
        return (point, history) -> {
            history.clear();
            rates.set(point);
            double excess = Math.exp(point[excessIndex]);
            double perDay = Math.exp(-point[excessIndex + 1]);
            for (StrikePlayer player : strikes) {
                player.begin();
                player.strikeAll(history);
                // the cloud at its first strength, thinned: an exponential number is above x with probability e^−x
                player.strikeBetween(
                        bornDay,
                        Double.POSITIVE_INFINITY,
                        excess,
                        day -> gaps.next() > (day - bornDay) * perDay,
                        history);
            }
        };
    }
}
