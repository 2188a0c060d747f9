package org.thirdleak.core.coolant;

/**
 * {@code exp(P(T))}, the usual form of a viscosity.
 *
 * @param exponent P, of the logarithm of the property in its SI unit
 */
public record ExponentialPolynomial(Polynomial exponent) implements Correlation {

    @Override
    public double at(double temperatureK) {
        return Math.exp(exponent.at(temperatureK));
    }
}
