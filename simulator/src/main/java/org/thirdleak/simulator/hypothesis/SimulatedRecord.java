package org.thirdleak.simulator.hypothesis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;

/** A record as it would stand had a history happened: each unit ends at its simulated leak, or as planned. */
public final class SimulatedRecord {

    private SimulatedRecord() {}

    /**
     * The record of a history.
     *
     * @param fleet the units and when they were watched; the leaks they had are forgotten
     * @param history leaks of these units, each placed at the nearest second within the watch
     * @return the same units, with the leaks of the history
     */
    public static ServiceRecord of(ServiceRecord fleet, History history) {
        List<CircuitUnit> units = new ArrayList<>(fleet.units());
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).leak().isPresent()) {
                CircuitUnit unit = units.get(i);
                units.set(i, unit.ending(unit.exposedTo(), Optional.empty()));
            }
        }
        for (int i = 0; i < history.size(); i++) {
            CircuitUnit unit = units.get(history.unit(i));
            Instant earliest = fleet.watchedFrom(unit).plusSeconds(1);
            Instant leak = Epoch.instant(history.day(i));
            Instant within = Collections.min(List.of(unit.exposedTo(), Collections.max(List.of(earliest, leak))));
            units.set(history.unit(i), unit.ending(unit.exposedTo(), Optional.of(within)));
        }
        return new ServiceRecord(units, fleet.observeFrom(), fleet.observeUntil());
    }
}
