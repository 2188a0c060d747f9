package org.thirdleak.simulator.config;

import java.util.List;

/**
 * The comparison under every combination of several choices.
 *
 * @param axes the choices
 * @param maxCellCount most combinations
 * @param targetStandardError precision of ln Z
 */
@Doc("The comparison under every combination of several choices")
public record MultiverseConfig(
        @Doc("The choices; one option of each makes a combination")
        List<Axis> axes,

        @Doc("Most combinations; more are refused") @Default("400") @Range(min = 1, max = 10000)
        int maxCellCount,

        @Doc("Standard error of ln Z at which to stop refining; a picture needs no more")
        @Default("0.02")
        @Range(min = 1e-4, max = 0.2)
        double targetStandardError) {

    /** Copies the list. */
    public MultiverseConfig {
        axes = List.copyOf(axes);
    }

    /**
     * A choice.
     *
     * @param id its id
     * @param title the choice in words
     * @param options what can be chosen, in the manner of scenarios
     */
    @Doc("A choice")
    public record Axis(
            @Doc("Id, unique among the axes") String id,
            @Doc("The choice in words") @Default("\"\"") String title,

            @Doc("What can be chosen, each with the settings that differ, as in a scenario")
            List<ScenarioConfig> options) {
        /** Copies the list. */
        public Axis {
            options = List.copyOf(options);
        }
    }

    /** Number of combinations, those that turn out impossible too. */
    public double cells() {
        return axes.stream().mapToDouble(axis -> axis.options().size()).reduce(1, (a, b) -> a * b);
    }
}
