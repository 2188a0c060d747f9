package org.thirdleak.core.coolant;

/** A vapour pressure that knows its slope, from which the heat of vaporisation follows. */
public interface SaturationPressure extends Correlation {

    /**
     * Slope of the logarithm of the pressure.
     *
     * @param temperatureK temperature, K
     * @return d ln p/dT, 1/K
     */
    double logSlopePerK(double temperatureK);
}
