package org.thirdleak.report.claim;

import org.thirdleak.simulator.result.LeakOutlook.TimeQuantile;

/** Times since the onset of a leak in words: minutes below two hours, hours above. */
public final class Hours {
    private static final double MINUTES_PER_HOUR = 60;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double FIRST_HOURS = 2;
    private static final double FIRST_MINUTES = 1.0 / MINUTES_PER_HOUR;
    private static final double TEN = 10;
    private static final int MOST_DECIMALS = 2;
    private static final char JOINED = '\u00A0';

    private Hours() {}

    /**
     * A time.
     *
     * @param hours since the onset, h, 0 or more
     * @return such as "40 s", "16 min" or "8.4 h"
     */
    public static String words(double hours) {
        double value = inUnit(hours, hours);
        return (value < TEN ? Numbers.significant(value, 2) : Numbers.fixed(value, 0)) + JOINED + unit(hours);
    }

    /**
     * The horizon, or another time that the config states in round figures.
     *
     * @param hours h
     * @return such as "24 h" or "0.5 h"
     */
    public static String round(double hours) {
        boolean whole = hours == Math.rint(hours);
        return (whole ? Numbers.fixed(hours, 0) : Numbers.significant(hours, 3)) + JOINED + "h";
    }

    /**
     * A quantile of a time with its 95 % interval; for one that lies beyond the horizon, that it does.
     *
     * @param time the quantile
     * @param horizonH the horizon, h
     * @return such as "3.1 h (95 % 2.9 to 3.4 h)" or "not within 24 h"
     */
    public static String withInterval(TimeQuantile time, double horizonH) {
        return time.within()
                ? value(time) + " (95" + JOINED + "% " + interval(time, horizonH) + ")"
                : "not within " + round(horizonH);
    }

    /**
     * A quantile within the horizon, with the digits its interval leaves it.
     *
     * @param time the quantile
     * @return such as "3.1 h"
     */
    public static String value(TimeQuantile time) {
        return Numbers.fixed(inUnit(time.hours(), time.hours()), decimals(time)) + JOINED + unit(time.hours());
    }

    /**
     * The interval of a quantile within the horizon.
     *
     * @param time the quantile
     * @param horizonH the horizon, h
     * @return such as "2.9 to 3.4 h" or "22.1 to beyond 24 h"
     */
    public static String interval(TimeQuantile time, double horizonH) {
        String low = Numbers.fixed(inUnit(time.low(), time.hours()), decimals(time));
        return time.high() >= horizonH
                ? low + JOINED + unit(time.hours()) + " to beyond " + round(horizonH)
                : low + " to " + Numbers.fixed(inUnit(time.high(), time.hours()), decimals(time)) + JOINED
                        + unit(time.hours());
    }

    private static int decimals(TimeQuantile time) {
        double half = inUnit(time.high() - time.low(), time.hours()) / 2;
        if (half > 0) {
            return (int) Math.max(0, Math.min(MOST_DECIMALS, Math.ceil(-Math.log10(half))));
        }
        return inUnit(time.hours(), time.hours()) < TEN ? 1 : 0;
    }

    /** All numbers of a phrase in the unit of the one it is about. */
    private static double inUnit(double hours, double told) {
        return hours * (told >= FIRST_HOURS ? 1 : told >= FIRST_MINUTES ? MINUTES_PER_HOUR : SECONDS_PER_HOUR);
    }

    private static String unit(double told) {
        return told >= FIRST_HOURS ? "h" : told >= FIRST_MINUTES ? "min" : "s";
    }
}
