package org.thirdleak.core.circuit;

import org.thirdleak.core.quantity.Quantity;

/**
 * The sheet between two tubes of a radiator: {@code η = tanh(x)/x}, {@code x = L √(h/(k t))} with the radiative
 * coefficient {@code h = 4 ε σ T³}.
 *
 * <p>Source: the straight fin of constant section, Incropera and DeWitt, <i>Fundamentals of Heat and Mass Transfer</i>.
 *
 * @param conductivityWPerMK k, W/(m K), above 0
 * @param thicknessM t, m, above 0
 * @param halfWidthM L, half the distance of the tubes, m, above 0
 */
public record Fin(double conductivityWPerMK, double thicknessM, double halfWidthM) {

    /** Stefan–Boltzmann constant, W/(m² K⁴). */
    public static final double STEFAN_BOLTZMANN = 5.670374419e-8;

    /**
     * Refuses values that are not above zero.
     *
     * @throws IllegalArgumentException naming the value
     */
    public Fin {
        Quantity.positive("conductivityWPerMK", conductivityWPerMK, "W/(m K)");
        Quantity.positive("thicknessM", thicknessM, "m");
        Quantity.positive("halfWidthM", halfWidthM, "m");
    }

    /**
     * x/T^1.5, the factor by which an integrator gets x from the temperature.
     *
     * @param emittance ε
     * @return K^−1.5
     */
    public double slendernessPerK(double emittance) {
        return halfWidthM * Math.sqrt(4 * emittance * STEFAN_BOLTZMANN / (conductivityWPerMK * thicknessM));
    }

    /**
     * Fin efficiency.
     *
     * @param emittance ε, above 0
     * @param temperatureK temperature at the tube, K, above 0
     * @return 0 … 1
     */
    public double efficiency(double emittance, double temperatureK) {
        double x = slendernessPerK(emittance) * temperatureK * Math.sqrt(temperatureK);
        return Math.tanh(x) / x;
    }
}
