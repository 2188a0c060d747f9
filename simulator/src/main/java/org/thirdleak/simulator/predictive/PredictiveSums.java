package org.thirdleak.simulator.predictive;

import java.util.Arrays;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.result.Estimate;

/**
 * Densities of some futures, summed over posterior draws. Draws of one randomisation of the evidence depend on each other,
 * randomisations do not: the sums are kept apart.
 *
 * @param draws per randomisation, number of draws
 * @param sums per future and randomisation, sum of the densities
 * @param squares per future, sum of their squares
 */
public record PredictiveSums(double[] draws, double[][] sums, double[] squares) implements Mergeable<PredictiveSums> {

    @Override
    public PredictiveSums merge(PredictiveSums next) {
        double[][] both = Arrays.copyOf(sums, sums.length + next.sums.length);
        System.arraycopy(next.sums, 0, both, sums.length, next.sums.length);
        double[] bothSquares = Arrays.copyOf(squares, squares.length + next.squares.length);
        System.arraycopy(next.squares, 0, bothSquares, squares.length, next.squares.length);
        return new PredictiveSums(draws, both, bothSquares);
    }

    /**
     * Predictive density of a future: mean over the posterior.
     *
     * @param future its index
     * @return leaks per year to the power of its number of leaks, so a probability without leaks; with its standard error
     */
    public Estimate density(int future) {
        double count = Arrays.stream(draws).sum();
        double mean = Arrays.stream(sums[future]).sum() / count;
        if (draws.length == 1) {
            return new Estimate(mean, errorOfIndependentDraws(future, mean, count));
        }
        double deviations = 0;
        for (int r = 0; r < draws.length; r++) {
            double deviation = (sums[future][r] - mean * draws[r]) / count;
            deviations += deviation * deviation;
        }
        return new Estimate(mean, Math.sqrt(deviations * draws.length / (draws.length - 1.0)));
    }

    /**
     * ln of the evidence of the record and a future together, Z(record, future) = Z(record) · E[density of the future].
     * Draws come from each randomisation in proportion to its share of the evidence, so that the spread of the sums holds
     * the errors of both factors and how they go together.
     *
     * @param future index of the future
     * @param logZ ln of the evidence of the record
     * @return negative infinity, with error 0, if the future is impossible at every draw
     */
    public Estimate logEvidence(int future, Estimate logZ) {
        Estimate density = density(future);
        double log = logZ.value() + Math.log(density.value());
        if (log == Double.NEGATIVE_INFINITY) {
            return new Estimate(log, 0);
        }
        if (draws.length == 1) {
            return new Estimate(log, Math.hypot(logZ.standardError(), density.standardError() / density.value()));
        }
        double mean = Arrays.stream(sums[future]).average().orElseThrow();
        double squaresAboutMean = Arrays.stream(sums[future])
                .map(sum -> (sum - mean) * (sum - mean))
                .sum();
        double error = Math.sqrt(squaresAboutMean / (draws.length - 1.0) / draws.length) / mean;
        return new Estimate(log, error);
    }

    /** A likelihood without dimensions has one point: its draws differ by the integrated parameters only. */
    private double errorOfIndependentDraws(int future, double mean, double count) {
        double variance = Math.max(0, squares[future] / count - mean * mean);
        return count > 1 ? Math.sqrt(variance / (count - 1)) : 0;
    }
}
