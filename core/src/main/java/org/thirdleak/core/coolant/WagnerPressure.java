package org.thirdleak.core.coolant;

import java.util.List;

/**
 * {@code p_r exp((T_r/T) Σ n_j (1 − T/T_r)^t_j)}, a vapour pressure against the distance from the critical point.
 *
 * @param reducingK T_r, K
 * @param reducingPa p_r, Pa
 * @param factors n_j
 * @param exponents t_j, as many as factors
 */
public record WagnerPressure(double reducingK, double reducingPa, List<Double> factors, List<Double> exponents)
        implements SaturationPressure {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the lists differ in length
     */
    public WagnerPressure {
        factors = List.copyOf(factors);
        exponents = List.copyOf(exponents);
        if (factors.size() != exponents.size()) {
            throw new IllegalArgumentException("a vapour pressure needs as many exponents as factors but has "
                    + exponents.size() + " and " + factors.size());
        }
    }

    @Override
    public double at(double temperatureK) {
        return reducingPa * Math.exp(reducingK / temperatureK * sum(distance(temperatureK)));
    }

    @Override
    public double logSlopePerK(double temperatureK) {
        double distance = distance(temperatureK);
        double derivative = 0;
        for (int j = 0; j < factors.size(); j++) {
            derivative += factors.get(j) * exponents.get(j) * Math.pow(distance, exponents.get(j) - 1);
        }
        return -reducingK / (temperatureK * temperatureK) * sum(distance) - derivative / temperatureK;
    }

    private double distance(double temperatureK) {
        return 1 - temperatureK / reducingK;
    }

    private double sum(double distance) {
        double sum = 0;
        for (int j = 0; j < factors.size(); j++) {
            sum += factors.get(j) * Math.pow(distance, exponents.get(j));
        }
        return sum;
    }
}
