package org.thirdleak.simulator.hypothesis;

import java.util.Arrays;
import java.util.Optional;

/**
 * Rates of impacts on leaked units that left their marks: each term of the rate times the density of the marks given an
 * impact of its component, at the wall of the point: log-log between two walls of the grid as the rates are, or on a
 * straight line where a density is not above 0. Belongs to one thread.
 */
final class MarkedRates {

    private final ImpactModel model;
    private final double[][][] density;
    private final double[][][] logDensity;
    private final boolean[] marked;
    private final boolean none;
    private final double[] factor;
    private final int[] componentOfTerm;

    MarkedRates(FleetExposure fleet) {
        this.model = fleet.model();
        int leaks = fleet.leaks().length;
        this.density = new double[leaks][][];
        this.logDensity = new double[leaks][][];
        this.marked = new boolean[leaks];
        for (int l = 0; l < leaks; l++) {
            Optional<LeakMark> mark = fleet.marksOf(l);
            marked[l] = mark.isPresent();
            density[l] = mark.map(LeakMark::givenImpact).orElse(new double[0][]);
            logDensity[l] = Arrays.stream(density[l])
                    .map(walls -> Arrays.stream(walls).map(Math::log).toArray())
                    .toArray(double[][]::new);
        }
        this.none = Arrays.equals(marked, new boolean[leaks]);
        this.factor = new double[model.components().size()];
        this.componentOfTerm = ImpactRates.componentOfTerm(model);
    }

    /** Whether no leak has marks that count. */
    boolean none() {
        return none;
    }

    boolean has(int leak) {
        return marked[leak];
    }

    /** Looks up the densities of the marks of a leak at the wall of a point; {@link #factor} then gives them by term. */
    void look(int leak, int design, double[] point) {
        WallTable table = model.designs().get(design).table();
        double position = (point[model.wallIndex(design)] - table.logFirstWallMm()) / table.logStep();
        int below = Math.max(0, Math.min(table.size() - 2, (int) position));
        double weight = position - below;
        for (int k = 0; k < factor.length; k++) {
            double thinner = density[leak][k][below];
            double thicker = density[leak][k][below + 1];
            double[] logs = logDensity[leak][k];
            factor[k] = thinner > 0 && thicker > 0
                    ? Math.exp(logs[below] + weight * (logs[below + 1] - logs[below]))
                    : thinner + weight * (thicker - thinner);
        }
    }

    double factor(int term) {
        return factor[componentOfTerm[term]];
    }
}
