package org.thirdleak.simulator.hypothesis;

import org.thirdleak.core.observation.Epoch;

/**
 * By how much a defect changes the likelihood of each unit that it can affect, if the unit is of the affected lots.
 *
 * <p>Relative to impacts, a unit that survived to age b contributes (1 − q) + q S(b), one that leaked at age b contributes
 * (1 − q) + q S(b) + q f(b) / λ, each divided by (1 − q) + q S(a) if it began to be watched at age a. Belongs to one
 * thread.
 */
final class LotRatios {

    /** The units, the latest lot first. */
    final DefectLots lots;

    /** Place of the last unit that leaked; −1 if none did. */
    final int lastLeak;

    private final Defect defect;
    private final LifeCurve life;
    private final int[] leakOfLot;
    private double q;
    private double healthy;

    LotRatios(FleetExposure fleet, Defect defect) {
        this.defect = defect;
        this.lots = new DefectLots(fleet, defect);
        this.life = defect.curve();
        this.leakOfLot = lots.leaks(fleet);
        int last = -1;
        for (int j = 0; j < leakOfLot.length; j++) {
            last = leakOfLot[j] >= 0 ? j : last;
        }
        this.lastLeak = last;
    }

    /** Goes to a point. */
    void set(double[] point) {
        q = point[defect.fractionIndex()];
        healthy = 1 - q;
        life.set(point);
    }

    /** Number of units. */
    int size() {
        return leakOfLot.length;
    }

    /**
     * Factor of a unit.
     *
     * @param j its place
     * @param leakRates rate of impacts at each leak, 1/yr
     */
    double ratio(int j, double[] leakRates) {
        double z = life.cumulativeHazard(lots.logAgeAtRiskEnd[j]);
        boolean sinceBirth = lots.logAgeWatched[j] == Double.NEGATIVE_INFINITY;
        double zWatched = sinceBirth ? 0 : life.cumulativeHazard(lots.logAgeWatched[j]);
        boolean certain =
                healthy == 0; // then only survival since the watch began counts: both alone may be rounded to 0
        double survival = certain && z < Double.POSITIVE_INFINITY
                ? TabulatedExponential.exp(zWatched - z)
                : TabulatedExponential.exp(-z);
        double ratio = healthy + q * survival;
        if (leakOfLot[j] >= 0) {
            ratio += q * leakDensity(j, z, survival) / leakRates[leakOfLot[j]];
        }
        if (zWatched > 0 && !certain) {
            ratio /= healthy + q * TabulatedExponential.exp(-zWatched);
        }
        return ratio;
    }

    /** Density of the life at the age of the leak, 1/yr. */
    private double leakDensity(int j, double z, double survival) {
        double logAge = lots.logAgeAtRiskEnd[j];
        return survival == 0 ? 0 : life.hazardPerLogAge(logAge, z) * survival * Epoch.DAYS_PER_YEAR / Math.exp(logAge);
    }

    /** Adds to the leak of a unit, if it leaked, the probability that the defect made it. */
    void attribute(int j, double[] leakRates, double[] probability) {
        int leak = leakOfLot[j];
        if (leak >= 0) {
            double z = life.cumulativeHazard(lots.logAgeAtRiskEnd[j]);
            double survival = q == 1 ? 1 : Math.exp(-z); // cancels if every unit is defective
            double byDefect = q * leakDensity(j, z, survival);
            double byImpact = leakRates[leak] * (1 - q + q * survival);
            probability[leak] += 1 / (1 + byImpact / byDefect);
        }
    }
}
