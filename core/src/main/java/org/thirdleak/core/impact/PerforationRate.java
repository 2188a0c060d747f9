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
 * How often a randomly tumbling plate is perforated: {@code ∫ p(V) dV ∫ du Φ(dc(V, θ))}, u = cos²θ uniform on 0 … 1, Φ
 * the cumulative flux, summed over density classes.
 *
 * <p>Where only x = V cos θ counts, the order of integration is exchanged, {@code ∫ 2 x Φ(dc(x)) W(x) dx} with
 * {@code W(x) = ∫_x p(V) V^-2 dV}, and the one integral is taken between every kink: converged to about 1e-12. Other
 * limits take both integrals, to 1e-6 or better.
 *
 * <p>Rates are per m² of surface and Julian year, at growth 1. Nothing is blocked by neighbouring structure. Model card:
 * {@code docs/models/perforation-and-holes.md}.
 */
public final class PerforationRate {

    /** The accuracy meant for use. */
    public static final PerforationRate DEFAULT = new PerforationRate(14, 1.6);

    // below it dc is so large that no particle counts
    private static final double LOWEST_NORMAL_SPEED_M_PER_S = 0.1;
    // beyond 7 standard deviations a normal density is below 1e-11
    private static final double SCATTER_RANGE = 7;
    private static final int SCATTER_PANELS = 8;

    private final GaussLegendre rule;
    private final double panelRatio;

    /**
     * A quadrature with its own accuracy.
     *
     * @param nodesPerPanel Gauss–Legendre nodes, 1 … 200
     * @param panelRatio quotient of neighbouring panel edges in speed, above 1
     * @throws IllegalArgumentException if a value is outside its range
     */
    public PerforationRate(int nodesPerPanel, double panelRatio) {
        this.rule = GaussLegendre.of(nodesPerPanel);
        this.panelRatio = Quantity.between("panelRatio", panelRatio, 1.001, 100, "");
    }

    /**
     * Rate of perforations.
     *
     * @param population what flies
     * @param limit what it must go through
     * @return perforations per m² of surface and Julian year
     */
    public double perM2Year(ParticlePopulation population, BallisticLimit limit) {
        if (!(limit instanceof SingleWall wall)) {
            return new SpeedAndIncidenceQuadrature(rule, Math.sqrt(panelRatio)).perM2Year(population, limit);
        }
        double sum = 0;
        for (SizeDistribution sizes : population.classes()) {
            double density = sizes.densityKgPerM3();
            double[] kinks = DoubleStream.of(sizes.kinkDiametersM())
                    .map(d -> wall.normalSpeedMPerS(density, d))
                    .toArray();
            sum += overNormalSpeed(population.speed(), sizes, x -> wall.criticalDiameterM(density, x), kinks);
        }
        return sum;
    }

    /**
     * Rate of holes of at least a diameter by the law of {@link HoleDiameter} without scatter.
     *
     * @param population what flies
     * @param wall what it must go through
     * @param holeM smallest diameter of the hole, m, at least 0; at 0 any perforation counts
     * @return holes per m² of surface and Julian year
     */
    public double holesAtLeastPerM2Year(ParticlePopulation population, SingleWall wall, double holeM) {
        return holesAtLeastPerM2Year(population, new HoleDiameter(wall, 0), holeM);
    }

    /**
     * Rate of holes of at least a diameter.
     *
     * @param population what flies
     * @param law the hole law with its scatter
     * @param holeM smallest diameter of the hole, m, at least 0; at 0 any perforation counts
     * @return holes per m² of surface and Julian year
     */
    public double holesAtLeastPerM2Year(ParticlePopulation population, HoleDiameter law, double holeM) {
        Quantity.notNegative("holeM", holeM, "m");
        return law.scatterLn() == 0 || holeM == 0
                ? medianHolesAtLeast(population, law, holeM)
                : overScatter(population, law, holeM, z -> 1);
    }

    /**
     * Rate density of holes about a diameter, minus the derivative of {@link #holesAtLeastPerM2Year} with respect to
     * ln D. Needs scatter: without it every hole at the ballistic limit has the same diameter.
     *
     * @param population what flies
     * @param law the hole law, with scatter above 0
     * @param holeM diameter of the hole, m, above 0
     * @return holes per m² of surface, Julian year and unit of ln D
     * @throws IllegalArgumentException if the law has no scatter or the diameter is not above 0
     */
    public double holesPerLogDiameterPerM2Year(ParticlePopulation population, HoleDiameter law, double holeM) {
        Quantity.positive("holeM", holeM, "m");
        double scatter = Quantity.positive("scatterLn", law.scatterLn(), "");
        // by parts: the derivative falls on the normal density, not on the rate
        return overScatter(population, law, holeM, z -> z / scatter);
    }

    private double overScatter(
            ParticlePopulation population, HoleDiameter law, double holeM, DoubleUnaryOperator weight) {
        double atTheLimit = 2 * law.wall().thicknessM() / law.wall().perforationFactor();
        double kink = Math.log(holeM / atTheLimit) / law.scatterLn();
        double[] edges = Panels.even(-SCATTER_RANGE, SCATTER_RANGE, SCATTER_PANELS, kink);
        return rule.integrate(
                z -> weight.applyAsDouble(z)
                        * Math.exp(-0.5 * z * z)
                        / Math.sqrt(2 * Math.PI)
                        * medianHolesAtLeast(population, law, holeM * Math.exp(-law.scatterLn() * z)),
                edges);
    }

    private double medianHolesAtLeast(ParticlePopulation population, HoleDiameter law, double holeM) {
        SpeedDistribution speed = population.speed();
        double sum = 0;
        for (SizeDistribution sizes : population.classes()) {
            double density = sizes.densityKgPerM3();
            double[] kinks = law.kinkSpeedsMPerS(
                    density, holeM, sizes.kinkDiametersM(), LOWEST_NORMAL_SPEED_M_PER_S, speed.maxMPerS());
            sum += overNormalSpeed(speed, sizes, x -> law.thresholdDiameterM(density, x, holeM), kinks);
        }
        return sum;
    }

    private double overNormalSpeed(
            SpeedDistribution speed, SizeDistribution sizes, DoubleUnaryOperator thresholdM, double[] thresholdKinks) {
        double[] kinks = DoubleStream.concat(DoubleStream.of(speed.kinksMPerS()), DoubleStream.of(thresholdKinks))
                .toArray();
        double[] edges = Panels.geometric(LOWEST_NORMAL_SPEED_M_PER_S, speed.maxMPerS(), panelRatio, kinks);
        return rule.integrate(
                x -> {
                    double flux = sizes.fluxPerM2Year(thresholdM.applyAsDouble(x));
                    // a class without such particles needs no tail weight, the costly factor
                    return flux == 0 ? 0 : 2 * x * flux * speed.inverseSquareTail(x);
                },
                edges);
    }
}
