package org.thirdleak.benchmarks.comparison;

/**
 * A piece of work that both languages do.
 *
 * @param work word for the C program: histories or likelihood
 * @param hypothesis id of the hypothesis
 * @param count how often it is done in a round
 */
record Kernel(String work, String hypothesis, long count) {

    static final String HISTORIES = "histories";
    static final String LIKELIHOOD = "likelihood";

    boolean plays() {
        return work.equals(HISTORIES);
    }

    String title() {
        return (plays() ? "histories" : "likelihoods") + ", " + hypothesis;
    }
}
