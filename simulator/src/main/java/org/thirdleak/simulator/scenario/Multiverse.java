package org.thirdleak.simulator.scenario;

import java.util.List;

/**
 * Every combination of several choices, resolved.
 *
 * @param axes the choices
 * @param cells combinations that are possible
 * @param skipped those that are not
 * @param standardError precision of ln Z that is wanted
 */
public record Multiverse(List<Axis> axes, List<Cell> cells, List<Skipped> skipped, double standardError) {

    /** No choices. */
    public static final Multiverse NONE = new Multiverse(List.of(), List.of(), List.of(), 1);

    /** Copies the lists. */
    public Multiverse {
        axes = List.copyOf(axes);
        cells = List.copyOf(cells);
        skipped = List.copyOf(skipped);
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
     * @param scenario all assumptions
     */
    public record Cell(List<String> options, Scenario scenario) {
        /** Copies the list. */
        public Cell {
            options = List.copyOf(options);
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
}
