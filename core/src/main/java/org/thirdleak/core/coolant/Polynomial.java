package org.thirdleak.core.coolant;

import java.util.List;

/**
 * {@code Σ a_i (T − T_b)^i}, the DIPPR 100 form for T_b = 0.
 *
 * @param baseK T_b, K
 * @param coefficients a_0 first, in the unit of the property per K^i
 */
public record Polynomial(double baseK, List<Double> coefficients) implements Correlation {

    /** Copies the coefficients. */
    public Polynomial {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * A polynomial in T itself, every coefficient multiplied by a factor.
     *
     * @param factor conversion to the SI unit per kg
     * @param coefficients a_0 first
     * @return the polynomial
     */
    public static Polynomial scaled(double factor, double... coefficients) {
        return new Polynomial(
                0,
                java.util.Arrays.stream(coefficients)
                        .map(a -> a * factor)
                        .boxed()
                        .toList());
    }

    /**
     * A polynomial in T itself.
     *
     * @param coefficients a_0 first
     * @return the polynomial
     */
    public static Polynomial of(double... coefficients) {
        return scaled(1, coefficients);
    }

    @Override
    public double at(double temperatureK) {
        double x = temperatureK - baseK;
        double sum = 0;
        for (int i = coefficients.size() - 1; i >= 0; i--) {
            sum = sum * x + coefficients.get(i);
        }
        return sum;
    }
}
