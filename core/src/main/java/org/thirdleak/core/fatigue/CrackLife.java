package org.thirdleak.core.fatigue;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.special.Erf;
import org.thirdleak.core.quantity.Quantity;

/**
 * Age at which a flaw drawn from a population is through the wall, under a number of cycles a day:
 * {@code S(a) = E[Φ(ln(N/n(a))/s)]}, {@code f(a) = E[φ(ln(N/n(a))/s)]/(s a)}, the mean taken over depth and stress by
 * Gauss quadrature (Legendre in the depth, Hermite in the stress). Where the stress is below the threshold the flaw never
 * grows through: the distribution then does not reach 1.
 */
public final class CrackLife {

    /** Orbits a day at 415 km. */
    public static final double ORBITS_PER_DAY = 15.53;

    private static final int NODES = 16;
    private static final double ROOT_TWO = Math.sqrt(2);

    private final double scatter;
    private final double cyclesPerDay;
    private final double[] logCycles;
    private final double[] weights;

    private CrackLife(double scatter, double cyclesPerDay, double[] logCycles, double[] weights) {
        this.scatter = scatter;
        this.cyclesPerDay = cyclesPerDay;
        this.logCycles = logCycles;
        this.weights = weights;
    }

    /**
     * The life of a population.
     *
     * @param growth law of growth at the median of C
     * @param flaws what is uncertain
     * @param stressRangeMPa S0, MPa, above 0
     * @param cyclesPerDay cycles a day, above 0; 15.53 orbits, or a faster load
     * @return the distribution
     */
    public static CrackLife of(CrackGrowth growth, FlawPopulation flaws, double stressRangeMPa, double cyclesPerDay) {
        Quantity.positive("stressRangeMPa", stressRangeMPa, "MPa");
        Quantity.positive("cyclesPerDay", cyclesPerDay, "1/d");
        GaussIntegratorFactory factory = new GaussIntegratorFactory();
        GaussIntegrator depth = factory.legendre(NODES, flaws.leastDepth(), nextAbove(flaws));
        GaussIntegrator stress = factory.hermite(NODES);
        double[] logCycles = new double[NODES * NODES];
        double[] weights = new double[NODES * NODES];
        double cv = flaws.stressVariation();
        for (int i = 0; i < NODES; i++) {
            for (int j = 0; j < NODES; j++) {
                double z = ROOT_TWO * stress.getPoint(j);
                double range = stressRangeMPa * Math.exp(cv * z - cv * cv / 2);
                int k = i * NODES + j;
                double cycles = growth.cycles(range, depth.getPoint(i) * flaws.wallM(), flaws.wallM());
                logCycles[k] = Math.log(cycles);
                weights[k] = depth.getWeight(i)
                        / (nextAbove(flaws) - flaws.leastDepth())
                        * stress.getWeight(j)
                        / Math.sqrt(Math.PI);
            }
        }
        return new CrackLife(flaws.growthScatter(), cyclesPerDay, logCycles, weights);
    }

    /** A range of depths without width is given one of no consequence. */
    private static double nextAbove(FlawPopulation flaws) {
        return Math.max(flaws.greatestDepth(), flaws.leastDepth() * (1 + 1e-9));
    }

    /**
     * Probability that the wall holds up to an age.
     *
     * @param ageDays age, d, at least 0
     * @return 0 … 1
     */
    public double survival(double ageDays) {
        return ageDays == 0 ? 1 : mean(ageDays, u -> 0.5 * Erf.erfc(-u / ROOT_TWO));
    }

    /**
     * Probability that the wall leaks before an age, accurate also where it is small.
     *
     * @param ageDays age, d, at least 0
     * @return 0 … 1
     */
    public double probability(double ageDays) {
        return ageDays == 0 ? 0 : mean(ageDays, u -> 0.5 * Erf.erfc(u / ROOT_TWO));
    }

    /**
     * Density of the life.
     *
     * @param ageDays age, d, above 0
     * @return 1/d
     */
    public double densityPerDay(double ageDays) {
        return mean(ageDays, u -> Math.exp(-u * u / 2)) / (Math.sqrt(2 * Math.PI) * scatter * ageDays);
    }

    /** Part of the flaws that never grow through. */
    public double neverLeaking() {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += logCycles[k] == Double.POSITIVE_INFINITY ? weights[k] : 0;
        }
        return sum;
    }

    /** Standard deviation of the logarithm of the life; infinite if some flaws never grow through. */
    public double logDeviation() {
        if (neverLeaking() > 0) {
            return Double.POSITIVE_INFINITY;
        }
        double mean = 0;
        for (int k = 0; k < weights.length; k++) {
            mean += weights[k] * logCycles[k];
        }
        double variance = scatter * scatter;
        for (int k = 0; k < weights.length; k++) {
            variance += weights[k] * (logCycles[k] - mean) * (logCycles[k] - mean);
        }
        return Math.sqrt(variance);
    }

    private double mean(double ageDays, java.util.function.DoubleUnaryOperator ofScaled) {
        Quantity.positive("ageDays", ageDays, "d");
        double logAge = Math.log(cyclesPerDay * ageDays);
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * ofScaled.applyAsDouble((logCycles[k] - logAge) / scatter);
        }
        return sum;
    }
}
