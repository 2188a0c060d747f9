package org.thirdleak.core.orbit;

import org.thirdleak.core.quantity.Quantity;

/**
 * Heat that a coated flat surface absorbs in orbit: sunlight {@code α S max(0, n·s)} outside the eclipse, reflected
 * sunlight {@code α a S F max(0, cos β cos θ)}, infrared of the Earth {@code ε q F}.
 *
 * <p>The albedo term lumps the lit disc into its point below the station, the usual approximation. Neighbouring
 * structure neither shades nor radiates. Source: Gilmore (ed.), <i>Spacecraft Thermal Control Handbook</i>, 2nd edition
 * (2002), chapter 2.
 *
 * @param orbit the orbit
 * @param facing where the surface looks
 * @param absorptance α of sunlight, 0 … 1
 * @param emittance ε of infrared, 0 … 1
 */
public record Heating(CircularOrbit orbit, Facing facing, double absorptance, double emittance) {

    /**
     * Refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public Heating {
        Quantity.between("absorptance", absorptance, 0, 1, "");
        Quantity.between("emittance", emittance, 0, 1, "");
    }

    /**
     * Absorbed heat at a time.
     *
     * @param timeS time, s
     * @return W/m²
     */
    public double absorbedWPerM2(double timeS) {
        return absorbedWPerM2(orbit.angleRad(timeS), orbit.isEclipsed(timeS));
    }

    /**
     * Absorbed heat at an angle, the eclipse given: so that an integrator can hold it within a segment.
     *
     * @param angleRad θ from orbit noon, rad
     * @param eclipsed whether the Sun is hidden
     * @return W/m²
     */
    public double absorbedWPerM2(double angleRad, boolean eclipsed) {
        double sun = eclipsed ? 0 : Math.max(0, facing.sunCosine(orbit.betaRad(), angleRad));
        double lit = Math.max(0, Math.cos(orbit.betaRad()) * Math.cos(angleRad));
        return directWPerM2() * sun + albedoWPerM2() * lit + infraredWPerM2();
    }

    /** Absorbed sunlight at normal incidence, α S, W/m². */
    public double directWPerM2() {
        return absorptance * orbit.environment().solarWPerM2();
    }

    /** Absorbed reflected sunlight above the subsolar point, α a S F, W/m². */
    public double albedoWPerM2() {
        return directWPerM2() * orbit.environment().albedo() * facing.earthViewFactor(orbit.radiusRatio());
    }

    /** Absorbed infrared of the Earth, ε q F, W/m². */
    public double infraredWPerM2() {
        return emittance * orbit.environment().infraredWPerM2() * facing.earthViewFactor(orbit.radiusRatio());
    }

    /** Mean of the absorbed heat over an orbit, W/m², accurate to rounding. */
    public double meanAbsorbedWPerM2() {
        return OrbitMean.of(orbit, time -> absorbedWPerM2(time));
    }
}
