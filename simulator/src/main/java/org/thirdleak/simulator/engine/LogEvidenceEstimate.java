package org.thirdleak.simulator.engine;

import java.util.List;

/**
 * Natural logarithm of an evidence, with its error and what speaks for or against it.
 *
 * @param value ln Z; negative infinity if the likelihood was nowhere positive
 * @param standardError standard error of ln Z; of quadrature the estimated error
 * @param evaluations number of likelihoods computed
 * @param diagnostics what the engine found out about itself
 */
public record LogEvidenceEstimate(double value, double standardError, long evaluations, List<Diagnostic> diagnostics) {

    /** Name of the diagnostic that is there, and raises doubt, if no likelihood met was positive. */
    public static final String NOWHERE_POSITIVE = "points of positive likelihood";

    /** Copies the list. */
    public LogEvidenceEstimate {
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * What to say if no likelihood met was positive: ln Z is negative infinity, and unsound, since looking at points cannot
     * tell an impossible record from one that is possible in a corner of the prior.
     *
     * @param evaluations number of likelihoods computed
     */
    public static LogEvidenceEstimate nowherePositive(long evaluations) {
        return new LogEvidenceEstimate(
                Double.NEGATIVE_INFINITY,
                0,
                evaluations,
                List.of(new Diagnostic(NOWHERE_POSITIVE, 0, 1, Double.POSITIVE_INFINITY)));
    }

    /** Whether a positive likelihood was met, so that ln Z is finite. */
    public boolean possible() {
        return value > Double.NEGATIVE_INFINITY;
    }

    /** Whether no diagnostic lies outside its limits. */
    public boolean sound() {
        return diagnostics.stream().allMatch(Diagnostic::sound);
    }

    /**
     * The value of a diagnostic.
     *
     * @param name its name
     * @throws IllegalArgumentException if there is none of that name
     */
    public double diagnostic(String name) {
        return diagnostics.stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no diagnostic is called " + name))
                .value();
    }

    /**
     * A number that tells whether an engine worked.
     *
     * @param name what it is, in words
     * @param value its value
     * @param low least value that raises no doubt
     * @param high greatest value that raises no doubt
     */
    public record Diagnostic(String name, double value, double low, double high) {

        /** Whether it raises no doubt; a value that is not a number does. */
        public boolean sound() {
            return value >= low && value <= high;
        }
    }
}
