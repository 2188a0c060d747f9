package org.thirdleak.core.circuit;

import org.thirdleak.core.quantity.Quantity;

/**
 * A pump of constant flow, until its inlet boils: it stops when the pressure of the loop is no more than
 * {@code suctionPa} above the vapour pressure of the cold leg.
 *
 * @param massFlowKgPerS flow, kg/s, above 0
 * @param suctionPa net positive suction pressure that it needs, Pa, at least 0
 */
public record Pump(double massFlowKgPerS, double suctionPa) {

    /**
     * Refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public Pump {
        Quantity.positive("massFlowKgPerS", massFlowKgPerS, "kg/s");
        Quantity.notNegative("suctionPa", suctionPa, "Pa");
    }
}
