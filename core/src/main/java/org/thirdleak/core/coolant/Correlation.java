package org.thirdleak.core.coolant;

/** A property of a liquid against temperature, in SI units. Pure and unchecked: the coolant knows the valid range. */
@FunctionalInterface
public interface Correlation {

    /**
     * The property at a temperature.
     *
     * @param temperatureK temperature, K
     * @return the property in its SI unit; meaningless outside the range of the coolant
     */
    double at(double temperatureK);
}
