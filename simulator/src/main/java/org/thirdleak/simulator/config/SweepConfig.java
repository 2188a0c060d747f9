package org.thirdleak.simulator.config;

import java.util.List;

/**
 * The comparison at many points of a space of settings: the command sweep.
 *
 * @param axes what is varied
 * @param sobolPointCount points of a Sobol sequence over the axes; 0 for every combination of their values
 * @param targetStandardError precision of ln Z
 * @param maxPointCount most points
 */
@Doc("The comparison at many points of a space of settings: what the command sweep does")
public record SweepConfig(
        @Doc("What is varied; the first two make the picture")
        List<Axis> axes,

        @Doc("Points of a Sobol sequence over the axes; 0 for the grid of all combinations of their values")
        @Default("0")
        @Range(min = 0, max = 1e9)
        int sobolPointCount,

        @Doc("Standard error of ln Z at which to stop refining; a picture needs no more")
        @Default("0.02")
        @Range(min = 1e-4, max = 0.2)
        double targetStandardError,

        @Doc("Most points; more are refused") @Default("10000") @Range(min = 1, max = 1e9)
        int maxPointCount) {

    /** Copies the list. */
    public SweepConfig {
        axes = List.copyOf(axes);
    }

    /** How the values of an axis are spread. */
    public enum Scale {
        /** Equal differences. */
        LINEAR,
        /** Equal ratios. */
        LOG
    }

    /**
     * What is varied: one number, or a choice.
     *
     * @param path dotted path of the setting that gets a number, as for {@code --set}; empty for a choice
     * @param title the setting in words, with its unit
     * @param from first value
     * @param to last value
     * @param valueCount number of values in a grid
     * @param scale how they are spread
     * @param options what can be chosen, each with the settings that differ; none for a number
     */
    @Doc("What is varied: one number from … to, or a choice between options")
    public record Axis(
            @Doc("Setting that gets a number, as for --set; a prior given a number is held there") @Default("\"\"")
            String path,

            @Doc("The setting in words, with its unit") @Default("\"\"")
            String title,

            @Doc("First value, in the unit of the setting") @Default("0")
            double from,

            @Doc("Last value, in the unit of the setting") @Default("0")
            double to,

            @Doc("Number of values in a grid") @Default("0") @Range(min = 0, max = 1e6)
            int valueCount,

            @Doc("How values are spread: linear, or log for equal ratios") @Default("linear")
            Scale scale,

            @Doc("What can be chosen instead of a number, each with the settings that differ, as in a scenario")
            @Default("[]")
            List<ScenarioConfig> options) {
        /** Copies the list. */
        public Axis {
            options = List.copyOf(options);
        }

        /** The setting in words; its path where nobody gave any. */
        public String words() {
            return title.isEmpty() ? path : title;
        }
    }
}
