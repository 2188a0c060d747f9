package org.thirdleak.core.degradation;

import org.thirdleak.core.circuit.Compartment;

/** A compartment against its surroundings, as bare numbers for the inner loop. */
final class CompartmentHeat {

    private final double conductance;
    private final double surroundingsK;
    private final double capacity;
    private final double perCapacity;

    CompartmentHeat(Compartment compartment) {
        conductance = compartment.surroundingsWPerK();
        surroundingsK = compartment.surroundingsK();
        capacity = compartment.heatCapacityJPerK();
        perCapacity = 1 / capacity;
    }

    double fromOutsideW(double kelvin) {
        return conductance * (surroundingsK - kelvin);
    }

    double kelvinPerS(double netW) {
        return netW * perCapacity;
    }

    double storedJ(double kelvin) {
        return capacity * kelvin;
    }
}
