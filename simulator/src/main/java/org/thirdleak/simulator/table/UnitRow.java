package org.thirdleak.simulator.table;

import java.time.Instant;
import org.thirdleak.simulator.config.Location;

/**
 * A circuit of a unit table.
 *
 * @param id unique in the table
 * @param vehicle name of the spacecraft or radiator
 * @param design id of its design
 * @param launched when it left the ground
 * @param coolantFilled when its loop was filled
 * @param exposedFrom from when its tubes could be struck
 * @param exposedTo end of its flight, or of the record
 * @param place where its row begins
 */
public record UnitRow(
        String id,
        String vehicle,
        String design,
        Instant launched,
        Instant coolantFilled,
        Instant exposedFrom,
        Instant exposedTo,
        Location place) {

    /**
     * The row in the file.
     *
     * @return its line, from 1
     */
    public int line() {
        return place.line();
    }
}
