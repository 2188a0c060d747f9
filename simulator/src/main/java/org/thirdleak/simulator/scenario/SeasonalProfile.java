package org.thirdleak.simulator.scenario;

import java.util.List;
import org.thirdleak.core.environment.SolarLongitude;
import org.thirdleak.core.environment.TimeGrowth;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.hypothesis.TimeProfile;

/**
 * The seasons of the meteoroid streams, tabulated: per wall a step function of {@value #STEPS_PER_DAY} steps a day. Rate
 * and integral are those of the same steps, so that likelihood and histories agree.
 */
final class SeasonalProfile implements TimeProfile {

    private static final int STEPS_PER_DAY = 2;
    private static final int LONGITUDE_STEPS = 1440;
    private static final double FULL_CIRCLE_DEG = 360;
    private static final double ORIGIN_YEAR = 2000;

    private final double firstDay;
    private final float[][] rate;
    private final double[][] running;

    /**
     * Tabulates.
     *
     * @param byLongitude modulation of each wall, see {@link #byLongitude}
     * @param firstDay first day needed
     * @param lastDay last day needed
     */
    SeasonalProfile(List<double[]> byLongitude, double firstDay, double lastDay) {
        this.firstDay = Math.floor(firstDay);
        int steps = (int) Math.ceil((lastDay - this.firstDay) * STEPS_PER_DAY) + 1;
        int[] slot = new int[steps];
        for (int i = 0; i < steps; i++) {
            double day = this.firstDay + (i + 0.5) / STEPS_PER_DAY;
            slot[i] = (int) (SolarLongitude.j2000Deg(Epoch.year(day)) / FULL_CIRCLE_DEG * LONGITUDE_STEPS)
                    % LONGITUDE_STEPS;
        }
        this.rate = new float[byLongitude.size()][steps];
        this.running = new double[byLongitude.size()][steps + 1];
        for (int column = 0; column < rate.length; column++) {
            double[] ofLongitude = byLongitude.get(column);
            for (int i = 0; i < steps; i++) {
                rate[column][i] = (float) ofLongitude[slot[i]];
                running[column][i + 1] = running[column][i] + rate[column][i] / (STEPS_PER_DAY * Epoch.DAYS_PER_YEAR);
            }
        }
    }

    /**
     * The modulation of a wall in each step of solar longitude, looked up over the year 2000.
     *
     * @param season modulation against the epoch year; mean 1 over a year
     */
    static double[] byLongitude(TimeGrowth season) {
        double[] values = new double[LONGITUDE_STEPS];
        int perStep = 4;
        int[] count = new int[LONGITUDE_STEPS];
        for (int i = 0; i < perStep * LONGITUDE_STEPS; i++) {
            double year = ORIGIN_YEAR + (i + 0.5) / (perStep * LONGITUDE_STEPS);
            int slot = (int) (SolarLongitude.j2000Deg(year) / FULL_CIRCLE_DEG * LONGITUDE_STEPS) % LONGITUDE_STEPS;
            values[slot] += season.at(year);
            count[slot]++;
        }
        for (int slot = 0; slot < LONGITUDE_STEPS; slot++) {
            values[slot] /= Math.max(1, count[slot]);
        }
        return values;
    }

    @Override
    public int columns() {
        return rate.length;
    }

    private int step(double day) {
        int step = (int) ((day - firstDay) * STEPS_PER_DAY);
        return Math.max(0, Math.min(rate[0].length - 1, step));
    }

    @Override
    public double at(int column, double day) {
        return rate[column][step(day)];
    }

    @Override
    public double integralYears(int column, double fromDay, double toDay) {
        return runningTo(column, toDay) - runningTo(column, fromDay);
    }

    private double runningTo(int column, double day) {
        int step = step(day);
        double rest = day - (firstDay + (double) step / STEPS_PER_DAY);
        return running[column][step] + rate[column][step] * rest / Epoch.DAYS_PER_YEAR;
    }
}
