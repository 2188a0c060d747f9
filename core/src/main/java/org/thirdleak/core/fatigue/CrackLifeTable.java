package org.thirdleak.core.fatigue;

import org.thirdleak.core.quantity.Quantity;

/**
 * {@link CrackLife} tabulated for likelihoods, which ask for hundreds of ages at one stress, millions of times: the cumulative
 * hazard {@code H = −ln S} and the density, against the age and the median stress range S0.
 *
 * <p>The age enters as x = ln n + m ln S0, n the cycles: without a threshold the life depends on nothing else, and one row
 * serves every stress exactly. With a threshold ΔK_th a flaw of depth r grows if its stress is above S_th(r), that is if
 * z > z_th = (ln(S_th/S0) + cv²/2)/cv, and there are rows in ln S0 over the range asked for. The mean over z is closed:
 *
 * <pre>
 *     a f = E_r[φ(v)/σ · Φ((−ρ v − z_th) σ/s)],   v = (x − L(r))/σ,   σ² = s² + m² cv²,   ρ = m cv/σ
 *     S   = E_r[Φ(z_th)] + ∫ a f dx from x on
 * </pre>
 *
 * with L(r) the x of the median life. Along x the table is interpolated by polynomials of degree 5 through values and two
 * derivatives, along ln S0 by those through six rows. Relative error of S and f below 1e-6 wherever S and a f are above
 * 1e-6, which a test holds over the settings that are allowed.
 */
public final class CrackLifeTable {

    /** Rows that one stress needs. */
    public static final int STENCIL = 6;

    /** Least variation of stress that a table with a threshold takes. */
    public static final double LEAST_VARIATION = 0.05;

    /** Least scatter of growth that a table with a threshold takes. */
    public static final double LEAST_SCATTER = 0.1;

    /** Parts of a cell to which an age is found. */
    private static final double CLOSE = 1e-10;

    private static final int MOST_STEPS = 60;

    private final double exponent;
    private final CrackLifeGrid grid;
    private final double firstLogStress;
    private final double perLogStress;
    private final double[][] hazard;
    private final double[][] logDensity;

    private CrackLifeTable(double exponent, CrackLifeGrid grid, double firstLogStress, double perLogStress, int rows) {
        this.exponent = exponent;
        this.grid = grid;
        this.firstLogStress = firstLogStress;
        this.perLogStress = perLogStress;
        this.hazard = new double[rows][];
        this.logDensity = new double[rows][];
        for (int row = 0; row < rows; row++) {
            double logStress = rows == 1 ? 0 : firstLogStress + row / perLogStress;
            CrackLifeGrid.Row filled = grid.row(logStress);
            hazard[row] = filled.hazard();
            logDensity[row] = filled.logDensity();
        }
    }

    /**
     * A table.
     *
     * @param growth law of growth at the median of C
     * @param flaws what is uncertain; with a threshold the variation of stress is at least {@value #LEAST_VARIATION}
     *     and the scatter of growth at least {@value #LEAST_SCATTER}, or the table would have to follow a step
     * @param lowestStressMPa lower end of the stress, MPa, above 0; beyond the ends the threshold acts as at them
     * @param highestStressMPa upper end, MPa, at least the lower one
     * @return the table
     * @throws IllegalArgumentException if a value is outside its range
     */
    public static CrackLifeTable of(
            CrackGrowth growth, FlawPopulation flaws, double lowestStressMPa, double highestStressMPa) {
        Quantity.positive("lowestStressMPa", lowestStressMPa, "MPa");
        Quantity.between("highestStressMPa", highestStressMPa, lowestStressMPa, 1e6, "MPa");
        CrackLifeGrid grid = CrackLifeGrid.of(growth, flaws);
        if (growth.thresholdMPaSqrtM() == 0) {
            return new CrackLifeTable(growth.exponent(), grid, 0, 0, 1);
        }
        Quantity.between("stressVariation", flaws.stressVariation(), LEAST_VARIATION, 1, "");
        Quantity.between("growthScatter", flaws.growthScatter(), LEAST_SCATTER, 3, "");
        double step = grid.stressStep();
        double from = Math.log(lowestStressMPa) - (STENCIL / 2 - 1) * step;
        int rows = STENCIL + (int) Math.ceil(Math.log(highestStressMPa / lowestStressMPa) / step);
        return new CrackLifeTable(growth.exponent(), grid, from, 1 / step, rows);
    }

    /** Rows in ln S0: 1 without a threshold. */
    public int rows() {
        return hazard.length;
    }

    /**
     * How far ln n lies from x at a stress: x = ln n + offset.
     *
     * @param logStressMPa ln S0, MPa
     * @return m ln S0
     */
    public double offset(double logStressMPa) {
        return exponent * logStressMPa;
    }

    /**
     * Finds the rows of a stress.
     *
     * @param logStressMPa ln S0, MPa
     * @param weights receives the weights of the rows, {@link #STENCIL} numbers
     * @return the first of the rows
     */
    public int locate(double logStressMPa, double[] weights) {
        if (rows() == 1) {
            weights[0] = 1;
            return 0;
        }
        double at = (logStressMPa - firstLogStress) * perLogStress;
        double inside = Math.max(STENCIL / 2 - 1, Math.min(rows() - STENCIL / 2, at));
        int first = Math.min((int) inside - (STENCIL / 2 - 1), rows() - STENCIL);
        double t = inside - first;
        for (int i = 0; i < STENCIL; i++) {
            double product = 1;
            for (int k = 0; k < STENCIL; k++) {
                product *= k == i ? 1 : (t - k) / (i - k);
            }
            weights[i] = product;
        }
        return first;
    }

    /**
     * Cumulative hazard −ln S.
     *
     * @param x ln of the cycles plus {@link #offset}
     * @param first first row
     * @param weights weights of the rows
     * @return at least 0
     */
    public double cumulativeHazard(double x, int first, double[] weights) {
        double at = grid.place(x);
        if (!(at > 0)) {
            return 0; // less than 1e-18
        }
        int cell = grid.cell(at);
        double t = at - cell;
        return Math.max(
                0, t > 1 ? beyond(hazard, cell, t, first, weights, 0) : inside(hazard, cell, t, first, weights));
    }

    /**
     * ln of the density of ln of the age.
     *
     * @param x ln of the cycles plus {@link #offset}
     * @param first first row
     * @param weights weights of the rows
     * @return ln(a f)
     */
    public double logDensity(double x, int first, double[] weights) {
        double at = grid.place(x);
        int cell = grid.cell(at);
        double t = at - cell;
        return t < 0 || t > 1
                ? beyond(logDensity, cell, t, first, weights, 0.5)
                : inside(logDensity, cell, t, first, weights);
    }

    /**
     * The age by which the hazard has cumulated to a value.
     *
     * @param cumulativeHazard −ln S, above 0
     * @param first first row
     * @param weights weights of the rows
     * @return x; infinite if the life never ends
     */
    public double age(double cumulativeHazard, int first, double[] weights) {
        int low = 0;
        int high = grid.nodes() - 1;
        if (!(cumulativeHazard < atNode(high, first, weights))) {
            return Double.POSITIVE_INFINITY;
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (atNode(middle, first, weights) < cumulativeHazard) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return grid.first() + grid.step() * (low + placeInside(low, cumulativeHazard, first, weights));
    }

    private double atNode(int node, int first, double[] weights) {
        double sum = 0;
        int rows = Math.min(STENCIL, hazard.length);
        for (int i = 0; i < rows; i++) {
            sum += weights[i] * hazard[first + i][3 * node];
        }
        return sum;
    }

    /** Where in a cell the hazard has a value: false position, the end that stays being halved (Illinois). */
    private double placeInside(int cell, double value, int first, double[] weights) {
        double left = 0;
        double right = 1;
        double below = atNode(cell, first, weights) - value;
        double above = atNode(cell + 1, first, weights) - value;
        if (below >= 0) {
            return 0;
        }
        double t = 1;
        int side = 0;
        for (int i = 0; i < MOST_STEPS; i++) {
            double before = t;
            t = left + (right - left) * below / (below - above);
            double at = inside(hazard, cell, t, first, weights) - value;
            if (Math.abs(t - before) < CLOSE || at == 0) {
                break;
            }
            if (at < 0) {
                left = t;
                below = at;
                above = side < 0 ? above / 2 : above;
                side = -1;
            } else {
                right = t;
                above = at;
                below = side > 0 ? below / 2 : below;
                side = 1;
            }
        }
        return t;
    }

    /** Polynomial of degree 5 through value, slope and curvature at both ends of a cell; all three per width of a cell. */
    private double inside(double[][] table, int cell, double t, int first, double[] weights) {
        double t3 = t * t * t;
        double u = 1 - t;
        double u3 = u * u * u;
        double right = t3 * (10 + t * (6 * t - 15));
        double slopeLeft = t * u3 * (1 + 3 * t);
        double slopeRight = -u * t3 * (1 + 3 * u);
        double curveLeft = 0.5 * t * t * u3;
        double curveRight = 0.5 * u * u * t3;
        int k = 3 * cell;
        double sum = 0;
        int rows = Math.min(STENCIL, table.length);
        for (int i = 0; i < rows; i++) {
            double[] row = table[first + i];
            double left = row[k];
            sum += weights[i]
                    * (left
                            + right * (row[k + 3] - left)
                            + slopeLeft * row[k + 1]
                            + slopeRight * row[k + 4]
                            + curveLeft * row[k + 2]
                            + curveRight * row[k + 5]);
        }
        return sum;
    }

    /** Taylor series from the end of the table, with a part of the curvature. */
    private double beyond(double[][] table, int cell, double t, int first, double[] weights, double curvature) {
        int k = t < 0 ? 3 * cell : 3 * cell + 3;
        double d = t < 0 ? t : t - 1;
        double sum = 0;
        int rows = Math.min(STENCIL, table.length);
        for (int i = 0; i < rows; i++) {
            double[] row = table[first + i];
            sum += weights[i] * (row[k] + d * (row[k + 1] + d * curvature * row[k + 2]));
        }
        return sum;
    }
}
