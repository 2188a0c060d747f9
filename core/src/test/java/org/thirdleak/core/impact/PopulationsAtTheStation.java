package org.thirdleak.core.impact;

import java.util.List;
import org.thirdleak.core.ReferenceTable;
import org.thirdleak.core.environment.DebrisFlux;
import org.thirdleak.core.environment.EarthFactor;
import org.thirdleak.core.environment.FluxComponent;
import org.thirdleak.core.environment.KesslerDebrisFlux;
import org.thirdleak.core.environment.KesslerDebrisSpeed;
import org.thirdleak.core.environment.MeteoroidDensity;
import org.thirdleak.core.environment.MeteoroidFlux;
import org.thirdleak.core.environment.SpeedDistribution;
import org.thirdleak.core.environment.TabulatedDebrisFlux;

/** The environments of the reference tables, by the names used there. */
final class PopulationsAtTheStation {

    static final double ALTITUDE_M = 410e3;
    static final SpeedDistribution DEBRIS_SPEED = new KesslerDebrisSpeed(KesslerDebrisFlux.STATION_INCLINATION_RAD);

    /** Components of an environment and the epoch at which they are asked. */
    record Environment(List<FluxComponent> components, double epochYear) {

        double perM2Year(PerforationRate rate, BallisticLimit limit) {
            return components.stream()
                    .mapToDouble(part -> rate.perM2Year(part.population(), limit)
                            * part.growth().at(epochYear))
                    .sum();
        }

        double holesPerM2Year(PerforationRate rate, HoleDiameter law, double holeM) {
            return components.stream()
                    .mapToDouble(part -> rate.holesAtLeastPerM2Year(part.population(), law, holeM)
                            * part.growth().at(epochYear))
                    .sum();
        }

        double fluxPerM2Year(double diameterM) {
            return components.stream()
                    .mapToDouble(part -> part.population().fluxPerM2Year(diameterM)
                            * part.growth().at(epochYear))
                    .sum();
        }
    }

    private PopulationsAtTheStation() {}

    static Environment named(String name) {
        return switch (name) {
            case "met_nasa_rho_ecss" -> meteoroids(EarthFactor.ECSS, MeteoroidDensity.ssp30425());
            case "met_nasa_rho_ssp" -> meteoroids(EarthFactor.SSP, MeteoroidDensity.ssp30425());
            case "met_rho2p5_ecss" -> meteoroids(EarthFactor.ECSS, MeteoroidDensity.constant(2500));
            case "deb_kessler_2000_s154" -> debris(KesslerDebrisFlux.station(ALTITUDE_M, 154), 2000);
            case "deb_kessler_2022_s82" -> debris(KesslerDebrisFlux.station(ALTITUDE_M, 82), 2022);
            default -> debris(table(name), 2022);
        };
    }

    private static Environment meteoroids(EarthFactor factor, MeteoroidDensity density) {
        return new Environment(List.of(new MeteoroidFlux(factor, ALTITUDE_M, density).component()), 2022);
    }

    private static Environment debris(DebrisFlux flux, double epochYear) {
        return new Environment(flux.components(), epochYear);
    }

    private static DebrisFlux table(String name) {
        List<ReferenceTable.Row> rows = ReferenceTable.read("debris/tables.csv").rows().stream()
                .filter(row -> row.text("environment").equals(name))
                .toList();
        return new TabulatedDebrisFlux(
                name,
                rows.stream()
                        .mapToDouble(row -> row.number("diameter_cm") / 100)
                        .toArray(),
                rows.stream().mapToDouble(row -> row.number("flux_m2_yr")).toArray(),
                2800,
                DEBRIS_SPEED);
    }
}
