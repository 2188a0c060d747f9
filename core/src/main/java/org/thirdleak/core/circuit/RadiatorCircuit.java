package org.thirdleak.core.circuit;

import org.thirdleak.core.leak.Accumulator;

/**
 * A pumped external radiator circuit.
 *
 * @param name for people
 * @param duty whether it runs
 * @param charge its coolant
 * @param accumulator its gas spring
 * @param loop what is inside the module
 * @param radiator what is outside
 */
public record RadiatorCircuit(
        String name, Duty duty, Charge charge, Accumulator accumulator, Loop loop, Radiator radiator) {

    /**
     * Refuses a fill pressure at which the pump would not run.
     *
     * @throws IllegalArgumentException naming the pressure
     */
    public RadiatorCircuit {
        double needed =
                charge.coolant().vapourPressurePa(charge.fillK()) + loop.pump().suctionPa();
        if (!(accumulator.fillPa() > needed)) {
            throw new IllegalArgumentException("fillPa of circuit " + name + " must be > " + needed
                    + " Pa, vapour pressure and suction of the pump, but was " + accumulator.fillPa());
        }
    }

    /** Volume of liquid and gas together, m³. */
    public double volumeM3() {
        return charge.volumeM3() + accumulator.fillGasM3();
    }

    /**
     * The same circuit for another purpose.
     *
     * @param other the duty
     * @return the circuit
     */
    public RadiatorCircuit withDuty(Duty other) {
        return new RadiatorCircuit(name, other, charge, accumulator, loop, radiator);
    }
}
