package org.thirdleak.core.environment;

import org.thirdleak.core.quantity.Quantity;

/**
 * One annual meteor stream: {@code F(m, λ) = k m^-α Q(λ)} on a plate facing it, m in kg, with
 * {@code Q = [ Zp 10^(−Bp|Δλ|) + Zb 10^(−Bb|Δλ|) ] / (Zp + Zb)}, a peak on a background, each with its own slope before
 * and after the maximum.
 *
 * <p>Source: Jenniskens, <i>Astronomy and Astrophysics</i> 287 (1994) 990; McBride, <i>Advances in Space Research</i> 20
 * (1997) 1513; ECSS-E-ST-10-04C annex C, table C-2. Model card: {@code docs/models/meteoroid-and-debris-flux.md}.
 *
 * @param name of the stream
 * @param peakLongitudeDeg solar longitude of the maximum, J2000, degrees
 * @param radiant where it comes from
 * @param peak zenithal hourly rate of the peak
 * @param background zenithal hourly rate of the background
 * @param massExponent α, above 0
 * @param scalePerM2S k, m⁻² s⁻¹ kg^α, at least 0
 * @param entrySpeedMPerS speed at an altitude of 100 km, m/s
 */
public record MeteorStream(
        String name,
        double peakLongitudeDeg,
        Radiant radiant,
        ZenithalRate peak,
        ZenithalRate background,
        double massExponent,
        double scalePerM2S,
        double entrySpeedMPerS) {

    private static final double SECONDS_PER_YEAR = 365.25 * 86_400;
    private static final double TWICE_GRAVITATION_M3_PER_S2 = 2 * 398_600e9;
    private static final double EARTH_RADIUS_M = 6378e3;
    private static final double ENTRY_ALTITUDE_M = 100e3;

    /**
     * Direction of a stream at its maximum, drifting with solar longitude.
     *
     * @param rightAscensionDeg right ascension at the maximum, degrees
     * @param rightAscensionDrift degrees per degree of solar longitude
     * @param declinationDeg declination at the maximum, degrees
     * @param declinationDrift degrees per degree of solar longitude
     */
    public record Radiant(
            double rightAscensionDeg, double rightAscensionDrift, double declinationDeg, double declinationDrift) {}

    /**
     * A zenithal hourly rate that falls off on both sides of the maximum.
     *
     * @param perHour rate at the maximum, at least 0
     * @param slopeBeforePerDeg decades per degree of solar longitude before the maximum, at least 0
     * @param slopeAfterPerDeg decades per degree after it, at least 0
     */
    public record ZenithalRate(double perHour, double slopeBeforePerDeg, double slopeAfterPerDeg) {

        /**
         * Refuses negative values.
         *
         * @throws IllegalArgumentException naming the value
         */
        public ZenithalRate {
            Quantity.notNegative("zenithal hourly rate", perHour, "1/h");
            Quantity.notNegative("slopeBeforePerDeg", slopeBeforePerDeg, "1/degree");
            Quantity.notNegative("slopeAfterPerDeg", slopeAfterPerDeg, "1/degree");
        }

        double at(double pastMaximumDeg) {
            double slope = pastMaximumDeg < 0 ? slopeBeforePerDeg : slopeAfterPerDeg;
            return perHour == 0 ? 0 : perHour * Math.pow(10, -slope * Math.abs(pastMaximumDeg));
        }
    }

    /**
     * Refuses a stream that never shows.
     *
     * @throws IllegalArgumentException naming the value out of range
     */
    public MeteorStream {
        Quantity.between("peakLongitudeDeg", peakLongitudeDeg, 0, 360, "degrees");
        Quantity.positive("massExponent", massExponent, "");
        Quantity.notNegative("scalePerM2S", scalePerM2S, "kg^alpha/(m2 s)");
        Quantity.positive("entrySpeedMPerS", entrySpeedMPerS, "m/s");
        Quantity.positive(
                "zenithal hourly rate of peak and background of " + name, peak.perHour() + background.perHour(), "1/h");
    }

    /**
     * Activity Q relative to the maximum.
     *
     * @param longitudeDeg solar longitude, J2000, degrees
     * @return 0 … 1
     */
    public double activity(double longitudeDeg) {
        double past = longitudeDeg - peakLongitudeDeg;
        double wrapped = past - 360 * Math.floor((past + 180) / 360);
        return (peak.at(wrapped) + background.at(wrapped)) / (peak.perHour() + background.perHour());
    }

    /**
     * Flux at the maximum on a plate that faces the stream.
     *
     * @param massKg smallest mass, kg, above 0
     * @return particles per m² and <em>second</em>, the unit of the catalogue
     */
    public double peakFluxPerM2S(double massKg) {
        return scalePerM2S * Math.pow(massKg, -massExponent);
    }

    /**
     * Flux on a plate that faces the stream; a quarter of it strikes a random plate.
     *
     * @param massKg smallest mass, kg, above 0
     * @param longitudeDeg solar longitude, J2000, degrees
     * @return particles per m² and Julian year
     */
    public double facingFluxPerM2Year(double massKg, double longitudeDeg) {
        return SECONDS_PER_YEAR * peakFluxPerM2S(massKg) * activity(longitudeDeg);
    }

    /**
     * Speed at an altitude, from the speed at entry by the conservation of energy.
     *
     * @param altitudeM altitude above 6378 km, m, at least 100 km
     * @return speed, m/s
     */
    public double speedMPerS(double altitudeM) {
        double fall = 1 / (EARTH_RADIUS_M + altitudeM) - 1 / (EARTH_RADIUS_M + ENTRY_ALTITUDE_M);
        return Math.sqrt(entrySpeedMPerS * entrySpeedMPerS + TWICE_GRAVITATION_M3_PER_S2 * fall);
    }
}
