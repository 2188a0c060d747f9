package org.thirdleak.simulator.comparison;

import java.util.List;

/**
 * A setting that is not the same in all runs.
 *
 * @param path dotted path, items of lists by their id; or the name of a data file
 * @param unit as printed, from the key; empty for dates, words and plain numbers
 * @param values per run, as text; {@value #NOT_SET} or {@value #UNKNOWN} where there is none
 */
public record SettingDifference(String path, String unit, List<String> values) {

    /** The config of that run has no such setting. */
    public static final String NOT_SET = "not set";

    /** The folder of that run does not tell. */
    public static final String UNKNOWN = "unknown";

    /** Copies the list. */
    public SettingDifference {
        values = List.copyOf(values);
    }
}
