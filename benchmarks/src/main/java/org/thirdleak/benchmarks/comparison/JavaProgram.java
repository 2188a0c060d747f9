package org.thirdleak.benchmarks.comparison;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.benchmarks.BaseCase;
import org.thirdleak.simulator.history.HistoryJob;
import org.thirdleak.simulator.history.HistorySummary;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.LogLikelihood;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * The same work in this project. Histories are those of a run with their whole tally; likelihoods are drawn from the prior
 * and averaged exactly over the onset. All of it is done on the calling thread, whose processor time is taken; the
 * collector and the compiler have threads of their own, and little to do by then.
 *
 * @param base the base case
 */
record JavaProgram(BaseCase base) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int CHUNK = 8192;

    /** Does a round. */
    Outcome run(Kernel kernel, long seed) {
        long start = THREADS.getCurrentThreadCpuTime();
        double[] sums = kernel.plays() ? histories(kernel, seed) : likelihoods(kernel, seed);
        return new Outcome(kernel.count(), (THREADS.getCurrentThreadCpuTime() - start) / NANOS_PER_SECOND, sums);
    }

    private double[] histories(Kernel kernel, long seed) {
        HistoryJob job = base.histories(kernel.hypothesis(), seed, kernel.count());
        HistorySummary summary = job.run(0);
        for (long block = 1; block < job.blocks(); block++) {
            summary = summary.merge(job.run(block));
        }
        long[] leaks = summary.leakCounts();
        long[] clusters = summary.clusterCounts();
        return new double[] {
            leaks[0], leaks[1], leaks[2], clusters[2], clusters[3], summary.asManyAndTight(), summary.matches()
        };
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
