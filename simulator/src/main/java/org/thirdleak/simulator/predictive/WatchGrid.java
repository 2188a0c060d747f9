package org.thirdleak.simulator.predictive;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.hypothesis.FleetExposure;

/**
 * The units that are watched after a record, in steps of a month: of a leak only its step counts. Twelve steps make a year
 * of 365.25 days.
 *
 * @param record all units that fly during the watch, without leaks, from the date of the record on
 * @param years length of the watch
 * @param exposed exposes a record to the impacts
 */
public record WatchGrid(ServiceRecord record, int years, Exposing exposed) {

    /** Steps per year. */
    public static final int STEPS_PER_YEAR = 12;

    private static final double STEP_DAYS = Epoch.DAYS_PER_YEAR / STEPS_PER_YEAR;

    private double start() {
        return Epoch.days(record.observeFrom());
    }

    /** Exposes a record to the impacts; may do so on another machine. */
    @FunctionalInterface
    public interface Exposing extends Serializable {
        /**
         * Exposes.
         *
         * @param record any units of the fleet
         */
        FleetExposure of(ServiceRecord record);
    }

    /** Number of units. */
    int units() {
        return record.units().size();
    }

    /** Step in which a day falls: step k ends k months after the record. */
    int stepOf(double day) {
        return Math.max(1, (int) Math.ceil((day - start()) / STEP_DAYS));
    }

    /** First step in which a unit is at risk. */
    int firstStep(int unit) {
        return Math.max(1, (int) Math.floor((fromDay(unit) - start()) / STEP_DAYS) + 1);
    }

    private double fromDay(int unit) {
        return Epoch.days(record.watchedFrom(record.units().get(unit)));
    }

    /** Last step in which a unit is at risk. */
    int lastStep(int unit) {
        return stepOf(Epoch.days(record.units().get(unit).exposedTo()));
    }

    /** All that is known of a unit that has not leaked by the end of a step. */
    FleetExposure silent(int unit, int step) {
        CircuitUnit alone = record.units().get(unit);
        Instant end = Epoch.instant(start() + step * STEP_DAYS);
        Instant until = end.isBefore(record.observeUntil()) ? end : record.observeUntil();
        return exposed.of(ServiceRecord.observed(List.of(alone), record.observeFrom(), until));
    }

    /** The whole fleet. */
    FleetExposure fleet() {
        return exposed.of(record);
    }
}
