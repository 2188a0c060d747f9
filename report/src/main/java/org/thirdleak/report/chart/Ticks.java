package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.data.Range;
import org.thirdleak.report.claim.Numbers;

/** Where an axis has ticks, and what stands there. */
final class Ticks {
    private static final double[] TIME_TICKS_H = {
        1.0 / 3600, 10.0 / 3600, 1.0 / 60, 5.0 / 60, 0.5, 2, 6, 12, 24, 48, 168, 720, 2160, 8760
    };
    private static final double[] HOUR_STEPS = {0.25, 0.5, 1, 2, 3, 4, 6, 12, 24, 48, 96, 240, 480, 960};
    private static final double HOURS_PER_DAY = 24;
    private static final double CLOSEST_TIMES_PX = 46;

    private Ticks() {}

    /**
     * A tick.
     *
     * @param value where, in the scale of the axis
     * @param label what stands there
     */
    record Tick(double value, String label) {}

    /** Probabilities. */
    static List<Tick> quarters() {
        return List.of(
                new Tick(0, "0\u00A0%"),
                new Tick(0.25, "25\u00A0%"),
                new Tick(0.5, "50\u00A0%"),
                new Tick(0.75, "75\u00A0%"),
                new Tick(1, "100\u00A0%"));
    }

    /** At round numbers, at most so many. */
    static List<Tick> linear(Range range, int most, String unit) {
        double step = step(range.getLength() / Math.max(1, most));
        int decimals = (int) Math.max(0, Math.min(6, Math.ceil(-Math.log10(step) - 1e-9)));
        List<Tick> ticks = new ArrayList<>();
        double first = Math.ceil(range.getLowerBound() / step - 1e-9);
        for (int i = 0; (first + i) * step <= range.getUpperBound() + 1e-9 * step; i++) {
            double value = (first + i) * step;
            ticks.add(new Tick(value, Numbers.fixed(value, decimals) + unit));
        }
        return ticks;
    }

    /** 1, 2, 2.5 or 5 times a power of ten, at least so much. */
    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Hours that divide days where they can, at most so many. */
    static List<Tick> hours(Range range, int most) {
        double step = HOUR_STEPS[HOUR_STEPS.length - 1];
        for (int i = HOUR_STEPS.length - 1; i >= 0 && range.getLength() / HOUR_STEPS[i] <= most; i--) {
            step = HOUR_STEPS[i];
        }
        List<Tick> ticks = new ArrayList<>();
        for (double k = Math.ceil(range.getLowerBound() / step - 1e-9); k * step <= range.getUpperBound() + 1e-9; k++) {
            double value = k * step;
            ticks.add(new Tick(value, Numbers.fixed(value, value == Math.rint(value) ? 0 : 2)));
        }
        return ticks;
    }

    /** On a scale of decimal logarithms of hours, in words, not closer than their labels allow. */
    static List<Tick> logHours(Range logRange, double lengthPx) {
        double closest = CLOSEST_TIMES_PX * logRange.getLength() / lengthPx;
        List<Tick> ticks = new ArrayList<>();
        for (int i = TIME_TICKS_H.length - 1; i >= 0; i--) {
            double log = Math.log10(TIME_TICKS_H[i]);
            boolean room = ticks.isEmpty() || ticks.get(ticks.size() - 1).value() - log >= closest;
            if (logRange.contains(log) && room) {
                ticks.add(new Tick(log, time(TIME_TICKS_H[i])));
            }
        }
        return ticks;
    }

    private static String time(double hours) {
        double minutes = Math.rint(hours * 60 * 1e6) / 1e6;
        if (minutes < 1) {
            return Numbers.fixed(hours * 3600, 0) + "\u00A0s";
        }
        if (hours < 1) {
            return Numbers.fixed(minutes, 0) + "\u00A0min";
        }
        return hours > 2 * HOURS_PER_DAY
                ? Numbers.fixed(hours / HOURS_PER_DAY, 0) + "\u00A0d"
                : Numbers.fixed(hours, 0) + "\u00A0h";
    }

    /** Powers of ten on a scale of decimal logarithms. */
    static List<Tick> decades(Range logRange, String unit) {
        List<Tick> ticks = new ArrayList<>();
        for (double k = Math.ceil(logRange.getLowerBound() - 1e-9); k <= logRange.getUpperBound() + 1e-9; k++) {
            String label =
                    k < 0 ? String.format(Locale.ROOT, "%s", Math.pow(10, k)) : Numbers.fixed(Math.pow(10, k), 0);
            ticks.add(new Tick(k, label + unit));
        }
        return ticks;
    }
}
