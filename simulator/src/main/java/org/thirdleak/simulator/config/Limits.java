package org.thirdleak.simulator.config;

import java.util.Optional;

/**
 * The numbers that a setting may have.
 *
 * @param min smallest
 * @param max largest
 * @param above whether the smallest itself is excluded
 * @param tails whether the far tails of an unbounded prior may reach beyond
 * @param unit as printed, empty for dimensionless numbers
 * @param why reason, may be empty
 */
public record Limits(double min, double max, boolean above, boolean tails, String unit, String why) {
    /** Any finite number. */
    public static final Limits NONE =
            new Limits(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, false, "", "");

    /** A parameter of a distribution that makes sense only above 0. */
    public static final Limits POSITIVE = new Limits(0, Double.POSITIVE_INFINITY, true, false, "", "");

    /**
     * The numbers that a setting may have; any finite one without {@link Range}.
     *
     * @param setting the setting
     */
    public static Limits of(Setting setting) {
        return setting.range()
                .map(range ->
                        new Limits(range.min(), range.max(), range.above(), range.tails(), setting.unit(), range.why()))
                .orElse(NONE);
    }

    /** What is wrong with a number. */
    Optional<String> objection(double value) {
        if (!Double.isFinite(value)) {
            return Optional.of("must be a finite number but is " + value);
        }
        boolean low = above ? value <= min : value < min;
        return low || value > max
                ? Optional.of("must be " + allowed() + " but is " + NumberText.shortest(value) + reason())
                : Optional.empty();
    }

    /** What is wrong with a prior whose support is an open interval with at least one infinite end. */
    Optional<String> objectionToTails(String prior, double supportMin) {
        boolean reachesBelow = supportMin < min && !(tails && supportMin == 0);
        boolean reachesAbove = Double.isFinite(max) && !tails;
        if (!reachesBelow && !reachesAbove) {
            return Optional.empty();
        }
        return Optional.of("must be " + allowed() + " but " + prior + " reaches "
                + (reachesBelow ? "below " + NumberText.shortest(min) : "above " + NumberText.shortest(max))
                + reason());
    }

    /** What is allowed, with the unit: {@code 0.05 to 20 mm}. */
    public String allowed() {
        String blankUnit = unit.isEmpty() ? "" : " " + unit;
        boolean fromBelow = !Double.isInfinite(min);
        boolean toAbove = !Double.isInfinite(max);
        String lower = (above ? "above " : "at least ") + NumberText.shortest(min);
        String upper = "at most " + NumberText.shortest(max);
        if (fromBelow && toAbove) {
            return (above ? lower + " and " + upper : NumberText.shortest(min) + " to " + NumberText.shortest(max))
                    + blankUnit;
        }
        return (fromBelow ? lower : upper) + blankUnit;
    }

    private String reason() {
        return why.isEmpty() ? "" : " (" + why + ")";
    }
}
