package org.thirdleak.core.coolant;

import java.util.Arrays;

/**
 * A property of a mixture, {@code Σ_i Σ_j a_ij (T − T_b)^i (x − x_b)^j}, reduced to a polynomial in T at one mass
 * fraction. Coefficients of the CoolProp incompressible mixtures (Melinder 2010).
 */
final class MixtureTable {

    private final double baseK;
    private final double baseFraction;

    MixtureTable(double baseK, double baseFraction) {
        this.baseK = baseK;
        this.baseFraction = baseFraction;
    }

    Polynomial at(double massFraction, double[]... rows) {
        return new Polynomial(
                baseK, Arrays.stream(rows).map(row -> in(massFraction, row)).toList());
    }

    double in(double massFraction, double[] row) {
        double x = massFraction - baseFraction;
        double sum = 0;
        for (int j = row.length - 1; j >= 0; j--) {
            sum = sum * x + row[j];
        }
        return sum;
    }
}
