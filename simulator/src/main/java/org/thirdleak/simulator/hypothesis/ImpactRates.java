package org.thirdleak.simulator.hypothesis;

import java.util.Arrays;
import org.thirdleak.simulator.hypothesis.ImpactModel.Component;

/**
 * The rates of all designs at one point of the parameter space: per design and term a coefficient [1/yr] and the column
 * of the time profile it multiplies. Reused from point to point by one thread.
 */
final class ImpactRates {

    private final ImpactModel model;
    private final int terms;
    private final WallTable[] tables;
    private final double[] firstWall;
    private final double[] perStep;
    private final int[] factorIndex;
    private final boolean[] seasonal;

    /** Coefficient of term t of design g at [g · terms + t], 1/yr. */
    final double[] coefficient;

    /** Column of the time profile of that term. */
    final int[] column;

    ImpactRates(ImpactModel model) {
        this.model = model;
        this.terms = model.terms();
        int designs = model.designs().size();
        this.coefficient = new double[designs * terms];
        this.column = new int[designs * terms];
        this.tables = model.designs().stream().map(ImpactModel.Design::table).toArray(WallTable[]::new);
        this.firstWall =
                Arrays.stream(tables).mapToDouble(WallTable::logFirstWallMm).toArray();
        this.perStep = Arrays.stream(tables).mapToDouble(t -> 1 / t.logStep()).toArray();
        int components = model.components().size();
        this.factorIndex = new int[components];
        this.seasonal = new boolean[components];
        for (int k = 0; k < components; k++) {
            factorIndex[k] = model.factorIndex(k);
            seasonal[k] = model.components().get(k).profile().columns() > 1;
        }
    }

    /** Component of each term, in the order of the terms. */
    static int[] componentOfTerm(ImpactModel model) {
        int[] component = new int[model.terms()];
        int term = 0;
        for (int k = 0; k < model.components().size(); k++) {
            Component c = model.components().get(k);
            for (int i = 0; i < (c.profile().columns() > 1 ? 2 : 1); i++) {
                component[term++] = k;
            }
        }
        return component;
    }

    /**
     * Moves to a point.
     *
     * @param point coordinates, the impact parameters first
     */
    void set(double[] point) {
        double logExposure = point[model.exposureIndex()];
        for (int g = 0; g < tables.length; g++) {
            WallTable table = tables[g];
            double logWall = point[model.wallIndex(g)];
            double position = (logWall - firstWall[g]) * perStep[g];
            int below = Math.max(0, Math.min(table.size() - 2, (int) position));
            double weight = position - below;
            double logScale = logExposure + point[model.areaIndex(g)];
            int slot = g * terms;
            for (int k = 0; k < factorIndex.length; k++) {
                double[] logRates = table.logRates()[k];
                double logRate = logRates[below] + weight * (logRates[below + 1] - logRates[below]);
                double rate = TabulatedExponential.exp(logScale + point[factorIndex[k]] + logRate);
                if (seasonal[k]) {
                    coefficient[slot] = rate * (1 - weight);
                    column[slot++] = g * table.size() + below;
                    coefficient[slot] = rate * weight;
                    column[slot++] = g * table.size() + below + 1;
                } else {
                    coefficient[slot++] = rate;
                }
            }
        }
    }
}
