package org.thirdleak.simulator.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Student laws under way to fit draws, by expectation maximisation with fixed degrees of freedom (D. Peel and G. J. McLachlan
 * 2000, <i>Statistics and Computing</i> 10, 339; scales as in C. Liu, D. B. Rubin and Y. N. Wu 1998, <i>Biometrika</i> 85, 755).
 */
final class MixtureFit {

    /** Iterations; the last ones change next to nothing. */
    private static final int ITERATIONS = 12;
    /** A law with fewer draws than this for each parameter is left out. */
    private static final int FEWEST_PER_PARAMETER = 4;
    /** Least variance of a law in parts of that of all draws: repeated states of a chain are no narrow peak. */
    private static final double LEAST_VARIANCE = 1e-6;

    private final double[][] draws;
    private final int dimension;
    private final double[] leastVariance;
    private final double[] scratch;
    private List<StudentLaw> laws = List.of();
    private double[] shares = {};
    private double[][] belongs = {};
    private double[][] distances = {};

    /**
     * Laws around centres that lie far apart (k-means++, D. Arthur and S. Vassilvitskii 2007).
     *
     * @param draws one a row
     * @param count number of laws, 1 or more
     * @param rng stream for the centres
     */
    MixtureFit(double[][] draws, int count, UniformRandomProvider rng) {
        this.draws = draws;
        this.dimension = draws[0].length;
        this.leastVariance = new double[dimension];
        this.scratch = new double[dimension];
        double[] equal = new double[draws.length];
        Arrays.fill(equal, 1);
        SpreadOfPoints all = SpreadOfPoints.of(draws, equal);
        for (int d = 0; d < dimension; d++) {
            leastVariance[d] = LEAST_VARIANCE * all.variance(d);
        }
        int[] nearest = nearestCentre(all, count, rng);
        belongs = new double[count][draws.length];
        distances = new double[count][draws.length];
        for (int i = 0; i < draws.length; i++) {
            belongs[nearest[i]][i] = 1;
        }
        // distances of zero: at first every draw counts fully
        maximise();
        for (int i = 0; i < ITERATIONS; i++) {
            expect();
            maximise();
        }
    }

    /** Which centre is nearest to each draw, after the last was chosen with a probability of squared distances. */
    private int[] nearestCentre(SpreadOfPoints all, int count, UniformRandomProvider rng) {
        int[] nearest = new int[draws.length];
        double[] squares = new double[draws.length];
        Arrays.fill(squares, Double.POSITIVE_INFINITY);
        int centre = rng.nextInt(draws.length);
        for (int k = 0; k < count; k++) {
            double sum = 0;
            for (int i = 0; i < draws.length; i++) {
                double square = all.squaredDistance(draws[i], draws[centre], scratch);
                if (square < squares[i]) {
                    squares[i] = square;
                    nearest[i] = k;
                }
                sum += squares[i];
            }
            double pick = rng.nextDouble() * sum;
            centre = 0;
            while (centre < draws.length - 1 && pick >= squares[centre]) {
                pick -= squares[centre++];
            }
        }
        return nearest;
    }

    /** New laws from which draws belong to them; those with too few are left out. */
    private void maximise() {
        List<StudentLaw> fitted = new ArrayList<>();
        double[] counts = new double[belongs.length];
        for (int k = 0; k < belongs.length; k++) {
            double[] weights = new double[draws.length];
            double count = 0;
            for (int i = 0; i < draws.length; i++) {
                count += belongs[k][i];
                weights[i] = belongs[k][i] * StudentLaw.weight(distances[k][i], dimension);
            }
            if (count >= Math.min(FEWEST_PER_PARAMETER * (dimension + 1), draws.length / (2.0 * belongs.length))) {
                counts[fitted.size()] = count;
                fitted.add(StudentLaw.of(SpreadOfPoints.of(draws, weights, leastVariance)));
            }
        }
        laws = List.copyOf(fitted);
        shares = Arrays.copyOf(counts, laws.size());
        double total = Arrays.stream(shares).sum();
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= total;
        }
    }

    /** With what probability each draw belongs to each law. */
    private void expect() {
        int count = laws.size();
        belongs = Arrays.copyOf(belongs, count);
        distances = Arrays.copyOf(distances, count);
        for (int i = 0; i < draws.length; i++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < count; k++) {
                StudentLaw law = laws.get(k);
                distances[k][i] = law.spread().squaredDistance(draws[i], scratch);
                belongs[k][i] = Math.log(shares[k]) + law.logDensity(distances[k][i], dimension);
                most = Math.max(most, belongs[k][i]);
            }
            double sum = 0;
            for (int k = 0; k < count; k++) {
                belongs[k][i] = Math.exp(belongs[k][i] - most);
                sum += belongs[k][i];
            }
            for (int k = 0; k < count; k++) {
                belongs[k][i] /= sum;
            }
        }
    }

    List<StudentLaw> laws() {
        return laws;
    }

    /** Share of the draws that each law has; they sum to 1. */
    double[] shares() {
        return shares;
    }
}
