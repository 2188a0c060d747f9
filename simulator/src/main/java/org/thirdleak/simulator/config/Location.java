package org.thirdleak.simulator.config;

import java.io.Serializable;

/**
 * A place in a file.
 *
 * @param source name of the file, or {@code --set}
 * @param line from 1; 0 for the source as a whole
 * @param column from 1; 0 for the source as a whole
 * @param text that line without the blanks around it, empty if there is none
 */
public record Location(String source, int line, int column, String text) implements Serializable {

    /**
     * The source as a whole.
     *
     * @param source name of the file
     * @return its location
     */
    public static Location whole(String source) {
        return new Location(source, 0, 0, "");
    }

    /**
     * A problem at this place.
     *
     * @param path the setting or column
     * @param message what is wrong
     * @return the problem
     */
    public ConfigProblem problem(String path, String message) {
        return new ConfigProblem(source, line, column, path, message, text);
    }
}
