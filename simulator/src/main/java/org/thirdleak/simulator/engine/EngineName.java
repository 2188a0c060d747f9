package org.thirdleak.simulator.engine;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ways to an evidence, by the words that a config has for them. An engine of {@link Model} more is one line more. */
public enum EngineName {
    /** What suits the hypothesis: the choice is the program's. */
    AUTO,
    /** Randomised quasi-Monte Carlo with the onset or date of change integrated exactly. */
    EXACT_ONSET_RQMC,
    /** Plain Monte Carlo over the prior of every parameter, the onset or date of change too. */
    PRIOR_MONTE_CARLO,
    /** Adaptive Gauss–Kronrod quadrature. */
    QUADRATURE(3, goal -> new AdaptiveQuadrature(goal.quadratureError(), goal.mostEvaluations())),
    /** Nested sampling. */
    NESTED_SAMPLING(50, goal -> new NestedSampling(8, 250, 3, 5_000_000)),
    /** Nested sampling that adds live points where they matter. */
    DYNAMIC_NESTED_SAMPLING(
            12, goal -> DynamicNestedSampling.within(goal.nestedSamplingError(), goal.mostEvaluations())),
    /** Sequential Monte Carlo with tempering. */
    SEQUENTIAL_MONTE_CARLO(50, goal -> SequentialMonteCarlo.within(goal.samplerError(), goal.mostEvaluations())),
    /** Importance sampling fitted to the posterior. */
    IMPORTANCE_SAMPLING(50, goal -> ImportanceSampling.within(goal.samplerError(), goal.mostEvaluations())),
    /** Bridge sampling. */
    BRIDGE_SAMPLING(50, goal -> BridgeSampling.within(goal.samplerError(), goal.mostEvaluations()));

    private final int mostParameters;

    @SuppressWarnings("ImmutableEnumChecker") // constructor calls hold no state
    private final @Nullable Function<Goal, EvidenceEngine> maker;

    EngineName() {
        this.mostParameters = Integer.MAX_VALUE;
        this.maker = null;
    }

    EngineName(int mostParameters, Function<Goal, EvidenceEngine> maker) {
        this.mostParameters = mostParameters;
        this.maker = maker;
    }

    /**
     * What a run wants of an engine. Nested sampling cannot be told how precise to be and takes no notice. The others stop at
     * the wanted error, but no sampler aims below 0.005 and dynamic nested sampling not below 0.02: the price goes with the
     * inverse square of the error, and an evidence would take minutes.
     *
     * @param standardError standard error of ln Z, above 0
     * @param mostEvaluations likelihoods after which no more work is begun, 1 or more; what a sampler begins with is done in
     *     any case
     */
    public record Goal(double standardError, long mostEvaluations) {

        private static final double FINEST = 1e-8;
        private static final double COARSEST = 1e-4;
        private static final double FINEST_OF_SAMPLERS = 0.005;
        private static final double FINEST_OF_NESTED_SAMPLING = 0.02;

        /** Far below the error that a sampler may have, so that it is seen to be the better of the two. */
        double quadratureError() {
            return Math.max(FINEST, Math.min(COARSEST, standardError / 100));
        }

        double samplerError() {
            return Math.max(FINEST_OF_SAMPLERS, standardError);
        }

        double nestedSamplingError() {
            return Math.max(FINEST_OF_NESTED_SAMPLING, standardError);
        }
    }

    /** Greatest number of sampled parameters that it takes. */
    public int mostParameters() {
        return mostParameters;
    }

    /**
     * The engine behind the word.
     *
     * @param goal what is wanted of it
     * @return empty for the methods that work on a hypothesis rather than on a {@link Model}
     */
    public Optional<EvidenceEngine> engine(Goal goal) {
        return Optional.ofNullable(maker).map(made -> made.apply(goal));
    }
}
