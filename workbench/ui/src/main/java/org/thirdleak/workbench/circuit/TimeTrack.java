package org.thirdleak.workbench.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The times of a leak that can be looked at, in seconds since the hole opened.
 *
 * @param firstS where it begins, negative before the hole opens
 * @param lastS where it ends, above firstS
 * @param eventsS when something happened, rising
 */
record TimeTrack(double firstS, double lastS, List<Double> eventsS) {

    /** Width of a step by a key. */
    static final double STEP_S = 600;

    private static final double SECONDS_PER_HOUR = 3600;
    private static final double[] TICK_HOURS = {0.25, 0.5, 1, 2, 3, 6, 12, 24, 48, 96, 168, 336, 720};
    /** Events closer together are one for the keys. */
    private static final double SAME_S = 0.5;

    /** Copies the list and refuses a track without length. */
    TimeTrack {
        if (!(lastS > firstS)) {
            throw new IllegalArgumentException("lastS must lie above firstS, " + firstS + " s, but is " + lastS + " s");
        }
        eventsS = List.copyOf(eventsS);
    }

    /** The nearest time there is. */
    double within(double timeS) {
        return Math.max(firstS, Math.min(lastS, timeS));
    }

    /** How far along a time lies, 0 … 1. */
    double share(double timeS) {
        return (within(timeS) - firstS) / (lastS - firstS);
    }

    /** The time so far along; the ends beyond them. */
    double at(double share) {
        return within(firstS + share * (lastS - firstS));
    }

    /**
     * The whole ten minutes next to a time.
     *
     * @param timeS where it steps from
     * @param direction 1 or −1
     * @return the next whole step, or the end
     */
    double step(double timeS, int direction) {
        double steps = timeS / STEP_S;
        double next = direction > 0 ? Math.floor(steps + 1e-6) + 1 : Math.ceil(steps - 1e-6) - 1;
        return within(next * STEP_S);
    }

    /**
     * The event next to a time.
     *
     * @param timeS where it looks from
     * @param direction 1 for later, −1 for earlier
     * @return its time, or the end where there is none
     */
    double event(double timeS, int direction) {
        if (direction > 0) {
            return eventsS.stream()
                    .filter(event -> event > timeS + SAME_S)
                    .findFirst()
                    .orElse(lastS);
        }
        double earlier = firstS;
        for (double event : eventsS) {
            earlier = event < timeS - SAME_S ? event : earlier;
        }
        return earlier;
    }

    /**
     * The event at a place.
     *
     * @param timeS the place
     * @param reachS how far off it may lie, s
     * @return index of the nearest event, empty if none is so near
     */
    OptionalInt eventNear(double timeS, double reachS) {
        int nearest = -1;
        double least = reachS;
        for (int i = 0; i < eventsS.size(); i++) {
            double away = Math.abs(eventsS.get(i) - timeS);
            if (away <= least) {
                least = away;
                nearest = i;
            }
        }
        return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
    }

    /** The last event up to a time. */
    OptionalInt lastEvent(double timeS) {
        int last = -1;
        for (int i = 0; i < eventsS.size(); i++) {
            last = eventsS.get(i) <= timeS + SAME_S ? i : last;
        }
        return last < 0 ? OptionalInt.empty() : OptionalInt.of(last);
    }

    /**
     * Round hours for the marks of a scale.
     *
     * @param most how many there may be, 1 or more
     * @return hours since the hole opened, rising, evenly spaced, 0 among them
     */
    List<Double> hours(int most) {
        double span = (lastS - firstS) / SECONDS_PER_HOUR;
        double step = TICK_HOURS[TICK_HOURS.length - 1];
        for (int i = TICK_HOURS.length - 1; i >= 0 && span / TICK_HOURS[i] <= most; i--) {
            step = TICK_HOURS[i];
        }
        List<Double> hours = new ArrayList<>();
        for (double k = Math.ceil(firstS / SECONDS_PER_HOUR / step - 1e-9);
                k * step <= lastS / SECONDS_PER_HOUR + 1e-9;
                k++) {
            hours.add(k * step + 0.0); // turns −0 into 0
        }
        return List.copyOf(hours);
    }

    /** The first event, where a leak begins; the beginning without events. */
    double onsetS() {
        OptionalDouble first = eventsS.stream().mapToDouble(Double::doubleValue).findFirst();
        return within(first.orElse(firstS));
    }
}
