package org.thirdleak.core.impact;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.thirdleak.core.environment.ParticlePopulation;
import org.thirdleak.core.environment.SizeDistribution;
import org.thirdleak.core.environment.SpeedDistribution;
import org.thirdleak.core.quadrature.GaussLegendre;
import org.thirdleak.core.quadrature.Panels;

/**
 * Both integrals of the perforation rate, over speed and over the cosine of incidence, with panel edges where the limit
 * changes its branch or the critical diameter meets a kink of the flux.
 */
record SpeedAndIncidenceQuadrature(GaussLegendre rule, double panelRatio) {

    // below this part of the fastest speed one panel is enough
    private static final double SLOWEST_PART = 1e-3;
    private static final double SMALLEST_COSINE = 1e-3;
    private static final double COSINE_RATIO = 2;
    private static final double GRAZING_RAD = Math.PI / 2;

    double perM2Year(ParticlePopulation population, BallisticLimit limit) {
        double sum = 0;
        for (SizeDistribution sizes : population.classes()) {
            SpeedDistribution speed = population.speed();
            DoubleUnaryOperator strikes = v -> speed.densityPerMPerS(v) * meanOverIncidence(sizes, limit, v);
            double[] edges = speedEdges(speed, sizes, limit);
            sum += rule.integrate(strikes, speed.minMPerS(), edges[0]) + rule.integrate(strikes, edges);
        }
        return sum;
    }

    private double[] speedEdges(SpeedDistribution speed, SizeDistribution sizes, BallisticLimit limit) {
        double slowest = Math.max(speed.minMPerS(), SLOWEST_PART * speed.maxMPerS());
        double[] plain = Panels.geometric(slowest, speed.maxMPerS(), panelRatio);
        DoubleStream kinks =
                DoubleStream.concat(DoubleStream.of(speed.kinksMPerS()), DoubleStream.of(limit.branchSpeedsMPerS()));
        DoubleStream meetings = DoubleStream.of(sizes.kinkDiametersM())
                .flatMap(d -> DoubleStream.of(0, GRAZING_RAD)
                        .flatMap(angle -> DoubleStream.of(Crossings.between(
                                v -> Math.log(limit.criticalDiameterM(sizes.densityKgPerM3(), v, angle) / d), plain))));
        return Panels.geometric(
                slowest,
                speed.maxMPerS(),
                panelRatio,
                DoubleStream.concat(kinks, meetings).toArray());
    }

    private double meanOverIncidence(SizeDistribution sizes, BallisticLimit limit, double speedMPerS) {
        DoubleUnaryOperator critical =
                cosine -> limit.criticalDiameterM(sizes.densityKgPerM3(), speedMPerS, Math.acos(cosine));
        double[] branches = limit.branchCosines(speedMPerS);
        double[] plain = Panels.geometric(SMALLEST_COSINE, 1, COSINE_RATIO, branches);
        double[] meetings = DoubleStream.of(sizes.kinkDiametersM())
                .flatMap(d -> DoubleStream.of(Crossings.between(c -> Math.log(critical.applyAsDouble(c) / d), plain)))
                .toArray();
        double[] edges = Panels.geometric(
                SMALLEST_COSINE,
                1,
                COSINE_RATIO,
                DoubleStream.concat(DoubleStream.of(branches), DoubleStream.of(meetings))
                        .toArray());
        DoubleUnaryOperator strikes = c -> 2 * c * sizes.fluxPerM2Year(critical.applyAsDouble(c));
        return rule.integrate(strikes, 0, SMALLEST_COSINE) + rule.integrate(strikes, edges);
    }
}
