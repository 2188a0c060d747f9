package org.thirdleak.simulator.result;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the number of a component may be. Names mean the same in all results, so that the meaning follows from the name: a
 * {@code probability} lies in 0 … 1 wherever it stands, and a new component with such a name is checked without a word.
 *
 * @param min smallest value allowed
 * @param max largest value allowed
 * @param what it is, in words
 */
record ComponentMeaning(double min, double max, String what) {

    /** Rounding of a sum of probabilities, nothing else. */
    static final double ROUNDING = 1e-9;

    /** Any number. */
    static final ComponentMeaning ANY =
            new ComponentMeaning(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "a number");

    private static final ComponentMeaning PROBABILITY = new ComponentMeaning(0, 1, "a probability");
    private static final ComponentMeaning PART = new ComponentMeaning(0, 1, "a part of a whole");
    private static final ComponentMeaning ERROR = new ComponentMeaning(0, Double.POSITIVE_INFINITY, "an error");
    private static final ComponentMeaning COUNT =
            new ComponentMeaning(0, Double.POSITIVE_INFINITY, "a number of things");
    private static final ComponentMeaning SPAN = new ComponentMeaning(0, Double.POSITIVE_INFINITY, "a length of time");
    private static final ComponentMeaning RATIO = new ComponentMeaning(0, Double.POSITIVE_INFINITY, "a ratio");

    private static final ComponentMeaning CORRELATION = new ComponentMeaning(-1, 1, "a correlation");

    private static final Set<String> PROBABILITIES = Set.of(
            "pValue", "noLeak", "universalBound", "probabilityLow", "probabilityHigh", "priorMass", "priorBeyond");
    private static final Set<String> CHANCES_OF_CLUSTERS = Set.of(
            "given",
            "givenOneWindow",
            "givenByHistories",
            "priorPredictive",
            "posteriorPredictive",
            "atRecordRate",
            "atRecordRateOneWindow",
            "overPrior",
            "overPriorOneWindow");
    private static final Set<String> PARTS = Set.of("fraction", "share", "fractionWithin");
    private static final Set<String> SPANS = Set.of("days", "windowDays", "yearsAtRisk", "horizonH", "timesH");
    private static final Set<String> RATIOS_OF = Set.of("value", "low", "high", "factor");

    /**
     * The meaning of a number.
     *
     * @param owner the record that has the component
     * @param name its name
     * @param whole whether it is an integer
     */
    static ComponentMeaning of(Class<?> owner, String name, boolean whole) {
        if (name.toLowerCase(Locale.ROOT).endsWith("probability")
                || PROBABILITIES.contains(name)
                || CHANCES_OF_CLUSTERS.contains(name)) {
            return PROBABILITY;
        }
        if (PARTS.contains(name) || distribution(owner, name)) {
            return PART;
        }
        if (name.toLowerCase(Locale.ROOT).endsWith("standarderror") || name.equals("sd")) {
            return ERROR;
        }
        if (RATIOS_OF.contains(name) && (owner == BayesFactor.class || owner == LedgerEntry.Step.class)) {
            return RATIO;
        }
        if (owner == PosteriorShape.Correlation.class && name.equals("value")) {
            return CORRELATION;
        }
        if (SPANS.contains(name)) {
            return SPAN;
        }
        return whole && !name.equals("seed") ? COUNT : ANY;
    }

    private static boolean distribution(Class<?> owner, String name) {
        return (owner == Prediction.class || owner == PosteriorShape.Marginal.class)
                && (name.equals("prior") || name.equals("posterior"));
    }

    /**
     * What is wrong with a value.
     *
     * @param value a finite number
     * @return the fault in words, none if it is allowed
     */
    Optional<String> fault(double value) {
        if (value >= min - ROUNDING && value <= max + ROUNDING) {
            return Optional.empty();
        }
        String range = max < Double.POSITIVE_INFINITY
                ? "must be " + shortest(min) + " to " + shortest(max)
                : "must be >= " + shortest(min);
        return Optional.of(range + " but is " + shortest(value) + "; it is " + what);
    }

    /** A number without a needless fraction. */
    static String shortest(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
