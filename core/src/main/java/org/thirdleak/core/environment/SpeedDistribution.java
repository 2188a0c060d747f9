package org.thirdleak.core.environment;

import org.thirdleak.core.quadrature.GaussLegendre;
import org.thirdleak.core.quadrature.Panels;

/** Probability density of the impact speed of a population. Model card: {@code docs/models/meteoroid-and-debris-flux.md}. */
public interface SpeedDistribution {

    /**
     * Probability density.
     *
     * @param speedMPerS impact speed, m/s
     * @return density per (m/s), 0 outside the support; integrates to 1
     */
    double densityPerMPerS(double speedMPerS);

    /** Lower end of the support, m/s. */
    double minMPerS();

    /** Upper end of the support, m/s. */
    double maxMPerS();

    /**
     * The weight of the exchanged perforation integral, ∫ p(v) v⁻² dv from {@code x} to the upper end.
     *
     * @param speedMPerS x, m/s; below the support it counts as the lower end
     * @return the integral in s²/m²; infinite at 0 where the support begins there
     */
    double inverseSquareTail(double speedMPerS);

    /** Speeds at which density or tail are not smooth, m/s, ends of the support included. */
    double[] kinksMPerS();

    /** Mean speed, m/s. */
    default double meanMPerS() {
        return GaussLegendre.of(24).integrate(v -> v * densityPerMPerS(v), panelsUpTo(maxMPerS()));
    }

    /**
     * Probability of a speed below a limit.
     *
     * @param speedMPerS the limit, m/s
     * @return 0 … 1
     */
    default double probabilityBelow(double speedMPerS) {
        return GaussLegendre.of(24).integrate(this::densityPerMPerS, panelsUpTo(Math.min(speedMPerS, maxMPerS())));
    }

    private double[] panelsUpTo(double endMPerS) {
        return Panels.even(minMPerS(), endMPerS, 16, kinksMPerS());
    }
}
