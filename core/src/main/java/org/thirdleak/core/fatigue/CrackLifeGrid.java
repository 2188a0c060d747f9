package org.thirdleak.core.fatigue;

/**
 * The grid of a {@link CrackLifeTable} along the age, and how one of its rows is filled.
 *
 * @param exponent m
 * @param variation cv, variation of stress
 * @param scatter s, scatter of growth
 * @param depths nodes of the mean over the depth
 * @param first x of the first node
 * @param step distance of the nodes
 * @param nodes number of nodes
 */
record CrackLifeGrid(
        double exponent, double variation, double scatter, FlawDepths depths, double first, double step, int nodes) {

    private static final double NODES_PER_SCALE = 8;
    private static final double ROWS_PER_SCALE = 8;
    /** Standard deviations before the earliest life: 1e-19 of them are earlier. */
    private static final double BEFORE = 9;
    /** The same after the latest life; with one row a long tail costs nothing. */
    private static final double AFTER = 12;

    private static final double AFTER_IN_ONE_ROW = 36;
    /** Standard deviations above the threshold from which on every flaw grows. */
    private static final double SURELY = 9;
    /** Densities are kept above, so that their logarithm is finite. */
    private static final double LEAST_DENSITY = 1e-300;

    /**
     * A row: for each node a value and its first and second derivative along the nodes.
     *
     * @param hazard −ln S
     * @param logDensity ln(a f)
     */
    record Row(double[] hazard, double[] logDensity) {}

    static CrackLifeGrid of(CrackGrowth growth, FlawPopulation flaws) {
        double m = growth.exponent();
        double cv = flaws.stressVariation();
        double s = flaws.growthScatter();
        double spread = Math.hypot(s, m * cv);
        boolean threshold = growth.thresholdMPaSqrtM() > 0;
        FlawDepths depths = FlawDepths.of(growth, flaws, threshold ? CrackLife.depthScale(growth, flaws) : spread);
        double earliest = Double.POSITIVE_INFINITY;
        double latest = Double.NEGATIVE_INFINITY;
        for (double log : depths.logCycles()) {
            earliest = Math.min(earliest, log + m * cv * cv / 2);
            latest = Math.max(latest, log + m * cv * cv / 2);
        }
        double step = (threshold ? s : spread) / NODES_PER_SCALE;
        double from = earliest - BEFORE * spread;
        double to = latest + (threshold ? AFTER : AFTER_IN_ONE_ROW) * spread;
        return new CrackLifeGrid(m, cv, s, depths, from, step, 2 + (int) Math.ceil((to - from) / step));
    }

    /** Distance of the rows in ln S0. */
    double stressStep() {
        return variation * scatter / Math.hypot(scatter, exponent * variation) / ROWS_PER_SCALE;
    }

    /** Where x is, in widths of a cell. */
    double place(double x) {
        return (x - first) / step;
    }

    /** The cell that holds a place, or the nearest one. */
    int cell(double place) {
        return (int) Math.max(0, Math.min(nodes - 2, place));
    }

    /** Fills the row of a stress; without a threshold the stress does not matter. */
    Row row(double logStress) {
        double[] density = new double[3 * nodes];
        for (int i = 0; i < nodes; i++) {
            density(first + i * step, logStress, density, 3 * i);
        }
        return new Row(hazards(density, never(logStress)), logarithms(density));
    }

    private double leastStressNormal(int node, double logStress) {
        return (depths.logThreshold()[node] - logStress + variation * variation / 2) / variation;
    }

    private double never(double logStress) {
        double sum = 0;
        for (int r = 0; r < depths.size() && depths.logThreshold()[r] > Double.NEGATIVE_INFINITY; r++) {
            sum += depths.weight()[r] * CrackLife.below(leastStressNormal(r, logStress));
        }
        return sum;
    }

    /** a f and its two derivatives by x, each times the width of a cell once more. */
    private void density(double x, double logStress, double[] into, int at) {
        double spread = Math.hypot(scatter, exponent * variation);
        double correlation = exponent * variation / spread;
        double edgeSlope = -correlation / scatter; // of the argument of Φ
        double f = 0;
        double slope = 0;
        double second = 0;
        for (int r = 0; r < depths.size(); r++) {
            double v = (x - depths.logCycles()[r] - exponent * variation * variation / 2) / spread;
            double phi = depths.weight()[r] * Math.exp(-v * v / 2);
            double w = -(correlation * v + leastStressNormal(r, logStress)) * spread / scatter;
            boolean all = !(w < SURELY); // as without a threshold
            double grows = all ? 1 : CrackLife.below(w);
            double edge = all ? 0 : edgeSlope * Math.exp(-w * w / 2) / Math.sqrt(2 * Math.PI);
            f += phi * grows;
            slope += phi * (edge - grows * v / spread);
            second += phi
                    * (grows * (v * v - 1) / (spread * spread) - edge * (2 * v / spread + (all ? 0 : w * edgeSlope)));
        }
        double scale = 1 / (spread * Math.sqrt(2 * Math.PI));
        into[at] = f * scale;
        into[at + 1] = slope * scale * step;
        into[at + 2] = second * scale * step * step;
    }

    /** Integral over a cell, from value and two derivatives at both ends: exact for polynomials of degree 5. */
    private double cell(double[] d, int k) {
        return step * ((d[k] + d[k + 3]) / 2 + (d[k + 1] - d[k + 4]) / 10 + (d[k + 2] + d[k + 5]) / 120);
    }

    /** What lies beyond an end, where the density falls exponentially. */
    private double tail(double[] d, int k) {
        return d[k] > LEAST_DENSITY ? step * d[k] * (d[k] / Math.abs(d[k + 1])) : 0;
    }

    private double[] hazards(double[] density, double never) {
        double[] survival = new double[nodes];
        survival[nodes - 1] = never + tail(density, 3 * nodes - 3);
        for (int i = nodes - 2; i >= 0; i--) {
            survival[i] = survival[i + 1] + cell(density, 3 * i);
        }
        double[] hazard = new double[3 * nodes];
        double leaked = tail(density, 0);
        for (int i = 0; i < nodes; i++) {
            int k = 3 * i;
            leaked += i == 0 ? 0 : cell(density, k - 3);
            // from whichever side is smaller
            double rate = survival[i] > 0 ? step * density[k] / survival[i] : 0;
            hazard[k] = leaked < 0.5 ? -Math.log1p(-leaked) : -Math.log(survival[i]);
            hazard[k + 1] = rate;
            hazard[k + 2] = survival[i] > 0 ? step * density[k + 1] / survival[i] + rate * rate : 0;
        }
        return hazard;
    }

    private static double[] logarithms(double[] density) {
        double[] logs = new double[density.length];
        for (int k = 0; k < logs.length; k += 3) {
            if (density[k] > LEAST_DENSITY) {
                double slope = density[k + 1] / density[k];
                logs[k] = Math.log(density[k]);
                logs[k + 1] = slope;
                logs[k + 2] = density[k + 2] / density[k] - slope * slope;
            } else {
                logs[k] = Math.log(LEAST_DENSITY);
            }
        }
        return logs;
    }
}
