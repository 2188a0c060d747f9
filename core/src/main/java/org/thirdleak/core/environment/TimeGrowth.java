package org.thirdleak.core.environment;

/**
 * Factor on a flux against time. The epoch is a decimal Julian year, {@code y = 2000 + (t − 2000-01-01T00:00:00Z) /
 * 365.25 d}.
 */
public interface TimeGrowth {

    /**
     * The factor at an epoch.
     *
     * @param epochYear decimal Julian year
     * @return factor, at least 0
     */
    double at(double epochYear);

    /**
     * Integral of the factor, accurate to rounding also over short spans.
     *
     * @param fromEpochYear start, decimal Julian year
     * @param toEpochYear end, not before the start
     * @return factor × years
     */
    double integral(double fromEpochYear, double toEpochYear);

    /** No change with time: the factor 1. */
    static TimeGrowth steady() {
        return new ConstantGrowth(1);
    }
}
