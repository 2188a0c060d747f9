package org.thirdleak.simulator.result;

import java.util.List;

/**
 * The comparison again with one thing changed, observation by observation and assumption by assumption.
 *
 * @param computed false if it was not asked for; all else is then empty
 * @param leftOut the comparison without one observation; of each kind in the order of the leaks or designs
 * @param multiverse the comparison under every combination of several choices
 */
public record Reanalysis(boolean computed, List<LeftOut> leftOut, Multiverse multiverse) {

    /** Not asked for. */
    public static final Reanalysis NONE = new Reanalysis(false, List.of(), Multiverse.NONE);

    /** Copies the list. */
    public Reanalysis {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The comparison without one observation.
     *
     * @param kind {@code unit}: the unit that leaked is left out; {@code leak}: had it not leaked, the unit survived to
     *     that date; {@code design}: all units of the design are left out
     * @param id id of the unit or of the design
     * @param bayesFactors pairs, later hypothesis over earlier one
     */
    public record LeftOut(String kind, String id, List<Influence> bayesFactors) {

        /** The unit is left out. */
        public static final String UNIT = "unit";

        /** The unit survived to the date of its leak. */
        public static final String LEAK = "leak";

        /** All units of a design are left out. */
        public static final String DESIGN = "design";

        /** Copies the list. */
        public LeftOut {
            bayesFactors = List.copyOf(bayesFactors);
        }
    }

    /**
     * What an observation does to a pair.
     *
     * @param without Bayes factor without it
     * @param factor Bayes factor of the whole record over that: what the observation contributes
     * @param factorStandardError standard error of the natural logarithm of the factor
     * @param rank 1 for the observation of its kind that moves this pair the furthest, either way
     */
    public record Influence(BayesFactor without, double factor, double factorStandardError, int rank) {}

    /**
     * The comparison under every combination of several choices.
     *
     * @param axes the choices
     * @param cells combinations, the last choice running fastest
     * @param skipped combinations that contradict themselves
     * @param spread per pair, how the Bayes factors of the cells are spread
     */
    public record Multiverse(List<Axis> axes, List<Cell> cells, List<Skipped> skipped, List<Spread> spread) {

        /** No choices. */
        public static final Multiverse NONE = new Multiverse(List.of(), List.of(), List.of(), List.of());

        /** Copies the lists. */
        public Multiverse {
            axes = List.copyOf(axes);
            cells = List.copyOf(cells);
            skipped = List.copyOf(skipped);
            spread = List.copyOf(spread);
        }
    }

    /**
     * A choice.
     *
     * @param id its id
     * @param title the choice in words
     * @param options what can be chosen
     */
    public record Axis(String id, String title, List<Option> options) {
        /** Copies the list. */
        public Axis {
            options = List.copyOf(options);
        }
    }

    /**
     * What can be chosen.
     *
     * @param id its id
     * @param title the option in words
     */
    public record Option(String id, String title) {}

    /**
     * A combination.
     *
     * @param options id of the option of each axis
     * @param bayesFactors pairs, later hypothesis over earlier one
     */
    public record Cell(List<String> options, List<BayesFactor> bayesFactors) {
        /** Copies the lists. */
        public Cell {
            options = List.copyOf(options);
            bayesFactors = List.copyOf(bayesFactors);
        }
    }

    /**
     * A combination that contradicts itself.
     *
     * @param options id of the option of each axis
     * @param reason why
     */
    public record Skipped(List<String> options, String reason) {
        /** Copies the list. */
        public Skipped {
            options = List.copyOf(options);
        }
    }

    /**
     * How the Bayes factors of a pair are spread over the cells. Cells are choices, not samples: shares are no
     * probabilities.
     *
     * @param of id of the hypothesis in the numerator
     * @param over id of the one in the denominator
     * @param cells number of cells that have the pair
     * @param least smallest Bayes factor
     * @param median median, the mean of the middle two of an even number
     * @param greatest greatest
     * @param aboveOne number of cells above 1 with all of their 95 % interval of numerical error
     * @param belowOne number below 1 with all of it; the rest are open
     * @param aboveThree number above 3 with all of it
     * @param belowThird number below 1/3 with all of it
     */
    public record Spread(
            String of,
            String over,
            int cells,
            double least,
            double median,
            double greatest,
            int aboveOne,
            int belowOne,
            int aboveThree,
            int belowThird) {}
}
