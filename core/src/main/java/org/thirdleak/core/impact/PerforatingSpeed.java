package org.thirdleak.core.impact;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.thirdleak.core.environment.ParticlePopulation;
import org.thirdleak.core.environment.SizeDistribution;
import org.thirdleak.core.environment.SpeedDistribution;
import org.thirdleak.core.quadrature.GaussLegendre;
import org.thirdleak.core.quadrature.Panels;
import org.thirdleak.core.quantity.Quantity;

/**
 * Speeds of the particles that perforate at one incidence: density proportional to {@code p(V) Φ(dc(V, θ))}. Faster
 * particles may be smaller, and small ones are many, so these speeds are higher than those of all impacts.
 *
 * <p>Model card: {@code docs/models/perforation-and-holes.md}.
 *
 * @param population what flies
 * @param limit what it goes through
 * @param incidenceRad angle between path and normal, rad, 0 … π/2
 */
public record PerforatingSpeed(ParticlePopulation population, BallisticLimit limit, double incidenceRad) {

    /**
     * Refuses an incidence from behind.
     *
     * @throws IllegalArgumentException if the incidence is outside 0 … π/2
     */
    public PerforatingSpeed {
        Quantity.between("incidenceRad", incidenceRad, 0, Math.PI / 2, "rad");
    }

    private static final GaussLegendre RULE = GaussLegendre.of(14);
    private static final int PANELS = 40;
    private static final double SEARCH_FROM_M_PER_S = 1;
    private static final double SEARCH_RATIO = 1.25;

    /** Mean speed of a perforating particle, m/s. */
    public double meanMPerS() {
        double slowest = population.speed().minMPerS();
        double fastest = population.speed().maxMPerS();
        return integral(v -> v, slowest, fastest) / integral(v -> 1, slowest, fastest);
    }

    /**
     * Probability that a perforating particle is this fast.
     *
     * @param fromMPerS lower end, m/s
     * @param toMPerS upper end, m/s, not below the lower
     * @return 0 … 1
     */
    public double probabilityBetween(double fromMPerS, double toMPerS) {
        double slowest = population.speed().minMPerS();
        double fastest = population.speed().maxMPerS();
        double part = integral(v -> 1, Math.max(fromMPerS, slowest), Math.min(toMPerS, fastest));
        return part / integral(v -> 1, slowest, fastest);
    }

    private double integral(DoubleUnaryOperator weight, double fromMPerS, double toMPerS) {
        SpeedDistribution speed = population.speed();
        double sum = 0;
        for (SizeDistribution sizes : population.classes()) {
            DoubleUnaryOperator critical = v -> limit.criticalDiameterM(sizes.densityKgPerM3(), v, incidenceRad);
            double[] edges = Panels.even(fromMPerS, toMPerS, PANELS, kinks(sizes, critical));
            sum += RULE.integrate(
                    v -> weight.applyAsDouble(v)
                            * speed.densityPerMPerS(v)
                            * sizes.fluxPerM2Year(critical.applyAsDouble(v)),
                    edges);
        }
        return sum;
    }

    private double[] kinks(SizeDistribution sizes, DoubleUnaryOperator critical) {
        SpeedDistribution speed = population.speed();
        double[] points = Panels.geometric(SEARCH_FROM_M_PER_S, speed.maxMPerS(), SEARCH_RATIO);
        DoubleStream meetings = DoubleStream.of(sizes.kinkDiametersM())
                .flatMap(d -> DoubleStream.of(Crossings.between(v -> Math.log(critical.applyAsDouble(v) / d), points)));
        return DoubleStream.concat(DoubleStream.of(speed.kinksMPerS()), meetings)
                .toArray();
    }
}
