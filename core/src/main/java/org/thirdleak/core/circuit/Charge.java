package org.thirdleak.core.circuit;

import org.thirdleak.core.coolant.Coolant;
import org.thirdleak.core.quantity.Quantity;

/**
 * What a loop was filled with. Half of the model of the loop: the liquid is lumped into a warm and a cold leg. The heat
 * capacity is that at fill throughout.
 *
 * @param coolant the liquid
 * @param volumeM3 liquid at fill, m³, above 0
 * @param fillK temperature at fill, K, within the range of the coolant
 * @param residualKg what stays when the loop is drained, kg, above 0
 * @param warmShare part of the liquid in the warm leg, above 0, below 1
 */
public record Charge(Coolant coolant, double volumeM3, double fillK, double residualKg, double warmShare) {

    /**
     * Refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public Charge {
        Quantity.positive("volumeM3", volumeM3, "m3");
        double massKg = volumeM3 * coolant.densityKgPerM3(fillK);
        Quantity.positive("residualKg", residualKg, "kg");
        Quantity.between("residualKg", residualKg, 0, massKg, "kg");
        Quantity.between("warmShare", warmShare, 0.01, 0.99, "");
    }

    /** Liquid at fill, kg. */
    public double massKg() {
        return volumeM3 * coolant.densityKgPerM3(fillK);
    }

    /** Heat capacity of the liquid, that at fill, J/(kg K). */
    public double heatCapacityJPerKgK() {
        return coolant.heatCapacityJPerKgK(fillK);
    }
}
