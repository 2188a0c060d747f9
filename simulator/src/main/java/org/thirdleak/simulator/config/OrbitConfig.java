package org.thirdleak.simulator.config;

/**
 * A circular orbit around the Earth, and the heat that comes from Sun and Earth.
 *
 * @param altitudeKm altitude
 * @param betaDeg angle of the Sun above the plane of the orbit
 * @param startAngleDeg place in the orbit at time 0, from orbit noon
 * @param solarWPerM2 sunlight
 * @param albedoFraction part of the sunlight that the Earth reflects
 * @param earthInfraredWPerM2 infrared emission of the Earth
 * @param spaceK temperature of the background
 */
@Doc("A circular orbit around the Earth, and the heat of Sun and Earth")
public record OrbitConfig(
        @Doc("Altitude, km") @Default("415") @Range(min = 200, max = 2000)
        PriorConfig altitudeKm,

        @Doc("Angle of the Sun above the plane of the orbit, degrees; held, as it moves by a few degrees a day")
        @Range(min = -90, max = 90)
        PriorConfig betaDeg,

        @Doc("Place in the orbit at time 0, degrees from orbit noon") @Default("0") @Range(min = -180, max = 180)
        PriorConfig startAngleDeg,

        @Doc("Sunlight at normal incidence, W/m²") @Default("1361") @Range(min = 0, max = 2000)
        PriorConfig solarWPerM2,

        @Doc("Part of the sunlight that the Earth reflects") @Default("0.30") @Range(min = 0, max = 1)
        PriorConfig albedoFraction,

        @Doc("Infrared emission of the Earth at its surface, W/m²") @Default("237") @Range(min = 0, max = 1000)
        PriorConfig earthInfraredWPerM2,

        @Doc("Temperature of the background, K") @Default("2.725") @Range(min = 0, max = 300)
        double spaceK) {}
