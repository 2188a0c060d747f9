package org.thirdleak.core.environment;

import java.util.List;
import org.thirdleak.core.quantity.Quantity;

/**
 * How dense meteoroids are, by mass. Model card: {@code docs/models/meteoroid-and-debris-flux.md}.
 *
 * @param classes mass ranges without gaps, lightest first
 */
public record MeteoroidDensity(List<MassClass> classes) {

    /**
     * Meteoroids of one density.
     *
     * @param densityKgPerM3 density, kg/m³, above 0
     * @param fromMassKg smallest mass, kg, at least 0
     * @param toMassKg first mass that no longer belongs to the class, kg; infinity if there is none
     */
    public record MassClass(double densityKgPerM3, double fromMassKg, double toMassKg) {

        /**
         * Refuses an empty class.
         *
         * @throws IllegalArgumentException if the density is not above 0 or the mass range is empty
         */
        public MassClass {
            Quantity.positive("densityKgPerM3", densityKgPerM3, "kg/m3");
            Quantity.notNegative("fromMassKg", fromMassKg, "kg");
            if (!(toMassKg > fromMassKg)) {
                throw new IllegalArgumentException(
                        "toMassKg must be > fromMassKg = " + fromMassKg + " kg but was " + toMassKg);
            }
        }
    }

    /**
     * Copies the classes.
     *
     * @throws IllegalArgumentException if there is none, or one does not begin where the one before it ends
     */
    public MeteoroidDensity {
        classes = List.copyOf(classes);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("a density model needs at least one mass class but has none");
        }
        for (int i = 1; i < classes.size(); i++) {
            if (classes.get(i).fromMassKg() != classes.get(i - 1).toMassKg()) {
                throw new IllegalArgumentException("mass class " + i + " must begin at "
                        + classes.get(i - 1).toMassKg() + " kg, where the class before it ends, but begins at "
                        + classes.get(i).fromMassKg());
            }
        }
    }

    /**
     * One density for every mass; ECSS-E-ST-10-04C takes 2500 kg/m³.
     *
     * @param densityKgPerM3 density, kg/m³, above 0
     * @return the model
     */
    public static MeteoroidDensity constant(double densityKgPerM3) {
        return new MeteoroidDensity(List.of(new MassClass(densityKgPerM3, 0, Double.POSITIVE_INFINITY)));
    }

    /** The three classes of NASA's SSP 30425: 2000 kg/m³ below 1e-6 g, 1000 up to 1e-2 g, 500 above. */
    public static MeteoroidDensity ssp30425() {
        return new MeteoroidDensity(List.of(
                new MassClass(2000, 0, 1e-9),
                new MassClass(1000, 1e-9, 1e-5),
                new MassClass(500, 1e-5, Double.POSITIVE_INFINITY)));
    }
}
