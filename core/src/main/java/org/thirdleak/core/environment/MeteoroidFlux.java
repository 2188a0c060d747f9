package org.thirdleak.core.environment;

import java.util.List;
import org.thirdleak.core.quantity.Quantity;

/**
 * Sporadic meteoroids at an altitude: {@link GruenFlux} times the {@link EarthFactor}, cut into density classes, steady
 * over the years. Model card: {@code docs/models/meteoroid-and-debris-flux.md}.
 *
 * @param earthFactor convention for focusing, shielding and motion
 * @param altitudeM altitude above 6378 km, m, 100 … 100 000 km
 * @param density density model; decides both which mass a critical diameter stands for and how deep it penetrates
 */
public record MeteoroidFlux(EarthFactor earthFactor, double altitudeM, MeteoroidDensity density) {

    /**
     * Refuses altitudes that the Earth factors do not cover.
     *
     * @throws IllegalArgumentException if the altitude is outside 100 … 100 000 km
     */
    public MeteoroidFlux {
        Quantity.between("altitudeM", altitudeM, 100e3, 100e6, "m");
    }

    /**
     * Flux of meteoroids of at least a mass, whatever their density.
     *
     * @param massKg smallest mass, kg
     * @return particles per m² of surface of a randomly tumbling plate and Julian year
     */
    public double fluxPerM2Year(double massKg) {
        return earthFactor.at(altitudeM) * GruenFlux.perM2Year(massKg);
    }

    /** The component with the impact speeds of {@link SspMeteoroidSpeed}. */
    public FluxComponent component() {
        return component(SspMeteoroidSpeed.DEFAULT);
    }

    /**
     * The component with other impact speeds.
     *
     * @param speed impact speeds, for instance {@link RelativeMeteoroidSpeed}
     * @return the component, steady in time
     */
    public FluxComponent component(SpeedDistribution speed) {
        double factor = earthFactor.at(altitudeM);
        List<SizeDistribution> sizes = density.classes().stream()
                .<SizeDistribution>map(massClass -> new MeteoroidSizes(factor, massClass))
                .toList();
        return new FluxComponent("meteoroids", new ParticlePopulation("meteoroids", speed, sizes), TimeGrowth.steady());
    }
}
