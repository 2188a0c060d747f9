package org.thirdleak.core.observation;

import java.time.Instant;
import java.util.Optional;

/**
 * One radiator circuit of one spacecraft: its design, its three clocks and, if it leaked, when.
 *
 * @param id unique within a record
 * @param vehicle name of the spacecraft or radiator, for people
 * @param design id of the design it was built to
 * @param launched when it left the ground: a proxy of its production lot
 * @param coolantFilled when its loop was filled: the start of its ageing
 * @param exposedFrom from when its tubes could be struck and a leak would have been seen
 * @param exposedTo end of its flight, or of the observation
 * @param leak onset of its leak, if it leaked
 */
public record CircuitUnit(
        String id,
        String vehicle,
        String design,
        Instant launched,
        Instant coolantFilled,
        Instant exposedFrom,
        Instant exposedTo,
        Optional<Instant> leak) {

    /**
     * Refuses clocks in an impossible order.
     *
     * @throws IllegalArgumentException if the exposure is empty or reversed, begins before the circuit was filled, or
     *     does not hold the leak
     */
    public CircuitUnit {
        if (!exposedFrom.isBefore(exposedTo)) {
            throw new IllegalArgumentException("exposed_from_utc of unit " + id
                    + " must be before exposed_to_utc but is " + exposedFrom + " against " + exposedTo);
        }
        if (coolantFilled.isAfter(exposedFrom)) {
            throw new IllegalArgumentException("coolant_filled_utc of unit " + id
                    + " must not be after exposed_from_utc but is " + coolantFilled + " against " + exposedFrom);
        }
        if (launched.isAfter(exposedFrom)) {
            throw new IllegalArgumentException("launched_utc of unit " + id
                    + " must not be after exposed_from_utc but is " + launched + " against " + exposedFrom);
        }
        leak.ifPresent(onset -> {
            if (!onset.isAfter(exposedFrom) || onset.isAfter(exposedTo)) {
                throw new IllegalArgumentException("the leak of unit " + id + " at " + onset
                        + " is outside its exposure " + exposedFrom + " to " + exposedTo);
            }
        });
    }

    /** Until when the circuit was at risk: its leak if it leaked, else the end of its exposure. A drained circuit cannot leak again. */
    public Instant atRiskTo() {
        return leak.orElse(exposedTo);
    }

    /**
     * The same circuit with another end.
     *
     * @param newExposedTo end of its exposure
     * @param newLeak onset of its leak, if it leaks
     * @throws IllegalArgumentException as the constructor does
     */
    public CircuitUnit ending(Instant newExposedTo, Optional<Instant> newLeak) {
        return new CircuitUnit(id, vehicle, design, launched, coolantFilled, exposedFrom, newExposedTo, newLeak);
    }
}
