package org.thirdleak.simulator.hypothesis;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.core.observation.Epoch;

/**
 * The factor by which a defect changes the likelihood of impacts alone, and its average over the onset.
 *
 * <p>Relative to impacts, a unit that survived to age b contributes (1 − q) + q S(b), one that leaked at age b contributes
 * (1 − q) + q S(b) + q f(b) / λ, each divided by (1 − q) + q S(a) if it began to be watched at age a. The product over the
 * affected units is constant between two lots, so that one pass from the latest lot to the earliest, with a running
 * product, gives the integral over <em>all</em> onsets.
 */
final class DefectLikelihood {

    private static final double NEGLIGIBLE = 1e-18;
    /** Products are kept within 2^±512 by a power of two of their own. */
    private static final double SMALL = 0x1p-512;

    private static final double LARGE = 0x1p512;
    private static final int POWER_BITS = 512;
    private static final double LOG_LARGE = POWER_BITS * Math.log(2);

    private final Defect defect;
    private final DefectLots lots;
    private final LifeCurve life;
    private final int[] leakOfLot;
    private final int lastLeak;
    private final double massUnaffected;
    private final double[] mass;
    private final double[] massFrom;

    DefectLikelihood(FleetExposure fleet, Defect defect) {
        this.defect = defect;
        this.lots = new DefectLots(fleet, defect);
        this.life = defect.curve();
        int n = lots.size();
        this.leakOfLot = new int[n];
        int last = -1;
        for (int j = 0; j < n; j++) {
            leakOfLot[j] = -1;
            for (int l = 0; l < fleet.leaks().length; l++) {
                if (fleet.leaks()[l].unit() == lots.unit[j]) {
                    leakOfLot[j] = l;
                    last = j;
                }
            }
        }
        this.lastLeak = last;
        this.mass = new double[n];
        this.massFrom = new double[n + 1];
        for (int j = n - 1; j >= 0; j--) {
            double below = j == n - 1 ? 0 : defect.onsetDay().cdf(lots.clockDay[j + 1]);
            mass[j] = defect.onsetDay().cdf(lots.clockDay[j]) - below;
            massFrom[j] = massFrom[j + 1] + mass[j];
        }
        this.massUnaffected = n == 0 ? 1 : 1 - defect.onsetDay().cdf(lots.clockDay[0]);
    }

    /**
     * ln of the factor, averaged over the onset.
     *
     * @param point coordinates
     * @param leakRates rate of impacts at each leak, 1/yr
     */
    double marginal(double[] point, double[] leakRates) {
        double q = point[defect.fractionIndex()];
        life.set(point);
        double sum = massUnaffected;
        int sumPower = 0;
        double product = 1;
        int power = 0;
        for (int j = 0; j < leakOfLot.length; j++) {
            product *= ratio(j, q, leakRates);
            if (product < SMALL) {
                product *= LARGE;
                power--;
            } else if (product > LARGE) {
                product *= SMALL;
                power++;
            }
            if (power > sumPower || sum == 0) {
                sum = scaled(sum, sumPower - power);
                sumPower = power;
            }
            double term = power == sumPower ? product : scaled(product, power - sumPower);
            sum += mass[j] * term;
            if (j >= lastLeak && massFrom[j + 1] * term < NEGLIGIBLE * sum) {
                break; // without leaks ahead the product can only fall
            }
        }
        return Math.log(sum) + sumPower * LOG_LARGE;
    }

    private static double scaled(double value, int powers) {
        return Math.scalb(value, POWER_BITS * Math.max(powers, -4));
    }

    private double ratio(int j, double q, double[] leakRates) {
        double rate = leakOfLot[j] < 0 ? Double.POSITIVE_INFINITY : leakRates[leakOfLot[j]];
        return ratio(life, j, lots.logAgeAtRiskEnd[j], q, rate);
    }

    /**
     * The factor of a unit.
     *
     * @param curve law of life at the point
     * @param j its lot
     * @param logAge ln of its age at the end of its risk, days
     * @param q affected fraction
     * @param leakRate rate of impacts at its leak, 1/yr; infinite if it survived
     */
    double ratio(LifeCurve curve, int j, double logAge, double q, double leakRate) {
        double z = curve.cumulativeHazard(logAge);
        boolean sinceBirth = lots.logAgeWatched[j] == Double.NEGATIVE_INFINITY;
        double zWatched = sinceBirth ? 0 : curve.cumulativeHazard(lots.logAgeWatched[j]);
        double healthy = 1 - q;
        boolean certain =
                healthy == 0; // then only survival since the watch began counts: both alone may be rounded to 0
        double survival = certain && z < Double.POSITIVE_INFINITY ? Math.exp(zWatched - z) : Math.exp(-z);
        double ratio = healthy + q * survival;
        if (leakRate < Double.POSITIVE_INFINITY) {
            ratio += q * leakDensity(curve, logAge, z, survival) / leakRate;
        }
        if (zWatched > 0 && !certain) {
            ratio /= healthy + q * Math.exp(-zWatched);
        }
        return ratio;
    }

    /** Density of the life at the age of the leak, 1/yr. */
    private static double leakDensity(LifeCurve curve, double logAge, double z, double survival) {
        return survival == 0 ? 0 : curve.hazardPerLogAge(logAge, z) * survival * Epoch.DAYS_PER_YEAR / Math.exp(logAge);
    }

    DefectLots lots() {
        return lots;
    }

    /** Prior of an onset after the next earlier lot, up to this one. */
    double mass(int j) {
        return mass[j];
    }

    /** Prior of an onset after the latest lot. */
    double massUnaffected() {
        return massUnaffected;
    }

    /** ln of the factor at a given onset. */
    double at(double[] point, double[] leakRates) {
        double q = point[defect.fractionIndex()];
        life.set(point);
        double sum = 0;
        for (int j = 0; j < lots.size(); j++) {
            if (lots.clockDay[j] >= point[defect.onsetIndex()]) {
                sum += Math.log(ratio(j, q, leakRates));
            }
        }
        return sum;
    }

    /** Draws the onset given the other parameters and the record. */
    void drawOnset(double[] point, double[] leakRates, UniformRandomProvider rng) {
        if (defect.onsetDay().fixed()) {
            point[defect.onsetIndex()] = defect.onsetDay().quantile(0.5);
            return;
        }
        int n = lots.size();
        double q = point[defect.fractionIndex()];
        life.set(point);
        double[] logWeight = new double[n + 1];
        logWeight[0] = Math.log(massUnaffected);
        double log = 0;
        for (int j = 0; j < n; j++) {
            log += Math.log(ratio(j, q, leakRates));
            logWeight[j + 1] = log + Math.log(mass[j]);
        }
        double most = Arrays.stream(logWeight).max().orElseThrow();
        double total = 0;
        for (int j = 0; j <= n; j++) {
            logWeight[j] = Math.exp(logWeight[j] - most);
            total += logWeight[j];
        }
        double rest = rng.nextDouble() * total;
        int chosen = 0;
        while (chosen < n && rest >= logWeight[chosen]) {
            rest -= logWeight[chosen++];
        }
        double upper = chosen == 0 ? 1 : defect.onsetDay().cdf(lots.clockDay[chosen - 1]);
        double lower = chosen == n ? 0 : defect.onsetDay().cdf(lots.clockDay[chosen]);
        point[defect.onsetIndex()] = defect.onsetDay().quantile(lower + rng.nextDouble() * (upper - lower));
    }

    /** Adds to each leak the probability that this defect made it. */
    void attribute(double[] point, double[] leakRates, double[] probability) {
        double q = point[defect.fractionIndex()];
        life.set(point);
        for (int j = 0; j < lots.size(); j++) {
            int leak = leakOfLot[j];
            if (leak >= 0 && lots.clockDay[j] >= point[defect.onsetIndex()]) {
                double z = life.cumulativeHazard(lots.logAgeAtRiskEnd[j]);
                double survival = q == 1 ? 1 : Math.exp(-z); // cancels if every unit is defective
                double byDefect = q * leakDensity(life, lots.logAgeAtRiskEnd[j], z, survival);
                double byImpact = leakRates[leak] * (1 - q + q * survival);
                probability[leak] += 1 / (1 + byImpact / byDefect);
            }
        }
    }
}
