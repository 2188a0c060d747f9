package org.thirdleak.simulator.hypothesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.Parameter.Coordinate;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;

/**
 * Every circuit ages. Besides impacts, a circuit of the affected designs leaks with an intensity that is a power of its age
 * a since filling, whatever its lot (Crow 1974, <i>Reliability analysis for complex, repairable systems</i>, for several
 * systems watched over different ages; MIL-HDBK-189, "Crow-AMSAA"): the expected leaks up to an age are
 *
 * <pre>M(a) = m · (a / 1 yr)^k</pre>
 *
 * and a unit watched from age a to b contributes exp(−[M(b) − M(a)]), one that leaked at b besides λ + dM/da in place of λ.
 * See docs/models/hypotheses.md.
 */
public final class Ageing implements Hypothesis {

    /** Type in the config. */
    public static final String TYPE = "ageing";

    private final Identity identity;
    private final ParameterSpace space;
    private final int[] designs;
    private final int publishedIndex;
    private final int firstIndex;

    /**
     * Ageing.
     *
     * @param identity what it is called; its type is {@value #TYPE}
     * @param model rates of impacts
     * @param affected ids of the designs that age; those that are not in the model are left out
     * @param firstYearLeaks prior of m, leaks of a circuit that are expected in its first year
     * @param shape prior of k; 1 is a steady intensity, above it a rising one
     * @param marks marks that count
     */
    public Ageing(
            Identity identity,
            ImpactModel model,
            List<String> affected,
            Prior firstYearLeaks,
            Prior shape,
            LeakMarks marks) {
        this.identity = identity;
        this.designs = IntStream.range(0, model.designs().size())
                .filter(g -> affected.contains(model.designs().get(g).id()))
                .toArray();
        List<Parameter> sampled = new ArrayList<>(model.parameters());
        this.publishedIndex = sampled.size();
        sampled.addAll(DefectMarks.parameters(marks));
        this.firstIndex = sampled.size();
        sampled.add(new Parameter("ageing.first_year_leaks", "", firstYearLeaks, Coordinate.LOG));
        sampled.add(new Parameter("ageing.shape", "", shape, Coordinate.LOG));
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

    private DefectLots lots(FleetExposure fleet) {
        return new DefectLots(fleet, designs, false, false);
    }

    @Override
    public Optional<LogLikelihood> impactsAlone(FleetExposure fleet) {
        return Optional.of(new ImpactLikelihood(fleet));
    }

    @Override
    public LogLikelihood likelihood(FleetExposure fleet) {
        ImpactLikelihood impacts = new ImpactLikelihood(fleet);
        AgeingFactor factor = new AgeingFactor(fleet, lots(fleet), new PowerLawCurve(firstIndex));
        DefectMarks marks = new DefectMarks(fleet, publishedIndex);
        return new LogLikelihood() {
            @Override
            public double marginal(double[] point) {
                return at(point);
            }

            @Override
            public double at(double[] point) {
                double log = impacts.at(point);
                return log + factor.log(point, marks.competing(point, impacts.leakRates));
            }

            @Override
            public void drawIntegrated(double[] point, UniformRandomProvider rng) {
                // nothing is integrated out
            }

            @Override
            public void attribute(double[] point, double[] defect) {
                impacts.at(point);
                Arrays.fill(defect, 0);
                factor.attribute(point, marks.competing(point, impacts.leakRates), defect);
            }
        };
    }

    @Override
    public HistoryPlayer player(FleetExposure fleet, UniformRandomProvider rng) {
        ImpactRates rates = new ImpactRates(fleet.model());
        Gaps gaps = new Gaps(rng);
        StrikePlayer[] strikes = Impacts.strikePlayers(fleet, rates, gaps);
        DefectLots lots = lots(fleet);
        LifeEnds ends = new LifeEnds(lots, new PowerLawCurve(firstIndex), rng, gaps);
        return (point, history) -> {
            history.clear();
            rates.set(point);
            for (StrikePlayer player : strikes) {
                player.begin();
                player.strikeAll(history);
            }
            ends.play(0, lots.size(), 1, point, history); // a drained circuit leaks once: the first leak ends its life
        };
    }
}
