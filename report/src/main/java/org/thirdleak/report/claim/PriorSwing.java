package org.thirdleak.report.claim;

import java.util.Comparator;
import java.util.List;

/**
 * What a parameter does when it is known.
 *
 * @param name the parameter in words
 * @param unit its unit, {@code utc} for a date as a decimal year
 * @param quantiles the Bayes factor at the 5 %, 50 % and 95 % quantile of its prior
 */
public record PriorSwing(String name, String unit, List<Point> quantiles) {
    private static final Comparator<Point> BY_VALUE =
            Comparator.comparingDouble(point -> point.comparison().value());

    /** Copies the list. */
    public PriorSwing {
        quantiles = List.copyOf(quantiles);
    }

    /**
     * The quantile with the least Bayes factor.
     *
     * @return one of the three; the median where the Bayes factor has its least near it
     */
    public Point lower() {
        return quantiles.stream().min(BY_VALUE).orElseThrow();
    }

    /**
     * The quantile with the greatest Bayes factor.
     *
     * @return one of the three
     */
    public Point upper() {
        return quantiles.stream().max(BY_VALUE).orElseThrow();
    }

    double ratio() {
        return Math.log(upper().comparison().value())
                - Math.log(lower().comparison().value());
    }

    /**
     * A point of a curve.
     *
     * @param at where, in the unit of the parameter or as a factor
     * @param comparison the Bayes factor there
     */
    public record Point(double at, Comparison comparison) {}
}
