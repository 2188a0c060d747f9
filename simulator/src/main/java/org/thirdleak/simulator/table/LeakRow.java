package org.thirdleak.simulator.table;

import java.time.Instant;
import java.util.Optional;
import org.thirdleak.simulator.config.Location;

/**
 * A leak of a leak table. All but unit and onset are published marks, which may be unknown.
 *
 * @param unit id of the unit
 * @param onset when the coolant began to leave
 * @param onsetSigmaH standard error of the onset, hours
 * @param holeMm published diameter of the hole
 * @param drainHMin the loop was not yet drained after so many hours
 * @param drainHMax the loop was drained after so many hours
 * @param firstPublishedCause cause that was published first
 * @param unitPlace where the unit was written
 * @param onsetPlace where the onset was written
 */
public record LeakRow(
        String unit,
        Instant onset,
        Optional<Double> onsetSigmaH,
        Optional<Double> holeMm,
        Optional<Double> drainHMin,
        Optional<Double> drainHMax,
        Optional<String> firstPublishedCause,
        Location unitPlace,
        Location onsetPlace) {

    /**
     * The row in the file.
     *
     * @return its line, from 1
     */
    public int line() {
        return unitPlace.line();
    }
}
