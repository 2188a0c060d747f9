package org.thirdleak.core.circuit;

import org.thirdleak.core.quantity.Quantity;

/**
 * A part of a module at one temperature.
 *
 * @param heatCapacityJPerK J/K, above 0
 * @param heatLoadW what its equipment gives off, W, at least 0
 * @param surroundingsWPerK conductance to its surroundings, W/K, at least 0
 * @param surroundingsK their temperature, K, above 0
 */
public record Compartment(double heatCapacityJPerK, double heatLoadW, double surroundingsWPerK, double surroundingsK) {

    /**
     * Refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public Compartment {
        Quantity.positive("heatCapacityJPerK", heatCapacityJPerK, "J/K");
        Quantity.notNegative("heatLoadW", heatLoadW, "W");
        Quantity.notNegative("surroundingsWPerK", surroundingsWPerK, "W/K");
        Quantity.positive("surroundingsK", surroundingsK, "K");
    }
}
