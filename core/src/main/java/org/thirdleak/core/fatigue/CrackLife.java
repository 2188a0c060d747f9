package org.thirdleak.core.fatigue;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.apache.commons.numbers.gamma.Erfc;
import org.thirdleak.core.quadrature.GaussLegendre;
import org.thirdleak.core.quadrature.Panels;
import org.thirdleak.core.quantity.Quantity;

/**
 * Age at which a flaw drawn from a population is through the wall, under a number of cycles a day:
 * {@code S(a) = E[Φ(ln(N/n(a))/s)]}, {@code f(a) = E[φ(ln(N/n(a))/s)]/(s a)}, the mean taken over depth and stress. Where the
 * stress is below the threshold the flaw never grows through: the distribution then does not reach 1.
 *
 * <p>The mean is a composite Gauss rule in the depth and in the stress, whose panels begin at the threshold of each depth, so
 * that nothing jumps within a panel; good to ten digits, and to 1e-18 where a probability is smaller than that. One
 * evaluation takes some thousands of nodes: {@link CrackLifeTable} is for those who need many.
 */
public final class CrackLife {

    /** Orbits a day at 415 km. */
    public static final double ORBITS_PER_DAY = 15.53;

    private static final GaussLegendre RULE = GaussLegendre.of(8);
    /** Normal numbers beyond are left out: 2e-19 of them. */
    private static final double FARTHEST = 9;

    private static final double ROOT_TWO = Math.sqrt(2);

    private final double scatter;
    private final double cyclesPerDay;
    private final double neverLeaking;
    private final double[] logCycles;
    private final double[] weights;

    private CrackLife(double scatter, double cyclesPerDay, double neverLeaking, double[] logCycles, double[] weights) {
        this.scatter = scatter;
        this.cyclesPerDay = cyclesPerDay;
        this.neverLeaking = neverLeaking;
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
     * @throws IllegalArgumentException if a value is outside its range
     */
    public static CrackLife of(CrackGrowth growth, FlawPopulation flaws, double stressRangeMPa, double cyclesPerDay) {
        Quantity.positive("stressRangeMPa", stressRangeMPa, "MPa");
        Quantity.positive("cyclesPerDay", cyclesPerDay, "1/d");
        double cv = flaws.stressVariation();
        double perStress = growth.exponent() * cv / flaws.growthScatter(); // bend of Φ per unit of z
        double kink = growth.thresholdDepthM(stressRangeMPa) / flaws.wallM(); // of the depths if the stress is certain
        FlawDepths depths = FlawDepths.of(growth, flaws, depthScale(growth, flaws), kink);
        double logStress = Math.log(stressRangeMPa) - cv * cv / 2;
        DoubleStream.Builder cycles = DoubleStream.builder();
        DoubleStream.Builder weights = DoubleStream.builder();
        double never = 0;
        for (int i = 0; i < depths.size(); i++) {
            double weight = depths.weight()[i];
            double median = depths.logCycles()[i] - growth.exponent() * logStress;
            double above = depths.logThreshold()[i] - logStress;
            if (cv == 0) {
                never += above >= 0 ? weight : 0;
                cycles.add(median);
                weights.add(above >= 0 ? 0 : weight);
                continue;
            }
            double least = above / cv;
            never += weight * below(least);
            int panels = (int) Math.ceil(FARTHEST * Math.max(1, perStress));
            double[] edges = Panels.even(Math.max(least, -FARTHEST), FARTHEST, panels);
            for (int p = 1; p < edges.length; p++) {
                RULE.forEachNode(edges[p - 1], edges[p], (z, w) -> {
                    cycles.add(median - growth.exponent() * cv * z);
                    weights.add(weight * w * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI));
                });
            }
        }
        return new CrackLife(
                flaws.growthScatter(),
                cyclesPerDay,
                never,
                cycles.build().toArray(),
                weights.build().toArray());
    }

    /** Change of ln cycles over which means over the depth bend: by the scatter of growth, or by the edge of the threshold. */
    static double depthScale(CrackGrowth growth, FlawPopulation flaws) {
        double cv = flaws.stressVariation();
        double s = flaws.growthScatter();
        boolean edge = growth.thresholdMPaSqrtM() > 0 && cv > 0;
        return edge ? Math.min(s, 2 * cv * s / Math.hypot(s, growth.exponent() * cv)) : s;
    }

    /** Φ. */
    static double below(double z) {
        return 0.5 * Erfc.value(-z / ROOT_TWO);
    }

    /**
     * Probability that the wall holds up to an age.
     *
     * @param ageDays age, d, at least 0
     * @return 0 … 1
     */
    public double survival(double ageDays) {
        return ageDays == 0 ? 1 : neverLeaking + mean(ageDays, CrackLife::below);
    }

    /**
     * Probability that the wall leaks before an age, accurate also where it is small.
     *
     * @param ageDays age, d, at least 0
     * @return 0 … 1
     */
    public double probability(double ageDays) {
        return ageDays == 0 ? 0 : mean(ageDays, u -> below(-u));
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
        return neverLeaking;
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

    private double mean(double ageDays, DoubleUnaryOperator ofScaled) {
        Quantity.positive("ageDays", ageDays, "d");
        double logAge = Math.log(cyclesPerDay * ageDays);
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * ofScaled.applyAsDouble((logCycles[k] - logAge) / scatter);
        }
        return sum;
    }
}
