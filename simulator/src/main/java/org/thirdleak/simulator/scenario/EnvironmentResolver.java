package org.thirdleak.simulator.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thirdleak.core.environment.DebrisFlux;
import org.thirdleak.core.environment.EarthFactor;
import org.thirdleak.core.environment.FluxComponent;
import org.thirdleak.core.environment.KesslerDebrisFlux;
import org.thirdleak.core.environment.KesslerDebrisSpeed;
import org.thirdleak.core.environment.MeteorShowers;
import org.thirdleak.core.environment.MeteorStream;
import org.thirdleak.core.environment.MeteoroidDensity;
import org.thirdleak.core.environment.MeteoroidFlux;
import org.thirdleak.core.environment.TabulatedDebrisFlux;
import org.thirdleak.simulator.config.ConfigDocument;
import org.thirdleak.simulator.config.EnvironmentConfig;
import org.thirdleak.simulator.config.EnvironmentConfig.DebrisModel;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.hypothesis.ImpactModel.Source;
import org.thirdleak.simulator.table.FluxTable;
import org.thirdleak.simulator.table.StreamRow;
import org.thirdleak.simulator.table.StreamTable;

/**
 * The environments of the configs of a study as components with a flux of their own, reading the tables they name. Configs
 * of one folder that have the same environment share it. Belongs to one thread.
 */
final class EnvironmentResolver {

    private static final double M_PER_KM = 1e3;
    private static final double M_PER_MM = 1e-3;
    private static final double ECSS_DENSITY_KG_PER_M3 = 2500;
    /** The published factor of the station holds within this much of its inclination. */
    private static final double STATION_TOLERANCE_DEG = 0.5;

    /**
     * A component.
     *
     * @param key tells its flux from that of other environments
     * @param source whose uncertainty factor it has
     * @param flux its flux
     */
    record Component(String key, Source source, FluxComponent flux) {}

    /**
     * An environment.
     *
     * @param components its components, meteoroids first
     * @param showers streams, if the flux follows the season
     */
    record Environment(List<Component> components, Optional<MeteorShowers> showers) {}

    private final Map<EnvironmentConfig, Environment> known = new HashMap<>();

    Environment resolve(ConfigDocument document) throws InvalidConfigException {
        EnvironmentConfig config = document.config().environment();
        Environment environment = known.get(config);
        if (environment == null) {
            environment = read(document, config);
            known.put(config, environment);
        }
        return environment;
    }

    private static Environment read(ConfigDocument document, EnvironmentConfig config) throws InvalidConfigException {
        double altitudeM = config.altitudeKm() * M_PER_KM;
        EnvironmentConfig.Meteoroids meteoroids = config.meteoroids();
        MeteoroidFlux flux = new MeteoroidFlux(
                meteoroids.earthFactor() == EnvironmentConfig.EarthFactorModel.ECSS
                        ? EarthFactor.ECSS
                        : EarthFactor.SSP,
                altitudeM,
                meteoroids.density() == EnvironmentConfig.ParticleDensity.CONSTANT
                        ? MeteoroidDensity.constant(ECSS_DENSITY_KG_PER_M3)
                        : MeteoroidDensity.ssp30425());
        List<Component> components = new ArrayList<>();
        components.add(new Component(
                "meteoroids " + altitudeM + meteoroids.earthFactor() + meteoroids.density(),
                Source.METEOROIDS,
                flux.component()));
        String debrisKey = "debris " + altitudeM + config.debris().model() + " ";
        for (FluxComponent component : debris(document, config.debris().model(), altitudeM)) {
            components.add(new Component(debrisKey + components.size(), Source.DEBRIS, component));
        }
        Optional<MeteorShowers> showers = meteoroids.streams().isPresent()
                ? Optional.of(showers(document, meteoroids.streams().get()))
                : Optional.empty();
        return new Environment(components, showers);
    }

    private static List<FluxComponent> debris(ConfigDocument document, DebrisModel model, double altitudeM)
            throws InvalidConfigException {
        if (model instanceof DebrisModel.Kessler kessler) {
            return kessler(kessler, altitudeM).components();
        }
        if (model instanceof DebrisModel.Tabulated tabulated) {
            FluxTable table =
                    FluxTable.read(document.existing("environment.debris.model.flux_table", tabulated.fluxTable()));
            return new TabulatedDebrisFlux(
                            tabulated.fluxTable(),
                            table.rows().stream()
                                    .mapToDouble(row -> row.diameterMm() * M_PER_MM)
                                    .toArray(),
                            table.rows().stream()
                                    .mapToDouble(row -> row.fluxPerM2Yr())
                                    .toArray(),
                            KesslerDebrisFlux.DEFAULT_DENSITY_KG_PER_M3,
                            new KesslerDebrisSpeed(Math.toRadians(tabulated.inclinationDeg())))
                    .components();
        }
        return List.of();
    }

    private static DebrisFlux kessler(DebrisModel.Kessler model, double altitudeM) {
        double inclination = Math.toRadians(model.inclinationDeg());
        boolean station = Math.abs(inclination - KesslerDebrisFlux.STATION_INCLINATION_RAD)
                < Math.toRadians(STATION_TOLERANCE_DEG);
        return new KesslerDebrisFlux(
                altitudeM,
                model.solarFluxSfu(),
                station
                        ? KesslerDebrisFlux.STATION_INCLINATION_FACTOR
                        : KesslerDebrisFlux.inclinationFactor(inclination),
                1,
                KesslerDebrisFlux.DEFAULT_DENSITY_KG_PER_M3,
                new KesslerDebrisSpeed(inclination));
    }

    private static MeteorShowers showers(ConfigDocument document, String file) throws InvalidConfigException {
        return new MeteorShowers(
                StreamTable.read(document.existing("environment.meteoroids.streams", file)).rows().stream()
                        .map(EnvironmentResolver::stream)
                        .toList());
    }

    private static MeteorStream stream(StreamRow row) {
        return new MeteorStream(
                row.name(),
                row.lambdaMaxDeg(),
                new MeteorStream.Radiant(
                        row.rightAscensionDeg(),
                        row.rightAscensionDriftDegPerDeg(),
                        row.declinationDeg(),
                        row.declinationDriftDegPerDeg()),
                new MeteorStream.ZenithalRate(
                        row.zhrPeakPerH(), row.peakSlopeBeforePerDeg(), row.peakSlopeAfterPerDeg()),
                new MeteorStream.ZenithalRate(
                        row.zhrBackgroundPerH(), row.backgroundSlopeBeforePerDeg(), row.backgroundSlopeAfterPerDeg()),
                row.alpha(),
                row.kPerM2S(),
                row.entrySpeedKmPerS() * M_PER_KM);
    }
}
