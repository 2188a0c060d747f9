package org.thirdleak.core.degradation;

/**
 * Chooses the length of steps, and keeps it over break points: the heating changes there, the fastest time of the panels
 * hardly does. Between two break points the steps are made equal. Belongs to one run.
 *
 * <p>Source: the PI controller of E. Hairer, S. Nørsett, G. Wanner, <i>Solving Ordinary Differential Equations I</i>, II.4.
 */
final class StepLength {

    static final double SHORTEST_S = 1e-6;
    private static final double LONGEST_S = 3000;
    private static final double SAFETY = 0.9;
    private static final double SMALLEST_FACTOR = 0.2;
    private static final double GREATEST_FACTOR = 10;
    private static final double MEMORY = 0.04;
    private static final double POWER = 0.2 - 0.75 * MEMORY;
    private static final double LEAST_ERROR = 1e-4;

    private final double[] proposedS = new double[1];
    private final double[] lastError = {LEAST_ERROR};

    void begin(double firstS) {
        proposedS[0] = Math.max(SHORTEST_S, Math.min(LONGEST_S, firstS));
    }

    /** Length of the next step, so that whole steps lead to the end of the segment. */
    double next(double remainingS) {
        return remainingS / Math.ceil(remainingS / proposedS[0]);
    }

    /** Takes note of an accepted step. */
    void accepted(double h, double error) {
        double floored = Math.max(error, 1e-10);
        double factor = SAFETY * Math.pow(floored, -POWER) * Math.pow(lastError[0], MEMORY);
        lastError[0] = Math.max(error, LEAST_ERROR);
        double wished = h * Math.max(SMALLEST_FACTOR, Math.min(GREATEST_FACTOR, factor));
        proposedS[0] = Math.min(LONGEST_S, wished);
    }

    /** Takes note of a rejected step; an error that is not a number shortens most. */
    void rejected(double h, double error) {
        double factor = SAFETY * Math.pow(error, -0.2);
        proposedS[0] = h * (factor > SMALLEST_FACTOR ? factor : SMALLEST_FACTOR);
    }
}
