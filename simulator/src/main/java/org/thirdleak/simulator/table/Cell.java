package org.thirdleak.simulator.table;

import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.Location;

/**
 * One value of a table.
 *
 * @param column name of its column; empty if it has none
 * @param text the value, without quotes
 * @param place where it was written
 */
record Cell(String column, String text, Location place) {

    /** The same value, now that its column is known. */
    Cell of(String name) {
        return new Cell(name, text, place);
    }

    ConfigProblem problem(String message) {
        return place.problem(column, message);
    }
}
