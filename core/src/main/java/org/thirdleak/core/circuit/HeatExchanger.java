package org.thirdleak.core.circuit;

import org.thirdleak.core.quantity.Quantity;

/**
 * Heat from a compartment of uniform temperature to the passing coolant, {@code e = 1 − exp(−UA/W)}.
 *
 * @param conductanceWPerK UA, W/K, at least 0
 */
public record HeatExchanger(double conductanceWPerK) {

    /**
     * Refuses a negative conductance.
     *
     * @throws IllegalArgumentException naming the conductance
     */
    public HeatExchanger {
        Quantity.notNegative("conductanceWPerK", conductanceWPerK, "W/K");
    }

    /**
     * How far the coolant gets towards the temperature of the compartment.
     *
     * @param capacityFlowWPerK W, heat capacity of the flow, W/K, above 0
     * @return 0 … 1
     */
    public double effectiveness(double capacityFlowWPerK) {
        return -Math.expm1(-conductanceWPerK / capacityFlowWPerK);
    }
}
