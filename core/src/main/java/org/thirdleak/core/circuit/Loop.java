package org.thirdleak.core.circuit;

import org.thirdleak.core.quantity.Quantity;

/**
 * What the coolant passes inside the module: cold leg, exchanger of the living compartment, cold plates of the
 * instrument bay, warm leg, valve; and what is left of the exchange when it stands still.
 *
 * @param pump drives it
 * @param living exchanger of the living compartment
 * @param bay cold plates of the instrument bay
 * @param valve splits the flow behind the warm leg
 * @param stagnantWarmWPerK standing warm leg to instrument bay, W/K, at least 0
 * @param stagnantColdWPerK standing cold leg to the mean panel, W/K, at least 0
 */
public record Loop(
        Pump pump,
        HeatExchanger living,
        HeatExchanger bay,
        ThermostaticValve valve,
        double stagnantWarmWPerK,
        double stagnantColdWPerK) {

    /**
     * Refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public Loop {
        Quantity.notNegative("stagnantWarmWPerK", stagnantWarmWPerK, "W/K");
        Quantity.notNegative("stagnantColdWPerK", stagnantColdWPerK, "W/K");
    }
}
