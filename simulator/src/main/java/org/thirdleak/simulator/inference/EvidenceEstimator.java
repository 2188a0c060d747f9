package org.thirdleak.simulator.inference;

import java.util.Arrays;
import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.LogLikelihood;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * Evidence Z = ∫ L(θ) π(θ) dθ by randomised quasi-Monte Carlo over the prior: independent randomisations of a Sobol
 * sequence, whose averages are independent and unbiased, so that their spread is an honest error (Owen 1998, <i>Monte
 * Carlo extension of quasi-Monte Carlo</i>). What the likelihood integrates exactly spans no dimension here. The points of
 * each randomisation are doubled until the error is as small as wanted; that is decided between waves, never within one.
 *
 * @param targetStandardError standard error of ln Z at which to stop
 * @param randomisations number of independent randomisations
 * @param mostPoints most likelihood evaluations in all
 * @param seed seed of the run
 */
public record EvidenceEstimator(double targetStandardError, int randomisations, int mostPoints, long seed) {

    private static final int FIRST_WAVE = 512;
    private static final int CHUNK = 512;

    /** How evidence was computed, in words. */
    public static final String METHOD = "randomised quasi-Monte Carlo, onset and change date integrated exactly";

    /**
     * Evidence of a hypothesis.
     *
     * @param hypothesis the hypothesis
     * @param fleet the record
     * @param scenario id of the scenario, which the random digits depend on
     * @param runner does the work
     * @return ln Z with its error
     */
    public Evidence estimate(Hypothesis hypothesis, FleetExposure fleet, String scenario, BlockRunner runner) {
        Evaluators evaluators = new Evaluators(() -> hypothesis.likelihood(fleet));
        DigitalNet[] nets = nets(hypothesis, scenario);
        double[][] logs = new double[randomisations][0];
        int from = 0;
        int to = Math.min(FIRST_WAVE, Math.max(1, mostPoints / randomisations));
        if (hypothesis.space().dimension() == 0) {
            to = 1; // nothing is left to integrate: one point is exact
        }
        while (true) {
            logs = extended(logs, runner.run(new Wave(hypothesis, evaluators, nets, from, to)).values(), to - from);
            Evidence evidence = Evidence.of(logs);
            boolean last = hypothesis.space().dimension() == 0 || 2L * to * randomisations > mostPoints;
            if (last || evidence.logZ().standardError() <= targetStandardError) {
                return evidence;
            }
            from = to;
            to *= 2;
        }
    }

    /** The randomised points of a hypothesis under a scenario, always the same. */
    DigitalNet[] nets(Hypothesis hypothesis, String scenario) {
        DigitalNet sobol = DigitalNet.sobol(Math.max(1, hypothesis.space().dimension()));
        long purpose = RandomStreams.purpose("evidence", scenario, hypothesis.id());
        DigitalNet[] nets = new DigitalNet[randomisations];
        for (int r = 0; r < randomisations; r++) {
            nets[r] = sobol.randomised(RandomStreams.stream(seed, purpose, r));
        }
        return nets;
    }

    private static double[][] extended(double[][] logs, double[] wave, int perRow) {
        double[][] longer = new double[logs.length][];
        for (int r = 0; r < logs.length; r++) {
            int old = logs[r].length;
            longer[r] = Arrays.copyOf(logs[r], old + perRow);
            System.arraycopy(wave, r * perRow, longer[r], old, perRow);
        }
        return longer;
    }

    /** One doubling: points from … to − 1 of every randomisation, in chunks. */
    private final class Wave implements BlockJob<LogWeights> {
        private final Hypothesis hypothesis;
        private final Evaluators evaluators;
        private final DigitalNet[] nets;
        private final int from;
        private final int to;
        private final int chunks;

        Wave(Hypothesis hypothesis, Evaluators evaluators, DigitalNet[] nets, int from, int to) {
            this.hypothesis = hypothesis;
            this.evaluators = evaluators;
            this.nets = nets;
            this.from = from;
            this.to = to;
            this.chunks = (to - from + CHUNK - 1) / CHUNK;
        }

        @Override
        public String title() {
            return "evidence of " + hypothesis.id();
        }

        @Override
        public long blocks() {
            return (long) randomisations * chunks;
        }

        @Override
        public LogWeights run(long block) {
            int begin = from + (int) (block % chunks) * CHUNK;
            int end = Math.min(begin + CHUNK, to);
            DigitalNet.Walk walk = nets[(int) (block / chunks)].walkFrom(begin);
            double[] cube = new double[Math.max(1, hypothesis.space().dimension())];
            double[] point = hypothesis.space().origin();
            double[] logs = new double[end - begin];
            LogLikelihood likelihood = evaluators.borrow();
            for (int i = 0; i < logs.length; i++) {
                walk.next(cube);
                hypothesis.space().transform(cube, point);
                logs[i] = checked(likelihood.marginal(point), point);
            }
            evaluators.giveBack(likelihood);
            return new LogWeights(logs);
        }

        private double checked(double log, double[] point) {
            if (Double.isNaN(log) || log == Double.POSITIVE_INFINITY) {
                throw new IllegalStateException(
                        "the log-likelihood of " + hypothesis.id() + " is " + log + " at " + Arrays.toString(point));
            }
            return log;
        }
    }
}
