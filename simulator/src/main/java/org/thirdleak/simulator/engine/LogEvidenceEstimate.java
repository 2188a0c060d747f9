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

    /** Copies the list. */
    public LogEvidenceEstimate {
        diagnostics = List.copyOf(diagnostics);
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
