package org.thirdleak.simulator.degradation;

import java.util.Locale;
import org.thirdleak.core.quantity.Celsius;
import org.thirdleak.simulator.degradation.LeakCourse.Milestone;

/** An outcome of a leak whose dependence on the inputs is asked for. */
enum Outcome {
    /** Time to the loss of flow. */
    LOSS_OF_FLOW(0, "time to loss of flow", "h") {
        @Override
        double of(LeakCourse course, double horizonS) {
            return logHours(course, Milestone.LOSS_OF_FLOW, horizonS);
        }
    },
    /** Time to half of the coolant. */
    HALF_EMPTY(1, "time to half of the coolant lost", "h") {
        @Override
        double of(LeakCourse course, double horizonS) {
            return logHours(course, Milestone.HALF_EMPTY, horizonS);
        }
    },
    /** Instrument bay at the horizon. */
    INSTRUMENT_BAY(2, "instrument bay at the horizon", "°C") {
        @Override
        double of(LeakCourse course, double horizonS) {
            return course.at(horizonS).bayK() - Celsius.ZERO_K;
        }
    },
    /** Living compartment at the horizon. */
    LIVING_COMPARTMENT(3, "living compartment at the horizon", "°C") {
        @Override
        double of(LeakCourse course, double horizonS) {
            return course.at(horizonS).livingK() - Celsius.ZERO_K;
        }
    };

    private static final double S_PER_H = 3600;
    private static final double SHORTEST_S = 1;

    private final int index;
    private final String title;
    private final String unit;

    Outcome(int index, String title, String unit) {
        this.index = index;
        this.title = title;
        this.unit = unit;
    }

    /** Place among the outcomes of a leak. */
    int index() {
        return index;
    }

    String title() {
        return title;
    }

    String unit() {
        return unit;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome as its variance is taken: times by their logarithm, cut at the horizon. */
    abstract double of(LeakCourse course, double horizonS);

    /** The outcome as it is reported. */
    double reported(double value) {
        return unit.equals("h") ? Math.exp(value) : value;
    }

    private static double logHours(LeakCourse course, Milestone milestone, double horizonS) {
        double seconds = course.sinceOnsetS(milestone).orElse(horizonS);
        return Math.log(Math.max(SHORTEST_S, seconds) / S_PER_H);
    }
}
