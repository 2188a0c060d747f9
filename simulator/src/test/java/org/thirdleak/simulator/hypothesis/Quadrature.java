package org.thirdleak.simulator.hypothesis;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/** Integrals by Gauss and Legendre, cut where the integrand jumps. */
public final class Quadrature {

    private static final GaussIntegratorFactory FACTORY = new GaussIntegratorFactory();

    private Quadrature() {}

    /**
     * Integral over pieces.
     *
     * @param integrand smooth within each piece
     * @param from start
     * @param to end
     * @param cuts where it may jump or bend; those outside are left out
     * @param longest longest piece
     * @param points points per piece
     */
    public static double integral(
            DoubleUnaryOperator integrand, double from, double to, double[] cuts, double longest, int points) {
        double[] ends = DoubleStream.concat(
                        DoubleStream.of(from, to), Arrays.stream(cuts).filter(c -> c > from && c < to))
                .sorted()
                .distinct()
                .toArray();
        double sum = 0;
        for (int i = 1; i < ends.length; i++) {
            int pieces = (int) Math.ceil((ends[i] - ends[i - 1]) / longest);
            for (int p = 0; p < pieces; p++) {
                double step = (ends[i] - ends[i - 1]) / pieces;
                GaussIntegrator rule = FACTORY.legendre(
                        points, ends[i - 1] + p * step, p == pieces - 1 ? ends[i] : ends[i - 1] + (p + 1) * step);
                sum += rule.integrate(integrand::applyAsDouble);
            }
        }
        return sum;
    }
}
