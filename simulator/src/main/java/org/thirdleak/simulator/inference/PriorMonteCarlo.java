package org.thirdleak.simulator.inference;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.simulator.engine.EngineName;
import org.thirdleak.simulator.engine.LogEvidenceEstimate;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.ResumableJob;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.LogLikelihood;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * The second road to an evidence: plain Monte Carlo over the prior of <em>every</em> parameter, with the likelihood at one
 * onset or change date instead of its exact average. It shares neither points nor that part of the likelihood with {@link
 * EvidenceEstimator}, and needs far more points for the same error.
 *
 * @param hypothesis the hypothesis
 * @param fleet the record
 * @param points number of draws
 * @param seed seed of the run
 */
public record PriorMonteCarlo(Hypothesis hypothesis, FleetExposure fleet, int points, long seed) {

    /** How evidence was computed, in words. */
    public static final String METHOD = "plain Monte Carlo over the prior of every parameter";

    /** Name of the diagnostic of the effective number of points, (Σw)² / Σw² (Kish 1965). */
    public static final String EFFECTIVE_POINTS = "effective points";

    private static final int CHUNK = 4096;
    private static final double FEWEST_EFFECTIVE = 400;

    /**
     * The evidence.
     *
     * @param runner does the work
     * @return ln Z with its standard error, sound if enough points carry it
     */
    public MethodEstimate estimate(BlockRunner runner) {
        double[] logs = runner.run(new Draws(new Evaluators(hypothesis, fleet))).values();
        double most = Arrays.stream(logs).max().orElseThrow();
        if (most == Double.NEGATIVE_INFINITY) {
            return found(LogEvidenceEstimate.nowherePositive(logs.length));
        }
        double sum = 0;
        double squares = 0;
        for (double log : logs) {
            double weight = Math.exp(log - most);
            sum += weight;
            squares += weight * weight;
        }
        double mean = sum / logs.length;
        double variance = (squares / logs.length - mean * mean) / (logs.length - 1.0);
        LogEvidenceEstimate.Diagnostic effective = new LogEvidenceEstimate.Diagnostic(
                EFFECTIVE_POINTS, sum * sum / squares, FEWEST_EFFECTIVE, Double.POSITIVE_INFINITY);
        return found(new LogEvidenceEstimate(
                most + Math.log(mean), Math.sqrt(Math.max(0, variance)) / mean, logs.length, List.of(effective)));
    }

    private static MethodEstimate found(LogEvidenceEstimate logZ) {
        return new MethodEstimate(EngineName.PRIOR_MONTE_CARLO, METHOD, logZ);
    }

    private final class Draws implements ResumableJob<LogWeights> {
        private final Evaluators evaluators;

        Draws(Evaluators evaluators) {
            this.evaluators = evaluators;
        }

        @Override
        public String title() {
            return "cross-check of " + hypothesis.id();
        }

        @Override
        public String identity() {
            return ResumableJob.identity("two methods", hypothesis.type(), hypothesis.id(), "cross-check");
        }

        @Override
        public Class<LogWeights> summaryType() {
            return LogWeights.class;
        }

        @Override
        public long blocks() {
            return (points + CHUNK - 1L) / CHUNK;
        }

        @Override
        public LogWeights run(long block) {
            UniformRandomProvider rng =
                    RandomStreams.stream(seed, RandomStreams.purpose("cross-check", hypothesis.id()), block);
            ParameterSpace.PointSampler prior = hypothesis.space().sampler(rng);
            double[] point = hypothesis.space().origin();
            double[] logs = new double[(int) Math.min(CHUNK, points - block * CHUNK)];
            LogLikelihood likelihood = evaluators.borrow();
            for (int i = 0; i < logs.length; i++) {
                prior.draw(point);
                logs[i] = likelihood.at(point);
            }
            evaluators.giveBack(likelihood);
            return new LogWeights(logs);
        }
    }
}
