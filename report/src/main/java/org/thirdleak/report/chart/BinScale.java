package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.ParameterName;
import org.thirdleak.simulator.result.PosteriorShape.Scale;

/**
 * The scale of a binned parameter, drawn along a given length.
 *
 * @param scale its bins
 * @param lengthPx how long it is drawn
 */
record BinScale(Scale scale, double lengthPx) {
    private static final double[] YEAR_STEPS = {1, 2, 5, 10, 20, 50, 100};
    private static final double[] STEPS_IN_DECADE = {1, 2, 5};
    private static final double MANY_DECADES = 2.2;
    private static final double FEW_DECADES = 0.75;

    /** Edge of a bin. */
    static double edge(Scale scale, int bin, int bins) {
        double share = (double) bin / bins;
        return scale.logarithmic()
                ? scale.low() * Math.pow(scale.high() / scale.low(), share)
                : scale.low() + (scale.high() - scale.low()) * share;
    }

    /** A bin in words, such as "0.2 to 0.3 mm". */
    static String bin(Scale scale, int bin, int bins) {
        double low = edge(scale, bin, bins);
        double high = edge(scale, bin + 1, bins);
        return scale.unit().equals("utc")
                ? year(low) + " to " + year(high)
                : Numbers.interval(low, high)
                        + (ParameterName.unit(scale.unit()).isEmpty()
                                ? ""
                                : "\u00A0" + ParameterName.unit(scale.unit()));
    }

    /** A year with its fraction has no thousands separator. */
    private static String year(double value) {
        return Numbers.fixed(value, 1).replace(",", "");
    }

    /** Where a value lies, as a share of the length. */
    private double share(double value) {
        return scale.logarithmic()
                ? Math.log(value / scale.low()) / Math.log(scale.high() / scale.low())
                : (value - scale.low()) / (scale.high() - scale.low());
    }

    /** Ticks at shares of the length, so far apart that their labels do not meet. */
    List<Ticks.Tick> ticks(double closestPx) {
        if (scale.logarithmic() && Math.log10(scale.high() / scale.low()) > FEW_DECADES) {
            return logarithmic(closestPx);
        }
        int most = (int) Math.max(2, lengthPx / closestPx);
        if (scale.unit().equals("utc")) {
            return years(most);
        }
        return Ticks.linear(new Range(scale.low(), scale.high()), most, "").stream()
                .map(tick -> new Ticks.Tick(share(tick.value()), tick.label()))
                .toList();
    }

    private List<Ticks.Tick> years(int most) {
        double step = YEAR_STEPS[YEAR_STEPS.length - 1];
        for (int i = YEAR_STEPS.length - 1; i >= 0 && (scale.high() - scale.low()) / YEAR_STEPS[i] <= most; i--) {
            step = YEAR_STEPS[i];
        }
        List<Ticks.Tick> ticks = new ArrayList<>();
        for (double year = Math.ceil(scale.low() / step) * step; year <= scale.high(); year += step) {
            ticks.add(new Ticks.Tick(share(year), Integer.toString((int) year)));
        }
        return ticks;
    }

    private List<Ticks.Tick> logarithmic(double closestPx) {
        double decades = Math.log10(scale.high() / scale.low());
        List<Ticks.Tick> ticks = new ArrayList<>();
        for (int k = (int) Math.floor(Math.log10(scale.low())); k <= Math.log10(scale.high()); k++) {
            for (double digit : STEPS_IN_DECADE) {
                double value = digit * Math.pow(10, k);
                boolean wanted = digit == 1 || decades < MANY_DECADES;
                boolean inside = value >= scale.low() * (1 - 1e-9) && value <= scale.high() * (1 + 1e-9);
                boolean room = ticks.isEmpty()
                        || (share(value) - ticks.get(ticks.size() - 1).value()) * lengthPx >= closestPx;
                if (wanted && inside && room) {
                    ticks.add(new Ticks.Tick(share(value), label(value)));
                }
            }
        }
        return ticks;
    }

    private static String label(double value) {
        return value >= 1 ? Numbers.significant(value, 1) : Numbers.fixed(value, (int) Math.ceil(-Math.log10(value)));
    }
}
