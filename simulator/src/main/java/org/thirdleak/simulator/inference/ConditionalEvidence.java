package org.thirdleak.simulator.inference;

import java.util.List;
import java.util.stream.Stream;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.execution.ResumableJob;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;

/**
 * Evidence as a function of one parameter: Z(x) = ∫ L(x, θ) π(θ) dθ over all others, at many values x of one. Its average
 * over the prior of that parameter is the evidence, over another prior the evidence under that prior.
 *
 * <p>All values of a line, and all hypotheses, use the same randomised points, so that what is random in a ratio of two of
 * them largely cancels.
 *
 * @param targetStandardError standard error of ln Z(x) at which to stop
 * @param fewestPoints least number of points per value, all randomisations together
 * @param mostPoints greatest number
 * @param seed seed of the run
 */
public record ConditionalEvidence(double targetStandardError, int fewestPoints, int mostPoints, long seed) {

    /** Number of independent randomisations; their spread is the error. */
    public static final int RANDOMISATIONS = 16;

    /** Randomisations of the whole evidence that the first fit looks at. */
    private static final int ROWS_FOR_START = 8;

    /**
     * The values of one parameter.
     *
     * @param parameter index in the space of the hypothesis; one that is sampled
     * @param coordinates ascending coordinates
     */
    public record Line(int parameter, double[] coordinates) {}

    /**
     * Evidence along some lines.
     *
     * @param hypothesis the hypothesis
     * @param fleet the record
     * @param whole its evidence, which says where to look first
     * @param lines the lines
     * @param runner does the work
     * @return per line, value and randomisation ln Z(x); negative infinity where the record is impossible
     */
    public List<double[][]> along(
            Hypothesis hypothesis, FleetExposure fleet, Evidence whole, List<Line> lines, BlockRunner runner) {
        if (lines.isEmpty()) {
            return List.of();
        }
        PosteriorMoments start = PosteriorFit.moments(hypothesis.space(), whole, ROWS_FOR_START);
        Evaluators evaluators = new Evaluators(hypothesis, fleet);
        return runner.run(new Lines(this, hypothesis, evaluators, start, List.copyOf(lines)))
                .perLine();
    }

    /**
     * What was found, line by line.
     *
     * @param perLine per line, value and randomisation ln Z(x)
     */
    private record Found(List<double[][]> perLine) implements Mergeable<Found> {
        @Override
        public Found merge(Found next) {
            return new Found(
                    Stream.concat(perLine.stream(), next.perLine.stream()).toList());
        }
    }

    /**
     * One line per block: each value begins with what its neighbour found.
     *
     * @param settings how precisely
     * @param hypothesis the hypothesis
     * @param evaluators its likelihoods
     * @param start moments of the whole posterior
     * @param lines the lines
     */
    private record Lines(
            ConditionalEvidence settings,
            Hypothesis hypothesis,
            Evaluators evaluators,
            PosteriorMoments start,
            List<Line> lines)
            implements ResumableJob<Found> {
        @Override
        public String title() {
            return "one parameter at a time, " + hypothesis.id();
        }

        @Override
        public String identity() {
            return ResumableJob.identity("one parameter at a time", hypothesis.type(), hypothesis.id());
        }

        @Override
        public Class<Found> summaryType() {
            return Found.class;
        }

        @Override
        public long blocks() {
            return lines.size();
        }

        @Override
        public Found run(long block) {
            Line line = lines.get((int) block);
            return new Found(
                    List.<double[][]>of(new ConditionalWalk(settings, hypothesis, evaluators, line).from(start)));
        }
    }
}
