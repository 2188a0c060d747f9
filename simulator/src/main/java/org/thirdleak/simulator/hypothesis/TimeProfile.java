package org.thirdleak.simulator.hypothesis;

import org.thirdleak.core.environment.ConstantGrowth;
import org.thirdleak.core.environment.TimeGrowth;
import org.thirdleak.core.observation.Epoch;

/**
 * How the rate of an environment changes with time, relative to its reference: by growth alone, or with the seasons of
 * the meteoroid streams, which depend on the wall because big and small particles have different seasons.
 */
public interface TimeProfile {

    /**
     * Number of walls it is tabulated on: 1 if it does not depend on the wall, else the size of the wall grid for each
     * design in turn.
     */
    int columns();

    /**
     * Rate at an instant over the reference rate.
     *
     * @param column wall, 0 … columns − 1
     * @param day days since 2000-01-01
     */
    double at(int column, double day);

    /**
     * Integral of {@link #at} over time.
     *
     * @param column wall
     * @param fromDay start, days since 2000-01-01
     * @param toDay end
     * @return years
     */
    double integralYears(int column, double fromDay, double toDay);

    /** Whether it never changes. */
    default boolean steady() {
        return false;
    }

    /** A profile that is the same for all walls. */
    static TimeProfile of(TimeGrowth growth) {
        return new TimeProfile() {
            @Override
            public int columns() {
                return 1;
            }

            @Override
            public boolean steady() {
                return growth instanceof ConstantGrowth;
            }

            @Override
            public double at(int column, double day) {
                return growth.at(Epoch.year(day));
            }

            @Override
            public double integralYears(int column, double fromDay, double toDay) {
                return growth.integral(Epoch.year(fromDay), Epoch.year(toDay));
            }
        };
    }
}
