package org.thirdleak.benchmarks.comparison;

import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.benchmarks.BaseCase;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.history.HistorySummary;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.LogLikelihood;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * The same work in this project. Histories are those of a run with their whole tally; likelihoods are drawn from the prior
 * and averaged exactly over the onset, on the calling thread.
 *
 * @param base the base case
 * @param runner plays the histories
 */
record JavaProgram(BaseCase base, BlockRunner runner) {

    private static final int CHUNK = 8192;

    /** Does a round. */
    Outcome run(Kernel kernel, long seed) {
        Stopwatch watch = new Stopwatch();
        double[] sums = kernel.plays() ? histories(kernel, seed) : likelihoods(kernel, seed);
        return new Outcome(kernel.count(), watch.processorSeconds(), sums);
    }

    private double[] histories(Kernel kernel, long seed) {
        HistorySummary summary = runner.run(base.histories(kernel.hypothesis(), seed, kernel.count()));
        long[] leaks = summary.leakCounts();
        return new double[] {leaks[0], leaks[1], leaks[2], summary.matches()};
    }

    private double[] likelihoods(Kernel kernel, long seed) {
        Hypothesis hypothesis = base.hypothesis(kernel.hypothesis());
        LogLikelihood likelihood = hypothesis.likelihood(base.fleet());
        double[] point = hypothesis.space().origin();
        double[] sums = new double[2];
        for (long done = 0; done < kernel.count(); done += CHUNK) {
            UniformRandomProvider rng =
                    RandomStreams.stream(seed, RandomStreams.purpose("comparison", hypothesis.id()), done / CHUNK);
            ParameterSpace.PointSampler prior = hypothesis.space().sampler(rng);
            add((int) Math.min(CHUNK, kernel.count() - done), prior, likelihood, point, sums);
        }
        return sums;
    }

    private static void add(
            int count, ParameterSpace.PointSampler prior, LogLikelihood likelihood, double[] point, double[] sums) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            prior.draw(point);
            double value = Math.exp(likelihood.marginal(point));
            sum += value;
            squares += value * value;
        }
        sums[0] += sum;
        sums[1] += squares;
    }
}
