package org.thirdleak.simulator.hypothesis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.thirdleak.simulator.hypothesis.PointwiseImpacts.Leaks;

/**
 * The factor of a defect at fixed points, averaged over the onset as in {@link OpenLotAverage}. With r_j the factor of
 * lot j if it survives to its planned end and m_j the prior of an onset between it and the next earlier lot, the survivors
 * from lot j on add up to
 *
 * <pre>t_j = r_j (m_j + t_{j+1})</pre>
 *
 * A leak replaces r_j by l_j ≥ r_j. What the leaks from lot j on add to t_j is
 *
 * <pre>e_j = (l_j − r_j) (m_j + t_{j+1}) + l_j e_{j+1}   at a leak,     e_j = r_j e_{j+1}   at a survivor</pre>
 *
 * and never negative, so that nothing cancels; runs of survivors are one quotient of tabulated products.
 */
final class PointwiseDefect {

    private static final double LARGE = 0x1p512;
    private static final double LOG_LARGE = 512 * Math.log(2);

    private final Defect defect;
    private final DefectLots lots;
    private final LotRatios survivors;
    private final OpenLotAverage onsets;
    private final int[] lotOfUnit;
    private final double[][] points;
    private final double[][] logProduct;
    private final double[][] tail;

    /** Whether it knows how to average over the onset of all defects: not where the affected lots come to an end. */
    static boolean fits(List<Defect> defects) {
        return defects.stream().allMatch(defect -> defect.widthIndex().isEmpty());
    }

    /**
     * For some points.
     *
     * @param plan the fleet without leaks
     * @param defect who can have it
     * @param points one row per point
     */
    PointwiseDefect(FleetExposure plan, Defect defect, double[][] points) {
        this.defect = defect;
        this.points = points;
        this.survivors = new LotRatios(plan, defect);
        this.onsets = new OpenLotAverage(survivors, defect);
        this.lots = survivors.lots;
        this.lotOfUnit = new int[plan.record().units().size()];
        Arrays.fill(lotOfUnit, -1);
        for (int j = 0; j < lots.size(); j++) {
            lotOfUnit[lots.unit[j]] = j;
        }
        this.logProduct = new double[points.length][lots.size() + 1];
        this.tail = new double[points.length][lots.size() + 1];
        LifeCurve life = defect.curve();
        for (int i = 0; i < points.length; i++) {
            tabulate(i, life);
        }
    }

    private void tabulate(int i, LifeCurve life) {
        double q = points[i][defect.fractionIndex()];
        life.set(points[i]);
        int n = lots.size();
        double[] ratio = new double[n];
        for (int j = 0; j < n; j++) {
            ratio[j] = survivors.ratio(life, j, lots.logAgeAtRiskEnd[j], q, Double.POSITIVE_INFINITY);
            logProduct[i][j + 1] = logProduct[i][j] + Math.log(ratio[j]);
        }
        for (int j = n - 1; j >= 0; j--) {
            tail[i][j] = ratio[j] * (onsets.mass(j) + tail[i][j + 1]);
        }
    }

    /** Leaked lots, rising, with what each needs: its leak, and its age at the leak. */
    record LeakedLots(int[] lot, int[] leak, double[] logAge) {}

    LeakedLots leaked(Leaks leaks) {
        int[] order = IntStream.range(0, leaks.size())
                .filter(l -> lotOfUnit[leaks.unit()[l]] >= 0)
                .boxed()
                .sorted(Comparator.comparingInt(l -> lotOfUnit[leaks.unit()[l]]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] lot = new int[order.length];
        double[] logAge = new double[order.length];
        for (int k = 0; k < order.length; k++) {
            lot[k] = lotOfUnit[leaks.unit()[order[k]]];
            logAge[k] = Math.log(leaks.day()[order[k]] - lots.bornDay[lot[k]]);
        }
        return new LeakedLots(lot, order, logAge);
    }

    /** A law of life for one thread, to be handed to {@link #log}. */
    LifeCurve curve() {
        return defect.curve();
    }

    /**
     * ln of the factor at a point.
     *
     * @param i the point
     * @param leaked leaked lots
     * @param rates rate of impacts at each leak, 1/yr
     * @param life scratch, see {@link #curve}
     * @return NaN where a survivor is so unlikely that its factor is 0 in a double
     */
    double log(int i, LeakedLots leaked, double[] rates, LifeCurve life) {
        double q = points[i][defect.fractionIndex()];
        life.set(points[i]);
        double[] products = logProduct[i];
        double excess = 0;
        int power = 0;
        int later = lots.size();
        for (int k = leaked.lot.length - 1; k >= 0; k--) {
            int j = leaked.lot[k];
            excess *= Math.exp(products[later] - products[j + 1]);
            double survived = Math.exp(products[j + 1] - products[j]);
            double factor = survivors.ratio(life, j, leaked.logAge[k], q, rates[leaked.leak[k]]);
            double gained = (factor - survived) * (onsets.mass(j) + tail[i][j + 1]);
            excess = factor * excess + Math.scalb(gained, -512 * power);
            if (excess > LARGE) {
                excess /= LARGE;
                power++;
            }
            later = j;
        }
        excess *= Math.exp(products[later] - products[0]);
        double rest = onsets.massUnaffected() + tail[i][0];
        return power == 0
                ? Math.log(rest + excess)
                : Math.log(Math.scalb(rest, -512 * power) + excess) + power * LOG_LARGE;
    }
}
