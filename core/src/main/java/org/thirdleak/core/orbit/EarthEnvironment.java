package org.thirdleak.core.orbit;

import org.thirdleak.core.quantity.Quantity;

/**
 * The Earth, the Sun and space as sources of heat. Textbook means; hot and cold cases differ by several per cent in
 * the sunlight and by tens of per cent in albedo and infrared.
 *
 * @param gravityM3PerS2 gravitational parameter of the Earth, m³/s², above 0
 * @param radiusM radius of the Earth, m, above 0
 * @param solarWPerM2 sunlight at normal incidence, W/m², at least 0
 * @param albedo part of the sunlight that the Earth reflects, 0 … 1
 * @param infraredWPerM2 infrared emission of the Earth at its surface, W/m², at least 0
 * @param spaceK temperature of the background, K, at least 0
 */
public record EarthEnvironment(
        double gravityM3PerS2,
        double radiusM,
        double solarWPerM2,
        double albedo,
        double infraredWPerM2,
        double spaceK) {

    /** Sunlight 1361 W/m², albedo 0.30, infrared 237 W/m². */
    public static final EarthEnvironment MEAN = new EarthEnvironment(3.986004418e14, 6.371e6, 1361, 0.30, 237, 2.725);

    /**
     * Refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public EarthEnvironment {
        Quantity.positive("gravityM3PerS2", gravityM3PerS2, "m3/s2");
        Quantity.positive("radiusM", radiusM, "m");
        Quantity.notNegative("solarWPerM2", solarWPerM2, "W/m2");
        Quantity.between("albedo", albedo, 0, 1, "");
        Quantity.notNegative("infraredWPerM2", infraredWPerM2, "W/m2");
        Quantity.notNegative("spaceK", spaceK, "K");
    }
}
