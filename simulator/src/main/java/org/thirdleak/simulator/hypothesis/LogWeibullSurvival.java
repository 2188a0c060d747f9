package org.thirdleak.simulator.hypothesis;

/**
 * Survival of a Weibull law by the logarithm of its cumulative hazard, {@code G(x) = exp(−e^x)} (the law of the smallest
 * extreme value, E. J. Gumbel 1958, <i>Statistics of Extremes</i>), for kernels that ask for hundreds of survivals in one
 * likelihood. One function of one variable, whatever shape and scale: a table of Taylor series of order 5 around points
 * 1/{@value #STEPS_PER_UNIT} apart takes the place of two exponentials. The remainder is at most 3e-15.
 */
final class LogWeibullSurvival {

    private static final int STEPS_PER_UNIT = 64;
    private static final double STEP = 1.0 / STEPS_PER_UNIT;
    private static final int ORDER = 5;
    private static final int STRIDE = ORDER + 1;
    /** Below this the hazard, 1e-16, no longer shows beside 1. */
    private static final int LOWEST = -37;
    /** Above this nothing is left: exp(−e^4) is 2e-24. */
    private static final int HIGHEST = 4;
    /** Added and taken away again, it rounds to a whole number, which then stands in the last bits of the sum. */
    private static final double ROUNDER = 0x1.8p52;

    private static final double[] SERIES = series();

    private LogWeibullSurvival() {}

    /** Coefficients of one point after the other: G and its derivatives, each over its factorial. */
    private static double[] series() {
        double[] series = new double[((HIGHEST - LOWEST) * STEPS_PER_UNIT + 1) * STRIDE];
        for (int point = 0; point * STRIDE < series.length; point++) {
            double hazard = Math.exp(LOWEST + point * STEP);
            double survival = Math.exp(-hazard);
            double[] factor = {1}; // the derivative is G times a polynomial in the hazard
            double factorial = 1;
            for (int order = 0; order <= ORDER; order++) {
                factorial *= Math.max(1, order);
                series[point * STRIDE + order] = survival * value(factor, hazard) / factorial;
                factor = derivative(factor);
            }
        }
        return series;
    }

    private static double value(double[] polynomial, double hazard) {
        double sum = 0;
        for (int power = polynomial.length - 1; power >= 0; power--) {
            sum = sum * hazard + polynomial[power];
        }
        return sum;
    }

    /** With u = e^x, the derivative of G(x) p(u) is G(x) (u p'(u) − u p(u)). */
    private static double[] derivative(double[] polynomial) {
        double[] derived = new double[polynomial.length + 1];
        for (int power = 0; power < polynomial.length; power++) {
            derived[power] += power * polynomial[power];
            derived[power + 1] -= polynomial[power];
        }
        return derived;
    }

    /**
     * exp(−e^x).
     *
     * @param x logarithm of the cumulative hazard, any number
     * @return within 4e-15, 0 … 1
     */
    static double at(double x) {
        if (!(x > LOWEST && x < HIGHEST)) {
            return beyond(x);
        }
        double shifted = x * STEPS_PER_UNIT + ROUNDER;
        double r = x - (shifted - ROUNDER) * STEP;
        int i = ((int) Double.doubleToRawLongBits(shifted) - LOWEST * STEPS_PER_UNIT) * STRIDE;
        double[] c = SERIES;
        return c[i] + r * (c[i + 1] + r * (c[i + 2] + r * (c[i + 3] + r * (c[i + 4] + r * c[i + 5]))));
    }

    private static double beyond(double x) {
        if (x <= LOWEST) {
            return 1;
        }
        return x >= HIGHEST ? 0 : x;
    }
}
