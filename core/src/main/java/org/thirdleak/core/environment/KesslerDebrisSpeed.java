package org.thirdleak.core.environment;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.thirdleak.core.quadrature.GaussLegendre;
import org.thirdleak.core.quadrature.Panels;
import org.thirdleak.core.quantity.Quantity;

/**
 * Speeds at which debris meets a spacecraft, from the inclination i of its orbit; un-normalised and cut off where
 * negative:
 *
 * <p>{@code f(v) = (2 v v0 − v²) [ G e^−((v − A v0)/(B v0))² + F e^−((v − D v0)/(E v0))² ] + H C (4 v v0 − v²)}.
 *
 * <p>Altitudes of the space station; speeds 0 … about 2 v0, 15.17 km/s at 51.6°, mean 10.8 km/s there.
 *
 * <p>Source: Kessler, Reynolds and Anz-Meador, NASA TM-100471 (1989), also NASA SSP 30425; the coefficients are quoted
 * from secondary texts and checked against the mean speed of GOST R 25645.167 table 7.1. Model card:
 * {@code docs/models/meteoroid-and-debris-flux.md}.
 */
public final class KesslerDebrisSpeed implements SpeedDistribution {

    private static final double M_PER_KM = 1e3;
    // below this speed f is a straight line through 0 and one panel in ln v is exact
    private static final double LOWEST_EDGE_KM_PER_S = 1e-3;
    private static final GaussLegendre RULE = GaussLegendre.of(14);

    private final Shape shape;
    // km/s; the signs of f change only at edges
    private final double[] edges;
    private final double norm;
    private final double[] tails;

    /**
     * The distribution for an orbit.
     *
     * @param inclinationRad inclination of the orbit, rad, 28.5° … 100°
     * @throws IllegalArgumentException if the inclination is outside its range
     */
    public KesslerDebrisSpeed(double inclinationRad) {
        double degrees = Quantity.between("inclination", Math.toDegrees(inclinationRad), 28.5, 100, "degrees");
        this.shape = Shape.of(degrees);
        double[] zeros = shape.zerosBeyondTwiceV0();
        double fastest = zeros[zeros.length - 1];
        double[] kinks = DoubleStream.concat(DoubleStream.of(2 * shape.v0()), Arrays.stream(zeros))
                .toArray();
        this.edges = Panels.geometric(LOWEST_EDGE_KM_PER_S, fastest, 1.3, kinks);
        this.norm = RULE.integrate(shape::clipped, 0, LOWEST_EDGE_KM_PER_S) + RULE.integrate(shape::clipped, edges);
        this.tails = new double[edges.length];
        for (int i = edges.length - 2; i >= 0; i--) {
            tails[i] = tails[i + 1] + weighted(edges[i], edges[i + 1]);
        }
    }

    /** ∫ f v⁻² dv over part of a panel, in ln v because of the pole at 0. */
    private double weighted(double from, double to) {
        return RULE.integrate(
                logSpeed -> {
                    double v = Math.exp(logSpeed);
                    return shape.clipped(v) / v;
                },
                Math.log(from),
                Math.log(to));
    }

    /** The integral of the un-normalised f over its support, v in km/s. */
    public double norm() {
        return norm;
    }

    @Override
    public double densityPerMPerS(double speedMPerS) {
        double v = speedMPerS / M_PER_KM;
        return v > 0 && v < edges[edges.length - 1] ? shape.clipped(v) / (norm * M_PER_KM) : 0;
    }

    @Override
    public double minMPerS() {
        return 0;
    }

    @Override
    public double maxMPerS() {
        return edges[edges.length - 1] * M_PER_KM;
    }

    @Override
    public double inverseSquareTail(double speedMPerS) {
        double x = speedMPerS / M_PER_KM;
        if (x <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        int found = Arrays.binarySearch(edges, x);
        int next = found >= 0 ? found : -found - 1;
        if (next >= edges.length) {
            return 0;
        }
        double tail = tails[next] + (found >= 0 ? 0 : weighted(x, edges[next]));
        return tail / (norm * M_PER_KM * M_PER_KM);
    }

    @Override
    public double[] kinksMPerS() {
        double[] zeros = shape.zerosBeyondTwiceV0();
        return DoubleStream.concat(DoubleStream.of(0, 2 * shape.v0()), Arrays.stream(zeros))
                .map(v -> v * M_PER_KM)
                .toArray();
    }

    /** The coefficients at one inclination, with the letters of the source. Speeds in km/s. */
    private record Shape(double b, double c, double d, double e, double f, double g, double h, double v0) {

        private static final double A = 2.5;

        static Shape of(double i) {
            double past60 = i - 60;
            double past50 = i - 50;
            double b = i < 60 ? 0.5 : i < 80 ? 0.5 - 0.01 * past60 : 0.3;
            double f = i < 50 ? 0.3 + 0.0008 * past50 * past50 : i < 80 ? 0.3 - 0.01 * past50 : 0;
            double g = i < 60 ? 18.7 : i < 80 ? 18.7 + 0.0289 * past60 * past60 * past60 : 250;
            return new Shape(
                    b,
                    i < 100 ? 0.0125 : 0.0125 + 0.00125 * (i - 100),
                    1.3 - 0.01 * (i - 30),
                    0.55 + 0.005 * (i - 30),
                    f,
                    g,
                    1 - 0.0000757 * past60 * past60,
                    i < 60 ? 7.25 + 0.015 * (i - 30) : 7.7);
        }

        double signed(double v) {
            double first = (v - A * v0) / (b * v0);
            double second = (v - d * v0) / (e * v0);
            double peaks = g * Math.exp(-first * first) + f * Math.exp(-second * second);
            return (2 * v * v0 - v * v) * peaks + h * c * (4 * v * v0 - v * v);
        }

        double clipped(double v) {
            return Math.max(0, signed(v));
        }

        /** Where f changes sign above 2 v0, the last place after which it stays negative or the branch ends included. */
        double[] zerosBeyondTwiceV0() {
            int steps = 200;
            double width = 2 * v0 / steps;
            BrentSolver solver = new BrentSolver(1e-15, 1e-14);
            return DoubleStream.iterate(0, step -> step + 1)
                    .limit(steps)
                    .map(step -> 2 * v0 + step * width)
                    .filter(from -> signed(from) > 0 != signed(from + width) > 0)
                    .map(from -> solver.solve(200, this::signed, from, from + width))
                    .toArray();
        }
    }
}
