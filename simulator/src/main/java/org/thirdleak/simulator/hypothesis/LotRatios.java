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

    /** With fewer healthy units than this a survival must be right to its last digit, however small it is. */
    private static final double FEW_HEALTHY = 1e-3;

    /** The units, the latest lot first. */
    final DefectLots lots;

    /** Place of the last unit that leaked; −1 if none did. */
    final int lastLeak;

    private final Defect defect;
    private final LifeCurve life;
    private final int[] leakOfLot;
    private double q;

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
        double rate = leakOfLot[j] < 0 ? Double.POSITIVE_INFINITY : leakRates[leakOfLot[j]];
        return ratio(life, j, lots.logAgeAtRiskEnd[j], q, rate);
    }

    /**
     * Factor of a unit whose risk ended at any age.
     *
     * @param curve law of life at a point
     * @param j its place
     * @param logAge ln of its age at the end of its risk, days
     * @param fraction affected fraction
     * @param leakRate rate of impacts at its leak, 1/yr; infinite if it survived
     */
    double ratio(LifeCurve curve, int j, double logAge, double fraction, double leakRate) {
        boolean sinceBirth = lots.logAgeWatched[j] == Double.NEGATIVE_INFINITY;
        double healthy = 1 - fraction;
        if (sinceBirth && leakRate == Double.POSITIVE_INFINITY && healthy > FEW_HEALTHY) {
            return healthy + fraction * curve.survival(logAge);
        }
        double z = curve.cumulativeHazard(logAge);
        double zWatched = sinceBirth ? 0 : curve.cumulativeHazard(lots.logAgeWatched[j]);
        // then only survival since the watch began counts: both alone may be rounded to 0
        boolean certain = healthy == 0;
        double survival = certain && z < Double.POSITIVE_INFINITY
                ? TabulatedExponential.exp(zWatched - z)
                : TabulatedExponential.exp(-z);
        double ratio = healthy + fraction * survival;
        if (leakRate < Double.POSITIVE_INFINITY) {
            ratio += fraction * leakDensity(curve, logAge, z, survival) / leakRate;
        }
        if (zWatched > 0 && !certain) {
            ratio /= healthy + fraction * TabulatedExponential.exp(-zWatched);
        }
        return ratio;
    }

    /** Density of the life at the age of the leak, 1/yr. */
    private static double leakDensity(LifeCurve curve, double logAge, double z, double survival) {
        return survival == 0 ? 0 : curve.hazardPerLogAge(logAge, z) * survival * Epoch.DAYS_PER_YEAR / Math.exp(logAge);
    }

    /** Adds to the leak of a unit, if it leaked, the probability that the defect made it. */
    void attribute(int j, double[] leakRates, double[] probability) {
        int leak = leakOfLot[j];
        if (leak >= 0) {
            double z = life.cumulativeHazard(lots.logAgeAtRiskEnd[j]);
            double survival = q == 1 ? 1 : Math.exp(-z); // cancels if every unit is defective
            double byDefect = q * leakDensity(life, lots.logAgeAtRiskEnd[j], z, survival);
            double byImpact = leakRates[leak] * (1 - q + q * survival);
            probability[leak] += 1 / (1 + byImpact / byDefect);
        }
    }
}
