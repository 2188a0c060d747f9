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
    NESTED_SAMPLING(50, goal -> new NestedSampling(8, 250, 3, 5_000_000));

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
     * What a run wants of an engine; engines that cannot be told how precise to be take no notice.
     *
     * @param standardError standard error of ln Z, above 0
     * @param mostEvaluations likelihoods after which to give up, 1 or more
     */
    public record Goal(double standardError, long mostEvaluations) {

        private static final double FINEST = 1e-8;
        private static final double COARSEST = 1e-4;

        /** Far below the error that a sampler may have, so that it is seen to be the better of the two. */
        double quadratureError() {
            return Math.max(FINEST, Math.min(COARSEST, standardError / 100));
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
