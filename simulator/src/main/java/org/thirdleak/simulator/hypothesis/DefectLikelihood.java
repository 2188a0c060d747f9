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
        double healthy = 1 - q;
        life.set(point);
        double sum = massUnaffected;
        int sumPower = 0;
        double product = 1;
        int power = 0;
        for (int j = 0; j < leakOfLot.length; j++) {
            product *= ratio(j, q, healthy, leakRates);
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

    private double ratio(int j, double q, double healthy, double[] leakRates) {
        double z = life.cumulativeHazard(lots.logAgeAtRiskEnd[j]);
        boolean sinceBirth = lots.logAgeWatched[j] == Double.NEGATIVE_INFINITY;
        double zWatched = sinceBirth ? 0 : life.cumulativeHazard(lots.logAgeWatched[j]);
        boolean certain =
                healthy == 0; // then only survival since the watch began counts: both alone may be rounded to 0
        double survival = certain && z < Double.POSITIVE_INFINITY ? Math.exp(zWatched - z) : Math.exp(-z);
        double ratio = healthy + q * survival;
        if (leakOfLot[j] >= 0) {
            ratio += q * leakDensity(j, z, survival) / leakRates[leakOfLot[j]];
        }
        if (zWatched > 0 && !certain) {
            ratio /= healthy + q * Math.exp(-zWatched);
        }
        return ratio;
    }

    /** Density of the life at the age of the leak, 1/yr. */
    private double leakDensity(int j, double z, double survival) {
        double logAge = lots.logAgeAtRiskEnd[j];
        return survival == 0 ? 0 : life.hazardPerLogAge(logAge, z) * survival * Epoch.DAYS_PER_YEAR / Math.exp(logAge);
    }

    /** ln of the factor at a given onset. */
    double at(double[] point, double[] leakRates) {
        double q = point[defect.fractionIndex()];
        life.set(point);
        double sum = 0;
        for (int j = 0; j < lots.size(); j++) {
            if (lots.clockDay[j] >= point[defect.onsetIndex()]) {
                sum += Math.log(ratio(j, q, 1 - q, leakRates));
            }
        }
        return sum;
    }

    /**
     * ln of the factor at each of some onsets.
     *
     * @param onsetDays onsets, days since 2000-01-01
     * @param logs receives ln of the factor at each
     */
    void along(double[] point, double[] leakRates, double[] onsetDays, double[] logs) {
        double q = point[defect.fractionIndex()];
        life.set(point);
        double[] running = new double[lots.size() + 1];
        for (int j = 0; j < lots.size(); j++) {
            running[j + 1] = running[j] + Math.log(ratio(j, q, 1 - q, leakRates));
        }
        for (int i = 0; i < onsetDays.length; i++) {
            logs[i] = running[lots.affected(onsetDays[i])];
        }
    }

    /** Lots, days since 2000-01-01: between two of them the factor does not depend on the onset. */
    double[] steps() {
        return Arrays.stream(lots.clockDay).sorted().distinct().toArray();
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
            log += Math.log(ratio(j, q, 1 - q, leakRates));
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
                double byDefect = q * leakDensity(j, z, survival);
                double byImpact = leakRates[leak] * (1 - q + q * survival);
                probability[leak] += 1 / (1 + byImpact / byDefect);
            }
        }
    }
}
