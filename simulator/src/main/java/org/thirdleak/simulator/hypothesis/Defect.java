package org.thirdleak.simulator.hypothesis;

import org.thirdleak.simulator.prior.Prior;

/**
 * A defect of its own: who can have it, and where its parameters stand in a point.
 *
 * @param designs indices of the designs that can have it
 * @param byLaunch whether lots go by the launch date, else by the date of filling
 * @param onsetDay prior of the first affected lot, days since 2000-01-01
 * @param fractionIndex index of the affected fraction q
 * @param life how old a defective circuit gets
 * @param lifeIndex index of the first parameter of the life
 * @param onsetIndex index of the onset
 */
record Defect(
        int[] designs,
        boolean byLaunch,
        Prior onsetDay,
        int fractionIndex,
        LifeLaw life,
        int lifeIndex,
        int onsetIndex) {

    LifeCurve curve() {
        return life.curve(lifeIndex);
    }

    boolean affects(int design) {
        for (int affected : designs) {
            if (affected == design) {
                return true;
            }
        }
        return false;
    }
}
