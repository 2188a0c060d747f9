package org.thirdleak.simulator.config;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Something wrong in a config or data file, said so that it can be mended.
 *
 * @param source name of the file, or {@code --set}
 * @param line from 1; 0 if the problem is not in one line
 * @param column from 1; 0 if the problem is not in one line
 * @param path the setting by its dotted path, or the column of a table; empty for the file as a whole
 * @param message what is wrong, what is allowed and, where there is a guess, what was meant
 * @param snippet the line, empty if there is none
 */
public record ConfigProblem(String source, int line, int column, String path, String message, String snippet)
        implements Serializable {

    /** From the top of a file to its end. */
    public static final Comparator<ConfigProblem> BY_PLACE = Comparator.comparing(ConfigProblem::source)
            .thenComparingInt(ConfigProblem::line)
            .thenComparingInt(ConfigProblem::column)
            .thenComparing(ConfigProblem::path);

    /** As printed: place, setting and message in one line, the offending line below it. */
    @Override
    public String toString() {
        String place = line == 0 ? source : source + ":" + line + ":" + column;
        String setting = path.isEmpty() ? "" : path + ": ";
        String below = snippet.isEmpty() ? "" : "\n    " + snippet;
        return place + "  " + setting + message + below;
    }
}
