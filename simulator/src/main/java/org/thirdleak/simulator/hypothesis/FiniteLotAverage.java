package org.thirdleak.simulator.hypothesis;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The lots from the onset c on and before c + w are affected. As c falls, a unit of lot t enters at c = t and leaves at t − w;
 * the product over the units within is constant between two such days. One pass over both merged, with running sums of
 * logarithms whose difference is the product within, gives the integral over <em>all</em> onsets at any w.
 */
final class FiniteLotAverage implements OnsetAverage {

    private final LotRatios ratios;
    private final Defect defect;
    /** Sum of ln ratio over the first units; units whose ratio is 0 are counted apart. */
    private final double[] logBefore;

    private final int[] zerosBefore;

    private final double[] cdfFrom;
    private final double[] logWeight;
    private double most;
    private int pieces;

    FiniteLotAverage(LotRatios ratios, Defect defect) {
        this.ratios = ratios;
        this.defect = defect;
        int n = ratios.size();
        this.logBefore = new double[n + 1];
        this.zerosBefore = new int[n + 1];
        this.cdfFrom = new double[2 * n + 1];
        this.logWeight = new double[2 * n + 1];
    }

    @Override
    public double log(double[] point, double[] leakRates) {
        slide(point, leakRates);
        if (most == Double.NEGATIVE_INFINITY) {
            return most;
        }
        double sum = 0;
        for (int i = 0; i < pieces; i++) {
            sum += Math.exp(logWeight[i] - most);
        }
        return most + Math.log(sum);
    }

    /** The weights of the pieces of c, from the last date to the first. */
    private void slide(double[] point, double[] leakRates) {
        ratios.set(point);
        double[] lot = ratios.lots.clockDay;
        double width = defect.widthDays(point);
        int entered = 0;
        int left = 0;
        double upper = 1;
        most = Double.NEGATIVE_INFINITY;
        pieces = 0;
        while (upper > 0) {
            boolean enters = entered < lot.length && lot[entered] > lot[left] - width;
            double day = left == lot.length ? Double.NEGATIVE_INFINITY : enters ? lot[entered] : lot[left] - width;
            double lower = defect.onsetDay().cdf(day);
            if (upper > lower) {
                boolean impossible = zerosBefore[entered] > zerosBefore[left];
                double log = impossible ? Double.NEGATIVE_INFINITY : logBefore[entered] - logBefore[left];
                cdfFrom[pieces] = lower;
                logWeight[pieces] = log + Math.log(upper - lower);
                most = Math.max(most, logWeight[pieces++]);
                upper = lower;
            }
            if (enters) {
                enter(entered++, leakRates);
            } else {
                left++;
            }
        }
    }

    private void enter(int j, double[] leakRates) {
        double ratio = ratios.ratio(j, leakRates);
        logBefore[j + 1] = logBefore[j] + (ratio > 0 ? Math.log(ratio) : 0);
        zerosBefore[j + 1] = zerosBefore[j] + (ratio > 0 ? 0 : 1);
    }

    @Override
    public void draw(double[] point, double[] leakRates, UniformRandomProvider rng) {
        double logTotal = log(point, leakRates);
        double rest = rng.nextDouble();
        int chosen = 0;
        double share = Math.exp(logWeight[0] - logTotal);
        while (chosen < pieces - 1 && rest >= share) {
            rest -= share;
            share = Math.exp(logWeight[++chosen] - logTotal);
        }
        double upper = chosen == 0 ? 1 : cdfFrom[chosen - 1];
        double lower = cdfFrom[chosen];
        point[defect.onsetIndex()] = defect.onsetDay().quantile(lower + rng.nextDouble() * (upper - lower));
    }
}
