package org.thirdleak.simulator.predictive;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.LogLikelihood;

/**
 * Cumulative hazard of a fleet in successive spans of time, at posterior draws of a hypothesis: −ln of the probability that
 * none of the units at risk in a span leaks in it, given that they had not leaked before. It is the likelihood of a span
 * without leaks, so that every hypothesis is taken at its own word. One block per span.
 */
public final class CumulativeHazardJob implements BlockJob<CumulativeHazardJob.Table> {

    /** Survival of e^−700 is the least that a double can tell from 0: what is more certain to leak counts as this. */
    private static final double GREATEST = 700;

    private final Hypothesis hypothesis;
    private final double[][] points;
    private final List<Optional<FleetExposure>> spans;

    /**
     * Prepares it.
     *
     * @param hypothesis the hypothesis
     * @param points draws, integrated parameters too
     * @param spans per span the units at risk in it, as a record without leaks that begins and ends with it; empty if there
     *     are none
     */
    public CumulativeHazardJob(Hypothesis hypothesis, double[][] points, List<Optional<FleetExposure>> spans) {
        this.hypothesis = hypothesis;
        this.points = points;
        this.spans = List.copyOf(spans);
    }

    /**
     * Cumulative hazards.
     *
     * @param all per span and draw, by any cause: the expected number of leaks while no circuit is replaced
     * @param byImpacts per span and draw, the part of it that is impacts
     */
    public record Table(double[][] all, double[][] byImpacts) implements Mergeable<Table> {

        @Override
        public Table merge(Table next) {
            return new Table(joined(all, next.all), joined(byImpacts, next.byImpacts));
        }

        private static double[][] joined(double[][] a, double[][] b) {
            double[][] both = Arrays.copyOf(a, a.length + b.length);
            System.arraycopy(b, 0, both, a.length, b.length);
            return both;
        }
    }

    @Override
    public String title() {
        return "hazard of " + hypothesis.id();
    }

    @Override
    public long blocks() {
        return spans.size();
    }

    @Override
    public Table run(long block) {
        Optional<FleetExposure> fleet = spans.get((int) block);
        double[] all = fleet.map(exposed -> hazards(hypothesis.likelihood(exposed)))
                .orElseGet(() -> new double[points.length]);
        double[] byImpacts =
                fleet.flatMap(hypothesis::impactsAlone).map(this::hazards).orElse(all);
        return new Table(new double[][] {all}, new double[][] {byImpacts});
    }

    private double[] hazards(LogLikelihood silence) {
        double[] hazards = new double[points.length];
        for (int i = 0; i < hazards.length; i++) {
            hazards[i] = Math.max(0, Math.min(GREATEST, -silence.at(points[i])));
        }
        return hazards;
    }
}
