package org.thirdleak.simulator.marks;

import java.util.HashMap;
import java.util.Map;
import org.thirdleak.core.environment.ParticlePopulation;
import org.thirdleak.core.impact.PerforationRate;
import org.thirdleak.core.impact.SingleWall;
import org.thirdleak.core.quadrature.GaussLegendre;

/**
 * Median holes that one population leaves in one wall, by the law of {@link org.thirdleak.core.impact.HoleDiameter}. The
 * rate of holes above a diameter is the costly part, so it is computed at fixed diameters only, once for all leaks and
 * scenarios. Belongs to one thread.
 */
public final class HolesOfImpacts {

    private static final GaussLegendre RULE = GaussLegendre.of(6);
    /** Good to 1e-7 of a rate, and all that counts is a part of one. */
    private static final PerforationRate RATE = new PerforationRate(7, 1.6);

    private static final double WIDEST_PANEL = 0.4;
    /** A panel is at most so many times as wide as the scatter, which no likelihood of a median can be narrower than. */
    private static final double PANEL_PER_SCATTER = 1.5;
    /** ln of the widest median hole that is looked for, 1 m. */
    private static final double WIDEST = 0;
    /** Where the likelihood changes by less than this part of its greatest change, it does not count. */
    private static final double NEGLIGIBLE = 1e-13;

    private final ParticlePopulation population;
    private final SingleWall wall;
    private final double logSmallestM;
    private final double ratePerM2Year;
    private final Map<Double, Double> fractions = new HashMap<>();

    /**
     * Holes in a wall.
     *
     * @param population what flies
     * @param wall what it must go through
     */
    public HolesOfImpacts(ParticlePopulation population, SingleWall wall) {
        this.population = population;
        this.wall = wall;
        // at the ballistic limit the median hole is 2t/k; the law knows no smaller one
        this.logSmallestM = Math.log(2 * wall.thicknessM() / wall.perforationFactor());
        this.ratePerM2Year = RATE.perM2Year(population, wall);
    }

    /** Fraction of the perforations whose median hole is at least so wide. */
    private double fraction(double logHoleM) {
        return fractions.computeIfAbsent(
                logHoleM, x -> RATE.holesAtLeastPerM2Year(population, wall, Math.exp(x)) / ratePerM2Year);
    }

    /**
     * Density of what was published given an impact, {@code ∫ h(D) p(published | D) d ln D} with h the density of ln D.
     * Integrated by parts twice: the scatter smooths the likelihood instead of the rate, and its slope stands where the
     * density of the medians would.
     *
     * @param published what was published
     * @param scatterLn standard deviation of ln of the diameter about its median, above 0
     * @return per unit of ln of the published diameter if that counts, else a probability; below 0 for a component whose
     *     flux grows with size, where only the sum over components is a density
     */
    public double density(PublishedMarks published, double scatterLn) {
        double panel = panel(scatterLn);
        int panels = (int) Math.ceil((WIDEST - logSmallestM) / panel);
        double[] slope = new double[panels + 1];
        double greatest = 0;
        for (int i = 0; i <= panels; i++) {
            slope[i] = Math.abs(published.slope(logSmallestM + i * panel, scatterLn));
            greatest = Math.max(greatest, slope[i]);
        }
        double sum = published.scattered(logSmallestM, scatterLn);
        for (int i = 0; i < panels; i++) {
            if (Math.max(slope[i], slope[i + 1]) > NEGLIGIBLE * greatest) {
                double from = logSmallestM + i * panel;
                sum += RULE.integrate(x -> published.slope(x, scatterLn) * fraction(x), from, from + panel);
            }
        }
        return sum;
    }

    /** Halved until it is narrow enough, so that likelihoods of like scatter share their diameters. */
    private static double panel(double scatterLn) {
        double panel = WIDEST_PANEL;
        while (panel > PANEL_PER_SCATTER * scatterLn) {
            panel /= 2;
        }
        return panel;
    }
}
