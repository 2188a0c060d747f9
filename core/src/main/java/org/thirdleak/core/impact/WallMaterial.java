package org.thirdleak.core.impact;

import java.util.List;
import java.util.Optional;
import org.thirdleak.core.quantity.Quantity;

/**
 * Constants of a metal in the Cour-Palais equation.
 *
 * <p>Source of the named ones: Ryan and Christiansen, NASA/TM-2009-214789, table 1. Model card:
 * {@code docs/models/ballistic-limit.md}.
 *
 * @param name as in the table
 * @param densityKgPerM3 density, kg/m³
 * @param brinellHardness Brinell hardness number
 * @param soundSpeedMPerS speed of sound, m/s
 * @param yieldStrengthPa yield strength, Pa
 */
public record WallMaterial(
        String name, double densityKgPerM3, double brinellHardness, double soundSpeedMPerS, double yieldStrengthPa) {

    /** Pascals in one kilopound per square inch. */
    public static final double PA_PER_KSI = 6.894757293168361e6;

    /** Aluminium alloy 6061-T6. */
    public static final WallMaterial AL_6061_T6 = new WallMaterial("6061-T6", 2700, 95, 5050, 40 * PA_PER_KSI);

    /** Aluminium alloy 2024-T3. */
    public static final WallMaterial AL_2024_T3 = new WallMaterial("2024-T3", 2770, 120, 5110, 50 * PA_PER_KSI);

    /** Aluminium alloy 2219-T87. */
    public static final WallMaterial AL_2219_T87 = new WallMaterial("2219-T87", 2840, 130, 5100, 57 * PA_PER_KSI);

    /** Aluminium-magnesium alloy AMg6, the usual one of Russian pressure vessels and tubes. */
    public static final WallMaterial AMG6 = new WallMaterial("AMg6", 2630, 73, 5070, 35 * PA_PER_KSI);

    /**
     * Refuses constants that are not above zero.
     *
     * @throws IllegalArgumentException naming the constant
     */
    public WallMaterial {
        Quantity.positive("densityKgPerM3", densityKgPerM3, "kg/m3");
        Quantity.positive("brinellHardness", brinellHardness, "");
        Quantity.positive("soundSpeedMPerS", soundSpeedMPerS, "m/s");
        Quantity.positive("yieldStrengthPa", yieldStrengthPa, "Pa");
    }

    /** The four metals known by name. */
    public static List<WallMaterial> known() {
        return List.of(AL_6061_T6, AL_2024_T3, AL_2219_T87, AMG6);
    }

    /**
     * A metal by its name, upper or lower case.
     *
     * @param name for instance {@code AMg6}
     * @return the metal, or nothing if the name is unknown
     */
    public static Optional<WallMaterial> named(String name) {
        return known().stream()
                .filter(material -> material.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
