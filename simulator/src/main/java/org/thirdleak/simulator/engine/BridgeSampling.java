package org.thirdleak.simulator.engine;

import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * Bridge sampling between the posterior and a mixture fitted to it, with the optimal bridge (X.-L. Meng and W. H. Wong 1996,
 * <i>Simulating ratios of normalizing constants via a simple identity</i>, Statistica Sinica 6, 831; mixtures in L. Wang, D. E.
 * Jones and X.-L. Meng 2022, JASA 117, 835). A pilot population finds the posterior and the mixture is fitted to it; independent
 * repeats then draw from both, and their spread is the error: formulas that see one repeat alone were found too small.
 *
 * @param repeats number of independent repeats to begin with, 8 … 1000
 * @param draws draws from the posterior of each, as many from the mixture, 200 … 1,000,000, a multiple of 20
 * @param laws greatest number of Student laws of the mixture, 1 … 200
 * @param wantedError standard error of ln Z at which to stop, above 0
 * @param mostEvaluations likelihoods beyond which no further repeats are begun, 1 or more
 */
public record BridgeSampling(int repeats, int draws, int laws, double wantedError, long mostEvaluations)
        implements EvidenceEngine {

    /** Name of the diagnostic of how different the repeats are: standard deviation of Z over its mean. */
    public static final String SPREAD = "spread of Z between repeats";

    private static final String TITLE = "bridge sampling";
    private static final int MOST_DIMENSIONS = 50;
    /**
     * One repeat is biased by up to about half of its squared spread, which more repeats do not average out. The spread stays
     * below this over the root of their number, so that the bias stays below 0.3 of the standard error.
     */
    private static final double GREATEST_BIAS_RATIO = 0.6;

    /** Refuses settings out of range. */
    public BridgeSampling {
        NestedSampling.check("repeats", repeats, 8, 1000);
        NestedSampling.check("draws", draws, 200, 1_000_000);
        PilotFit.checkChains("draws", draws);
        NestedSampling.check("laws", laws, 1, 200);
        NestedSampling.check("mostEvaluations", mostEvaluations, 1, Long.MAX_VALUE);
        RepeatedEvidence.checkError(wantedError);
    }

    /** An error of 0.005 from sixteen repeats of four thousand draws, or as many more as that takes. */
    public static BridgeSampling standard() {
        return within(0.005, 20_000_000);
    }

    /**
     * A wanted error from sixteen repeats of four thousand draws, or as many more as that takes.
     *
     * @param wantedError standard error of ln Z at which to stop, above 0
     * @param mostEvaluations likelihoods beyond which no further repeats are begun, 1 or more
     */
    static BridgeSampling within(double wantedError, long mostEvaluations) {
        return new BridgeSampling(16, 4000, 24, wantedError, mostEvaluations);
    }

    @Override
    public String method() {
        return "bridge sampling with a fitted mixture, error by independent repeats";
    }

    @Override
    public LogEvidenceEstimate estimate(Model model, long seed, BlockRunner runner) {
        CubeLikelihood.dimension(model, TITLE, MOST_DIMENSIONS);
        UniformRandomProvider pilot = RandomStreams.stream(seed, RandomStreams.purpose(TITLE, "pilot"), 0);
        PilotFit fit = Parts.run(TITLE, 1, 1, i -> PilotFit.of(model, draws, laws, pilot), runner)
                .get(0);
        if (!fit.possible()) {
            return LogEvidenceEstimate.nowherePositive(fit.evaluations());
        }
        long purpose = RandomStreams.purpose(TITLE, "repeat");
        RepeatedEvidence.Run run = RepeatedEvidence.run(
                TITLE,
                repeats,
                wantedError,
                mostEvaluations,
                r -> repeat(model, fit, RandomStreams.stream(seed, purpose, r)),
                runner);
        RepeatedEvidence evidence = run.evidence();
        return evidence.estimate(
                fit.evaluations() + run.evaluations(),
                new LogEvidenceEstimate.Diagnostic(
                        SPREAD, evidence.relativeSpread(), 0, GREATEST_BIAS_RATIO / Math.sqrt(evidence.count())));
    }

    private RepeatedEvidence.Repeat repeat(Model model, PilotFit fit, UniformRandomProvider rng) {
        TemperedPopulation posterior = fit.draws(model, draws, rng);
        if (posterior.possible() == 0) {
            return new RepeatedEvidence.Repeat(Double.NEGATIVE_INFINITY, posterior.evaluations());
        }
        Bridge bridge = Bridge.between(posterior, fit.proposal(), new NormalLikelihood(model), rng);
        return new RepeatedEvidence.Repeat(bridge.logEvidence(), posterior.evaluations() + bridge.evaluations());
    }
}
