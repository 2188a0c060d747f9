package org.thirdleak.core.environment;

import java.util.List;

/**
 * Orbital debris at one altitude and inclination. Published models differ by factors of 3 to 30 for the sizes that
 * perforate a radiator tube, so the model is a choice. Model card: {@code docs/models/meteoroid-and-debris-flux.md}.
 */
public sealed interface DebrisFlux permits KesslerDebrisFlux, TabulatedDebrisFlux {

    /** Parts of the flux with different growth in time; they add up. */
    List<FluxComponent> components();

    /**
     * Flux of debris of at least a diameter at an epoch.
     *
     * @param diameterM smallest diameter, m, above 0
     * @param epochYear decimal Julian year
     * @return particles per m² of surface of a randomly tumbling plate and Julian year
     */
    default double fluxPerM2Year(double diameterM, double epochYear) {
        double sum = 0;
        for (FluxComponent component : components()) {
            sum += component.population().fluxPerM2Year(diameterM)
                    * component.growth().at(epochYear);
        }
        return sum;
    }
}
