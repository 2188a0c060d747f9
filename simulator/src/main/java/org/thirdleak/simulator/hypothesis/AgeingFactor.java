package org.thirdleak.simulator.hypothesis;

import org.thirdleak.core.observation.Epoch;

/** The factor by which ageing changes the likelihood of impacts alone. Belongs to one thread. */
final class AgeingFactor {

    private final DefectLots lots;
    private final LifeCurve curve;
    private final int[] leakOfLot;

    AgeingFactor(FleetExposure fleet, DefectLots lots, LifeCurve curve) {
        this.lots = lots;
        this.curve = curve;
        this.leakOfLot = lots.leaks(fleet);
    }

    /**
     * ln of the factor.
     *
     * @param point coordinates
     * @param leakRates rate of impacts at each leak, 1/yr
     */
    double log(double[] point, double[] leakRates) {
        curve.set(point);
        double log = 0;
        for (int j = 0; j < leakOfLot.length; j++) {
            double expected = curve.cumulativeHazard(lots.logAgeAtRiskEnd[j]);
            log -= expected - curve.cumulativeHazard(lots.logAgeWatched[j]);
            if (leakOfLot[j] >= 0) {
                log += Math.log1p(intensity(j, expected) / leakRates[leakOfLot[j]]);
            }
        }
        return log;
    }

    /** Intensity at the end of the risk, 1/yr. */
    private double intensity(int j, double expected) {
        double logAge = lots.logAgeAtRiskEnd[j];
        return curve.hazardPerLogAge(logAge, expected) * Epoch.DAYS_PER_YEAR / Math.exp(logAge);
    }

    /** Adds to each leak the probability that it came of age. */
    void attribute(double[] point, double[] leakRates, double[] probability) {
        curve.set(point);
        for (int j = 0; j < leakOfLot.length; j++) {
            int leak = leakOfLot[j];
            if (leak >= 0) {
                double intensity = intensity(j, curve.cumulativeHazard(lots.logAgeAtRiskEnd[j]));
                probability[leak] += intensity / (intensity + leakRates[leak]);
            }
        }
    }
}
