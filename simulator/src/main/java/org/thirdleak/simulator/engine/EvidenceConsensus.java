package org.thirdleak.simulator.engine;

/**
 * Two estimates of one evidence by independent engines, side by side.
 *
 * @param first one estimate
 * @param second the other
 */
public record EvidenceConsensus(LogEvidenceEstimate first, LogEvidenceEstimate second) {

    /** Standard errors that two may be apart; beyond is one pair in 370 by chance. */
    public static final double MOST_STANDARD_ERRORS = 3;
    /** Two that claim to be exact are rounded all the same, by so many parts of ln Z. */
    private static final double ROUNDING = 1e-12;

    /** First minus second; 0 if both are impossible, infinite if one is. */
    public double difference() {
        return first.value() == second.value() ? 0 : first.value() - second.value();
    }

    /** Standard error of the difference. */
    public double standardError() {
        return Math.hypot(first.standardError(), second.standardError());
    }

    /** Whether they are at most three standard errors apart. Says nothing of whether either is sound. */
    public boolean agrees() {
        double rounding = first.possible() ? ROUNDING * Math.abs(first.value()) : 0;
        return Math.abs(difference()) <= MOST_STANDARD_ERRORS * standardError() + rounding;
    }

    /** Whether both are sound and agree. */
    public boolean sound() {
        return first.sound() && second.sound() && agrees();
    }
}
