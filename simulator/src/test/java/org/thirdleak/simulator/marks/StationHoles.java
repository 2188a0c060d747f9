package org.thirdleak.simulator.marks;

import java.util.List;
import org.thirdleak.core.environment.EarthFactor;
import org.thirdleak.core.environment.FluxComponent;
import org.thirdleak.core.environment.KesslerDebrisFlux;
import org.thirdleak.core.environment.KesslerDebrisSpeed;
import org.thirdleak.core.environment.MeteoroidDensity;
import org.thirdleak.core.environment.MeteoroidFlux;
import org.thirdleak.core.environment.ParticlePopulation;
import org.thirdleak.core.environment.SizeDistribution;
import org.thirdleak.core.impact.SingleWall;
import org.thirdleak.core.impact.WallMaterial;

/** The environment of the base case and its walls. */
final class StationHoles {

    static final double ALTITUDE_M = 410e3;

    private StationHoles() {}

    static FluxComponent meteoroidComponent() {
        return new MeteoroidFlux(EarthFactor.ECSS, ALTITUDE_M, MeteoroidDensity.ssp30425()).component();
    }

    static ParticlePopulation meteoroids() {
        return meteoroidComponent().population();
    }

    static KesslerDebrisFlux kessler() {
        return new KesslerDebrisFlux(
                ALTITUDE_M,
                110,
                KesslerDebrisFlux.STATION_INCLINATION_FACTOR,
                1,
                KesslerDebrisFlux.DEFAULT_DENSITY_KG_PER_M3,
                new KesslerDebrisSpeed(Math.toRadians(51.6)));
    }

    /** All debris as it flies at a date, decimal year. */
    static ParticlePopulation debrisIn(double year) {
        List<FluxComponent> components = kessler().components();
        ParticlePopulation first = components.get(0).population();
        SizeDistribution sizes = first.classes().get(0);
        return new ParticlePopulation("debris", first.speed(), List.of(new SizeDistribution() {
            @Override
            public double densityKgPerM3() {
                return sizes.densityKgPerM3();
            }

            @Override
            public double fluxPerM2Year(double diameterM) {
                return components.stream()
                        .mapToDouble(c -> c.growth().at(year) * c.population().fluxPerM2Year(diameterM))
                        .sum();
            }

            @Override
            public double[] kinkDiametersM() {
                return sizes.kinkDiametersM();
            }
        }));
    }

    /** A loop whose times go as the inverse area of the hole: half empty in 2.8 h and drained in 5.8 h through 1 mm. */
    static DrainTimes drain() {
        return new DrainTimes() {
            @Override
            public double halfEmptyH(double holeM) {
                return 2.8e-6 / (holeM * holeM);
            }

            @Override
            public double drainedH(double holeM) {
                return holeM < 0.2e-3 ? Double.POSITIVE_INFINITY : 5.8e-6 / (holeM * holeM);
            }
        };
    }

    static SingleWall wall(double wallMm) {
        return SingleWall.of(WallMaterial.named("AMg6").orElseThrow(), wallMm * 1e-3);
    }
}
