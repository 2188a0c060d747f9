package org.thirdleak.simulator.marks;

import org.thirdleak.core.quantity.Quantity;
import org.thirdleak.simulator.prior.Prior;

/**
 * What was published on the drain of a circuit: that coolant was still leaving after a time, and that more than half was
 * gone after another. The modelled times have one common error, log-normal.
 *
 * @param notDrainedAfterH a, the circuit was not yet drained after so many hours; 0 if nothing is known
 * @param halfGoneAfterH b, half of the coolant was gone after so many hours; infinite if nothing is known
 * @param errorSigmaLn σ, standard error of ln of the modelled times, above 0
 * @param times the model
 */
public record DrainMark(double notDrainedAfterH, double halfGoneAfterH, double errorSigmaLn, DrainTimes times) {

    /**
     * Refuses what cannot have been seen.
     *
     * @throws IllegalArgumentException if a is negative, b not above a, or σ not above 0
     */
    public DrainMark {
        Quantity.notNegative("notDrainedAfterH", notDrainedAfterH, "h");
        Quantity.positive("errorSigmaLn", errorSigmaLn, "");
        if (!(halfGoneAfterH > notDrainedAfterH)) {
            throw new IllegalArgumentException("halfGoneAfterH must be above notDrainedAfterH, " + notDrainedAfterH
                    + " h, but is " + halfGoneAfterH + " h");
        }
    }

    /**
     * Probability of what was published.
     *
     * @param holeM diameter of the hole, m
     * @return {@code max(0, Φ((ln b − ln t50)/σ) − Φ((ln a − ln t_drained)/σ))}
     */
    public double probability(double holeM) {
        double fast = Double.isInfinite(halfGoneAfterH) ? 1 : within(halfGoneAfterH, times.halfEmptyH(holeM));
        return Math.max(0, fast - within(notDrainedAfterH, times.drainedH(holeM)));
    }

    /** Probability that a modelled time is within a limit; an infinite time never is. */
    private double within(double limitH, double timeH) {
        return Prior.STANDARD_NORMAL.cumulativeProbability(Math.log(limitH / timeH) / errorSigmaLn);
    }

    /**
     * Whether a leak would have been published so.
     *
     * @param halfEmptyH true time until half of the coolant is gone, h
     * @param drainedH true time until the circuit is drained, h
     */
    boolean fits(double halfEmptyH, double drainedH) {
        return drainedH > notDrainedAfterH && (halfEmptyH < halfGoneAfterH || Double.isInfinite(halfGoneAfterH));
    }
}
