package org.thirdleak.simulator.hypothesis;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * All lots from the onset on are affected. The product over the affected units is constant between two lots, so that one
 * pass from the latest lot to the earliest, with a running product, gives the integral over <em>all</em> onsets.
 */
final class OpenLotAverage implements OnsetAverage {

    private static final double NEGLIGIBLE = 1e-18;
    /** Products are kept within 2^±512 by a power of two of their own. */
    private static final double SMALL = 0x1p-512;

    private static final double LARGE = 0x1p512;
    private static final int POWER_BITS = 512;
    private static final double LOG_LARGE = POWER_BITS * Math.log(2);

    private final LotRatios ratios;
    private final Defect defect;
    private final double massUnaffected;
    private final double[] mass;
    private final double[] massFrom;

    OpenLotAverage(LotRatios ratios, Defect defect) {
        this.ratios = ratios;
        this.defect = defect;
        double[] clockDay = ratios.lots.clockDay;
        int n = clockDay.length;
        this.mass = new double[n];
        this.massFrom = new double[n + 1];
        for (int j = n - 1; j >= 0; j--) {
            double below = j == n - 1 ? 0 : defect.onsetDay().cdf(clockDay[j + 1]);
            mass[j] = defect.onsetDay().cdf(clockDay[j]) - below;
            massFrom[j] = massFrom[j + 1] + mass[j];
        }
        this.massUnaffected = n == 0 ? 1 : 1 - defect.onsetDay().cdf(clockDay[0]);
    }

    @Override
    public double log(double[] point, double[] leakRates) {
        ratios.set(point);
        double sum = massUnaffected;
        int sumPower = 0;
        double product = 1;
        int power = 0;
        for (int j = 0; j < mass.length; j++) {
            product *= ratios.ratio(j, leakRates);
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
            if (j >= ratios.lastLeak && massFrom[j + 1] * term < NEGLIGIBLE * sum) {
                break; // without leaks ahead the product can only fall
            }
        }
        return Math.log(sum) + sumPower * LOG_LARGE;
    }

    private static double scaled(double value, int powers) {
        return Math.scalb(value, POWER_BITS * Math.max(powers, -4));
    }

    @Override
    public void draw(double[] point, double[] leakRates, UniformRandomProvider rng) {
        int n = mass.length;
        ratios.set(point);
        double[] logWeight = new double[n + 1];
        logWeight[0] = Math.log(massUnaffected);
        double log = 0;
        for (int j = 0; j < n; j++) {
            log += Math.log(ratios.ratio(j, leakRates));
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
        double[] clockDay = ratios.lots.clockDay;
        double upper = chosen == 0 ? 1 : defect.onsetDay().cdf(clockDay[chosen - 1]);
        double lower = chosen == n ? 0 : defect.onsetDay().cdf(clockDay[chosen]);
        point[defect.onsetIndex()] = defect.onsetDay().quantile(lower + rng.nextDouble() * (upper - lower));
    }
}
