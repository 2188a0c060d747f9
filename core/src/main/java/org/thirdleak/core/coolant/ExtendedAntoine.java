package org.thirdleak.core.coolant;

/**
 * {@code exp(A + B/T + C ln T + D T^E)}, the DIPPR 101 form of vapour pressures and viscosities.
 *
 * @param a A, of the logarithm of the property in its SI unit
 * @param b B, K
 * @param c C
 * @param d D, K^−E
 * @param e E
 */
public record ExtendedAntoine(double a, double b, double c, double d, double e) implements SaturationPressure {

    @Override
    public double at(double temperatureK) {
        return Math.exp(a + b / temperatureK + c * Math.log(temperatureK) + d * power(temperatureK));
    }

    @Override
    public double logSlopePerK(double temperatureK) {
        return (c - b / temperatureK + d * e * power(temperatureK)) / temperatureK;
    }

    private double power(double temperatureK) {
        double square = temperatureK * temperatureK;
        if (e == 2) {
            return square;
        }
        if (e == 10) {
            return square * square * square * square * square;
        }
        return e == 1 ? temperatureK : Math.pow(temperatureK, e);
    }
}
