package org.thirdleak.simulator.marks;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.thirdleak.core.environment.ParticlePopulation;
import org.thirdleak.core.environment.SizeDistribution;
import org.thirdleak.core.impact.HoleDiameter;

/**
 * Draws holes particle by particle: a density class and a normal speed by how often they perforate, a diameter above the
 * critical one, the median hole of that particle, its scatter. Shares nothing with {@link HolesOfImpacts} but the flux and
 * the hole law.
 */
public final class ImpactHoleSampler {

    private static final int CELLS = 4000;
    private static final double SLOWEST_M_PER_S = 0.1;
    private static final int HALVINGS = 50;
    /** Widest range of diameters above the critical one, in ln; the rest is below 1e-20 of the flux. */
    private static final double DIAMETER_RANGE = 20;

    /** Particles of one class whose normal speed falls into one cell. */
    private record Cell(SizeDistribution sizes, double logSpeed, double weightBefore) {}

    private final HoleDiameter law;
    private final List<Cell> cells = new ArrayList<>();
    private final double cellWidth;
    private final double total;

    /**
     * Prepares draws.
     *
     * @param population what flies
     * @param law wall and hole law with its scatter
     */
    public ImpactHoleSampler(ParticlePopulation population, HoleDiameter law) {
        this.law = law;
        double slowest = Math.log(SLOWEST_M_PER_S);
        this.cellWidth = (Math.log(population.speed().maxMPerS()) - slowest) / CELLS;
        double sum = 0;
        for (SizeDistribution sizes : population.classes()) {
            for (int i = 0; i < CELLS; i++) {
                double logSpeed = slowest + i * cellWidth;
                double speed = Math.exp(logSpeed + 0.5 * cellWidth);
                cells.add(new Cell(sizes, logSpeed, sum));
                // 2 x Φ(dc) W dx, with dx = x d ln x
                sum += speed
                        * speed
                        * sizes.fluxPerM2Year(critical(sizes, speed))
                        * population.speed().inverseSquareTail(speed);
            }
        }
        this.total = sum;
    }

    private double critical(SizeDistribution sizes, double speed) {
        return law.wall().criticalDiameterM(sizes.densityKgPerM3(), speed);
    }

    /**
     * Draws a hole.
     *
     * @param rng stream the numbers come from
     * @return its diameter, m
     */
    public double sampleM(UniformRandomProvider rng) {
        Cell cell = cellAt(rng.nextDouble() * total);
        double speed = Math.exp(cell.logSpeed + rng.nextDouble() * cellWidth);
        double diameter = particleAbove(cell.sizes, critical(cell.sizes, speed), rng.nextDouble());
        double median = law.medianM(cell.sizes.densityKgPerM3(), diameter, speed);
        return median
                * Math.exp(law.scatterLn()
                        * ZigguratSampler.NormalizedGaussian.of(rng).sample());
    }

    private Cell cellAt(double weight) {
        int low = 0;
        int high = cells.size();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (cells.get(middle).weightBefore <= weight) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return cells.get(low);
    }

    /** The diameter above which a fraction of the particles above the critical one lie. */
    private static double particleAbove(SizeDistribution sizes, double criticalM, double fraction) {
        double wanted = fraction * sizes.fluxPerM2Year(criticalM);
        double low = 0;
        double high = DIAMETER_RANGE;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            if (sizes.fluxPerM2Year(criticalM * Math.exp(middle)) > wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return criticalM * Math.exp(low);
    }
}
