package org.thirdleak.core.coolant;

/**
 * Vapour pressure of a solvent above an ideal solution, {@code x p(T)}: Raoult's law with an involatile second liquid.
 *
 * @param solventFraction x, mole fraction of the solvent
 * @param solvent vapour pressure of the pure solvent, Pa
 */
public record IdealSolution(double solventFraction, SaturationPressure solvent) implements SaturationPressure {

    @Override
    public double at(double temperatureK) {
        return solventFraction * solvent.at(temperatureK);
    }

    @Override
    public double logSlopePerK(double temperatureK) {
        return solvent.logSlopePerK(temperatureK);
    }
}
