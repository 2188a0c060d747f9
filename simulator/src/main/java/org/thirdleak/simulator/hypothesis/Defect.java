package org.thirdleak.simulator.hypothesis;

import org.thirdleak.simulator.prior.Prior;

/**
 * A defect of its own: who can have it, and where its parameters stand in a point.
 *
 * @param designs indices of the designs that can have it
 * @param byLaunch whether lots go by the launch date, else by the date of filling
 * @param onsetDay prior of the first affected lot, days since 2000-01-01
 * @param fractionIndex index of the affected fraction q
 * @param shapeIndex index of ln k, k the Weibull shape
 * @param scaleIndex index of ln η, η the Weibull scale in days
 * @param onsetIndex index of the onset
 */
record Defect(
        int[] designs,
        boolean byLaunch,
        Prior onsetDay,
        int fractionIndex,
        int shapeIndex,
        int scaleIndex,
        int onsetIndex) {

    boolean affects(int design) {
        for (int affected : designs) {
            if (affected == design) {
                return true;
            }
        }
        return false;
    }
}
