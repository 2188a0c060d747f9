package org.thirdleak.core.circuit;

import org.thirdleak.core.orbit.CircularOrbit;
import org.thirdleak.core.orbit.Facing;
import org.thirdleak.core.orbit.Heating;
import org.thirdleak.core.quantity.Quantity;

/**
 * A flat part of a radiator at one temperature.
 *
 * @param facing where it looks
 * @param areaM2 its area, m², above 0
 * @param absorptance of sunlight, 0 … 1
 * @param emittance of infrared, above 0, at most 1
 * @param heatCapacityJPerK heat capacity with its tubes, J/K, above 0
 */
public record Panel(Facing facing, double areaM2, double absorptance, double emittance, double heatCapacityJPerK) {

    /**
     * Refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public Panel {
        Quantity.positive("areaM2", areaM2, "m2");
        Quantity.between("absorptance", absorptance, 0, 1, "");
        Quantity.positive("emittance", emittance, "");
        Quantity.between("emittance", emittance, 0, 1, "");
        Quantity.positive("heatCapacityJPerK", heatCapacityJPerK, "J/K");
    }

    /**
     * What the panel absorbs per area.
     *
     * @param orbit the orbit
     * @return heat of Sun and Earth
     */
    public Heating heating(CircularOrbit orbit) {
        return new Heating(orbit, facing, absorptance, emittance);
    }
}
