package org.thirdleak.simulator.degradation;

import org.thirdleak.core.quantity.Celsius;

/**
 * What is kept of one leak.
 *
 * @param holeMm diameter of its hole
 * @param series per quantity its values in SI at equal steps from the onset to the horizon
 * @param timesS per milestone when it came, s since the onset; infinite beyond the horizon
 */
record FollowedLeak(double holeMm, double[][] series, double[] timesS) {

    /** Quantities that are kept over time. */
    enum Series {
        /** Coolant of the circuit, kg. */
        INVENTORY(0, "coolant left", "kg", 0, 1),
        /** Pressure of its liquid, Pa. */
        PRESSURE(1, "pressure of the coolant", "kPa", 0, 1e-3),
        /** Instrument bay, K. */
        INSTRUMENT_BAY(2, "instrument bay", "°C", -Celsius.ZERO_K, 1),
        /** Living compartment, K. */
        LIVING_COMPARTMENT(3, "living compartment", "°C", -Celsius.ZERO_K, 1);

        private final int index;
        private final String title;
        private final String unit;
        private final double offset;
        private final double factor;

        Series(int index, String title, String unit, double offset, double factor) {
            this.index = index;
            this.title = title;
            this.unit = unit;
            this.offset = offset;
            this.factor = factor;
        }

        /** Place among the series of a leak. */
        int index() {
            return index;
        }

        String title() {
            return title;
        }

        String unit() {
            return unit;
        }

        /** A value in SI in the unit in which it is reported. */
        double reported(double si) {
            return si * factor + offset;
        }
    }
}
