package org.thirdleak.simulator.inference;

import java.util.Arrays;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.ResumableJob;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.LogLikelihood;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.result.Estimate;

/**
 * Evidence Z = ∫ L(θ) π(θ) dθ by randomised quasi-Monte Carlo: independent randomisations of a Sobol sequence, whose
 * averages are independent and unbiased, so that their spread is an honest error (Owen 1998, <i>Monte Carlo extension of
 * quasi-Monte Carlo</i>). What the likelihood integrates exactly spans no dimension here.
 *
 * <p>The first points come from the prior. If they are not enough, a {@link Proposal} is fitted to what they found and
 * they are thrown away; the points from it are doubled until the error is as small as wanted. All of this is decided
 * between waves, never within one, so that it does not depend on who computes.
 *
 * @param targetStandardError standard error of ln Z at which to stop
 * @param randomisations number of independent randomisations
 * @param mostPoints most likelihood evaluations in one estimate
 * @param seed seed of the run
 */
public record EvidenceEstimator(double targetStandardError, int randomisations, int mostPoints, long seed) {

    /** How evidence was computed, in words. */
    public static final String METHOD =
            "randomised quasi-Monte Carlo, importance sampling fitted to the posterior, onset and date of change exact";

    private static final int FIRST_WAVE = 512;
    private static final int FITTED_WAVE = 128;
    private static final int CHUNK = 512;
    /** Fewer effective points than this many times the dimensions are not worth a fit. */
    private static final int POINTS_PER_DIMENSION = 4;
    /** A fit with less of its points effective is worth another. */
    private static final double GOOD_FIT = 0.15;

    private static final int MOST_FITS = 3;

    /**
     * An evidence without its points.
     *
     * @param logZ ln Z with its error
     * @param reliable whether the tail of the weights allows its use
     */
    public record Weighed(Estimate logZ, boolean reliable) {
        /** Of an evidence. */
        public static Weighed of(Evidence evidence) {
            return new Weighed(evidence.logZ(), evidence.tail().reliable());
        }
    }

    /**
     * Evidence of a hypothesis, as {@link #estimate} finds it, where nobody asks for the points any more.
     *
     * @param hypothesis the hypothesis
     * @param fleet the record
     * @param scenario words that the random digits depend on, and that tell the record
     * @param runner does the work
     * @return ln Z with its error
     */
    public Weighed weigh(Hypothesis hypothesis, FleetExposure fleet, String scenario, BlockRunner runner) {
        return runner.find(
                identity(hypothesis, scenario),
                Weighed.class,
                () -> Weighed.of(estimate(hypothesis, fleet, scenario, runner)));
    }

    private String identity(Hypothesis hypothesis, String scenario) {
        return ResumableJob.identity(
                "evidence",
                scenario,
                hypothesis.type(),
                hypothesis.id(),
                targetStandardError + " " + randomisations + " " + mostPoints);
    }

    /**
     * Evidence of a hypothesis.
     *
     * @param hypothesis the hypothesis
     * @param fleet the record
     * @param scenario words that the random digits depend on, such as the id of the scenario
     * @param runner does the work
     * @return ln Z with its error
     */
    public Evidence estimate(Hypothesis hypothesis, FleetExposure fleet, String scenario, BlockRunner runner) {
        return estimate(hypothesis, fleet, scenario, runner, EvidenceListener.NONE);
    }

    /**
     * The same, and tells how it gets on.
     *
     * @param hypothesis the hypothesis
     * @param fleet the record
     * @param scenario words that the random digits depend on, such as the id of the scenario
     * @param runner does the work
     * @param listener hears of every estimate on the way
     * @return ln Z with its error
     */
    public Evidence estimate(
            Hypothesis hypothesis,
            FleetExposure fleet,
            String scenario,
            BlockRunner runner,
            EvidenceListener listener) {
        Search search = new Search(hypothesis, fleet, scenario, runner, listener);
        if (hypothesis.space().dimension() == 0) {
            return search.until(Proposal.prior(hypothesis.space()), 1, evidence -> true);
        }
        double enough = (double) POINTS_PER_DIMENSION * hypothesis.space().dimension();
        Evidence evidence = search.until(
                Proposal.prior(hypothesis.space()),
                FIRST_WAVE,
                first -> precise(first) || first.effectiveSize() >= enough);
        for (int fit = 1; fit <= MOST_FITS && !precise(evidence) && evidence.effectiveSize() >= enough; fit++) {
            boolean last = fit == MOST_FITS;
            evidence = search.until(
                    PosteriorFit.of(hypothesis.space(), evidence),
                    FITTED_WAVE,
                    next -> precise(next) || (!last && next.effectiveSize() < GOOD_FIT * next.size()));
        }
        return evidence;
    }

    private boolean precise(Evidence evidence) {
        return evidence.logZ().standardError() <= targetStandardError && evidence.effectiveSize() > 0;
    }

    /** Whether an estimate is good enough, or bad enough for another fit. */
    @FunctionalInterface
    private interface Stop {
        boolean at(Evidence evidence);
    }

    private final class Search {
        private final Hypothesis hypothesis;
        private final Evaluators evaluators;
        private final BlockRunner runner;
        private final String scenario;
        private final EvidenceListener listener;
        private int proposals;

        Search(
                Hypothesis hypothesis,
                FleetExposure fleet,
                String scenario,
                BlockRunner runner,
                EvidenceListener listener) {
            this.listener = listener;
            this.hypothesis = hypothesis;
            this.evaluators = new Evaluators(hypothesis, fleet);
            this.runner = runner;
            this.scenario = scenario;
        }

        /** Doubles the points of a proposal until it is told to stop or may take no more. */
        Evidence until(Proposal proposal, int first, Stop stop) {
            int number = proposals++;
            long purpose = RandomStreams.purpose("evidence", scenario, hypothesis.id(), Integer.toString(number));
            String whole = identity(hypothesis, scenario);
            EvidencePoints points = new EvidencePoints(proposal, randomisations, seed, purpose);
            double[][] logs = new double[randomisations][0];
            int from = 0;
            int to = Math.min(first, Math.max(1, mostPoints / randomisations));
            while (true) {
                double[] wave = runner.run(
                                new Wave(whole, hypothesis, evaluators, number, points, randomisations, from, to))
                        .values();
                logs = extended(logs, wave, to - from);
                Evidence evidence = Evidence.of(points, logs);
                listener.estimated(hypothesis, evidence.logZ(), evidence.size());
                if (stop.at(evidence) || 2L * to * randomisations > mostPoints) {
                    return evidence;
                }
                from = to;
                to *= 2;
            }
        }

        private double[][] extended(double[][] logs, double[] wave, int perRow) {
            double[][] longer = new double[logs.length][];
            for (int r = 0; r < logs.length; r++) {
                int old = logs[r].length;
                longer[r] = Arrays.copyOf(logs[r], old + perRow);
                System.arraycopy(wave, r * perRow, longer[r], old, perRow);
            }
            return longer;
        }
    }

    /**
     * One doubling: some points of every randomisation, in chunks.
     *
     * @param whole identity of the evidence that it is a part of
     * @param hypothesis the hypothesis
     * @param evaluators its likelihoods
     * @param proposal number of the proposal
     * @param points where to look
     * @param rows number of randomisations
     * @param from first point of each
     * @param to first point that is not looked at
     */
    private record Wave(
            String whole,
            Hypothesis hypothesis,
            Evaluators evaluators,
            int proposal,
            EvidencePoints points,
            int rows,
            int from,
            int to)
            implements ResumableJob<LogWeights> {

        private int chunks() {
            return (to - from + CHUNK - 1) / CHUNK;
        }

        @Override
        public String title() {
            return "evidence of " + hypothesis.id();
        }

        @Override
        public String identity() {
            return ResumableJob.identity(whole, Integer.toString(proposal), Integer.toString(from));
        }

        @Override
        public Class<LogWeights> summaryType() {
            return LogWeights.class;
        }

        @Override
        public long blocks() {
            return (long) rows * chunks();
        }

        @Override
        public LogWeights run(long block) {
            int begin = from + (int) (block % chunks()) * CHUNK;
            int end = Math.min(begin + CHUNK, to);
            EvidencePoints.Cursor cursor = points.from((int) (block / chunks()), begin);
            double[] point = hypothesis.space().origin();
            double[] logs = new double[end - begin];
            LogLikelihood likelihood = evaluators.borrow();
            for (int i = 0; i < logs.length; i++) {
                double logWeight = cursor.next(point);
                logs[i] = logWeight + likelihood.marginal(point);
            }
            evaluators.giveBack(likelihood);
            return new LogWeights(logs);
        }
    }
}
