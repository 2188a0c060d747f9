package org.thirdleak.simulator.table;

/**
 * An annual meteoroid stream. Angles in degrees, activities in meteors per hour, slopes per degree of solar longitude.
 *
 * @param name its name
 * @param lambdaMaxDeg solar longitude of the maximum
 * @param rightAscensionDeg right ascension of the radiant at the maximum
 * @param rightAscensionDriftDegPerDeg its drift per degree of solar longitude
 * @param declinationDeg declination of the radiant at the maximum
 * @param declinationDriftDegPerDeg its drift per degree of solar longitude
 * @param zhrPeakPerH activity of the peak
 * @param peakSlopeBeforePerDeg its slope before the maximum
 * @param peakSlopeAfterPerDeg its slope after the maximum
 * @param zhrBackgroundPerH activity of the background
 * @param backgroundSlopeBeforePerDeg its slope before the maximum
 * @param backgroundSlopeAfterPerDeg its slope after the maximum
 * @param alpha exponent of the mass, positive, dimensionless
 * @param kPerM2S flux of particles of at least 1 kg at the maximum, in m⁻² s⁻¹ kg^alpha
 * @param entrySpeedKmPerS speed at an altitude of 100 km
 */
public record StreamRow(
        String name,
        double lambdaMaxDeg,
        double rightAscensionDeg,
        double rightAscensionDriftDegPerDeg,
        double declinationDeg,
        double declinationDriftDegPerDeg,
        double zhrPeakPerH,
        double peakSlopeBeforePerDeg,
        double peakSlopeAfterPerDeg,
        double zhrBackgroundPerH,
        double backgroundSlopeBeforePerDeg,
        double backgroundSlopeAfterPerDeg,
        double alpha,
        double kPerM2S,
        double entrySpeedKmPerS) {}
