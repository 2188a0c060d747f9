package org.thirdleak.simulator.hypothesis;

import java.util.OptionalInt;
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
 * @param widthIndex index of the time w for which lots are affected; empty if all from the onset on are
 * @param onsetIndex index of the onset
 */
record Defect(
        int[] designs,
        boolean byLaunch,
        Prior onsetDay,
        int fractionIndex,
        LifeLaw life,
        int lifeIndex,
        OptionalInt widthIndex,
        int onsetIndex) {

    LifeCurve curve() {
        return life.curve(lifeIndex);
    }

    /** Time for which lots are affected, days; infinite if all from the onset on are. */
    double widthDays(double[] point) {
        return widthIndex.isPresent() ? Math.exp(point[widthIndex.getAsInt()]) : Double.POSITIVE_INFINITY;
    }

    /** The first day whose lots are affected no more, days since 2000-01-01. */
    double endOfLotDay(double[] point) {
        return point[onsetIndex] + widthDays(point);
    }
}
