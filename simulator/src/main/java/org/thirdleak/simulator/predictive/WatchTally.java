package org.thirdleak.simulator.predictive;

import java.util.Arrays;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.result.Estimate;

/**
 * What futures did to the evidence, summed: per hypothesis they were played under and per year of the watch.
 *
 * @param sums per hypothesis, year and quantity
 */
public record WatchTally(double[][][] sums) implements Mergeable<WatchTally> {

    private static final int COUNT = 0;
    private static final int INFORMATION = 1;
    private static final int INFORMATION_SQUARED = 2;
    private static final int INVERSE_EFFECTIVE = 3;
    private static final int FIRST_PAIR = 4;

    private static final int WEIGHT = 0;
    private static final int WEIGHT_SQUARED = 1;
    private static final int REACHED_FOR = 2;
    private static final int REACHED_AGAINST = 3;
    private static final int PER_PAIR = 4;

    static WatchTally empty(int hypotheses, int years) {
        int pairs = hypotheses * (hypotheses - 1) / 2;
        return new WatchTally(new double[hypotheses][years + 1][FIRST_PAIR + PER_PAIR * pairs]);
    }

    @Override
    public WatchTally merge(WatchTally next) {
        double[][][] both = new double[sums.length][sums[0].length][];
        for (int h = 0; h < sums.length; h++) {
            for (int y = 0; y < sums[h].length; y++) {
                double[] a = sums[h][y];
                double[] b = next.sums[h][y];
                both[h][y] = a.clone();
                Arrays.setAll(both[h][y], i -> a[i] + b[i]);
            }
        }
        return new WatchTally(both);
    }

    /** Index of a pair, in the order of the Bayes factors of a result. */
    static int pair(int of, int over, int hypotheses) {
        return over * hypotheses - over * (over + 1) / 2 + of - over - 1;
    }

    /** A look at a future after some years. */
    void look(int hypothesis, int year, double information, double inverseEffective) {
        double[] slots = sums[hypothesis][year];
        slots[COUNT]++;
        slots[INFORMATION] += information;
        slots[INFORMATION_SQUARED] += information * information;
        slots[INVERSE_EFFECTIVE] += inverseEffective;
    }

    /** The weight of evidence gained, and whether the threshold has been reached, 1 for the pair or −1 against it. */
    void weigh(int hypothesis, int year, int pair, double weight, int reached) {
        double[] slots = sums[hypothesis][year];
        int first = FIRST_PAIR + PER_PAIR * pair;
        slots[first + WEIGHT] += weight;
        slots[first + WEIGHT_SQUARED] += weight * weight;
        slots[first + REACHED_FOR] += reached > 0 ? 1 : 0;
        slots[first + REACHED_AGAINST] += reached < 0 ? 1 : 0;
    }

    /** Mean of ln p(future | hypothesis) − ln p(future) over futures of a hypothesis, nats. */
    public Estimate information(int hypothesis, int year) {
        return mean(hypothesis, year, INFORMATION, INFORMATION_SQUARED);
    }

    /** Mean of the logarithm of the Bayes factor of the future alone, nats. */
    public Estimate weightOfEvidence(int hypothesis, int year, int of, int over) {
        int first = FIRST_PAIR + PER_PAIR * pair(of, over, sums.length);
        return mean(hypothesis, year, first + WEIGHT, first + WEIGHT_SQUARED);
    }

    private Estimate mean(int hypothesis, int year, int sum, int squares) {
        double[] slots = sums[hypothesis][year];
        double count = slots[COUNT];
        double mean = slots[sum] / count;
        double variance = Math.max(0, slots[squares] / count - mean * mean);
        return new Estimate(mean, Math.sqrt(variance / (count - 1)));
    }

    /** Fraction of the futures in which the threshold was reached for the numerator first. */
    public Estimate reachedFor(int hypothesis, int year, int of, int over) {
        return fraction(hypothesis, year, FIRST_PAIR + PER_PAIR * pair(of, over, sums.length) + REACHED_FOR);
    }

    /** Fraction of the futures in which it was reached for the denominator first. */
    public Estimate reachedAgainst(int hypothesis, int year, int of, int over) {
        return fraction(hypothesis, year, FIRST_PAIR + PER_PAIR * pair(of, over, sums.length) + REACHED_AGAINST);
    }

    /** A fraction; the error of none or all is that of one of them otherwise. */
    private Estimate fraction(int hypothesis, int year, int slot) {
        double count = sums[hypothesis][year][COUNT];
        double hits = sums[hypothesis][year][slot];
        double doubtful = Math.min(Math.max(hits, 1), count - 1) / count;
        return new Estimate(hits / count, Math.sqrt(doubtful * (1 - doubtful) / count));
    }

    /** Effective number of draws behind a predictive density, the worst hypothesis of each future, harmonic mean. */
    public double effectiveDraws(int year) {
        double inverse = 0;
        double count = 0;
        for (double[][] hypothesis : sums) {
            inverse += hypothesis[year][INVERSE_EFFECTIVE];
            count += hypothesis[year][COUNT];
        }
        return count / inverse;
    }
}
