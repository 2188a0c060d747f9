package org.thirdleak.simulator.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.result.CalibrationResult.BandPoint;

/**
 * Whether ranks 0 … 99 are uniform, by the whole of their empirical distribution: with c_i ranks below 5 i of R,
 *
 * <pre>γ = 2 min_i min{ Bin(c_i; R, i/20), 1 − Bin(c_i − 1; R, i/20) },   i = 1 … 19</pre>
 *
 * (Säilynoja, Bürkner and Vehtari 2022, <i>Statistics and Computing</i> 32, 32). Its law for uniform ranks is simulated.
 */
final class RankUniformity {

    /** Number of parts that the ranks are counted in. */
    static final int PARTS = 20;

    private static final double LEVEL = 0.05;

    private final int records;
    private final double[][] tail;
    private final double[] simulated;

    /**
     * For a number of ranks.
     *
     * @param records number of ranks R, 1 or more
     * @param simulations number of simulated γ
     * @param seed seed of the run
     */
    RankUniformity(int records, int simulations, long seed) {
        this.records = records;
        this.tail = new double[PARTS][records + 1];
        for (int i = 1; i < PARTS; i++) {
            BinomialDistribution law = BinomialDistribution.of(records, i / (double) PARTS);
            for (int c = 0; c <= records; c++) {
                tail[i][c] = 2 * Math.min(law.cumulativeProbability(c), law.survivalProbability(c - 1));
            }
        }
        UniformRandomProvider rng =
                RandomStreams.stream(seed, RandomStreams.purpose("uniform ranks", Integer.toString(records)), 0);
        this.simulated = new double[simulations];
        int[] counts = new int[PARTS];
        for (int s = 0; s < simulations; s++) {
            Arrays.fill(counts, 0);
            for (int r = 0; r < records; r++) {
                counts[rng.nextInt(PARTS)]++;
            }
            simulated[s] = gamma(counts);
        }
        Arrays.sort(simulated);
    }

    /**
     * The statistic.
     *
     * @param counts number of ranks in each twentieth
     */
    double gamma(int[] counts) {
        double least = 1;
        int below = 0;
        for (int i = 1; i < PARTS; i++) {
            below += counts[i - 1];
            least = Math.min(least, tail[i][below]);
        }
        return least;
    }

    /** The 5 % quantile of γ for uniform ranks. */
    double threshold() {
        return simulated[(int) (LEVEL * simulated.length)];
    }

    /** Probability of so small a γ for uniform ranks, at least 1 / (simulations + 1). */
    double probability(double gamma) {
        int found = Arrays.binarySearch(simulated, Math.nextUp(gamma));
        int atMost = found >= 0 ? found : -found - 1;
        while (atMost > 0 && simulated[atMost - 1] > gamma) {
            atMost--;
        }
        return (atMost + 1.0) / (simulated.length + 1.0);
    }

    /** Where the empirical distribution stays, as a whole, with a probability of 95 %. */
    List<BandPoint> band() {
        double threshold = threshold();
        List<BandPoint> band = new ArrayList<>();
        band.add(new BandPoint(0, 0, 0));
        for (int i = 1; i < PARTS; i++) {
            int low = 0;
            while (tail[i][low] < threshold) {
                low++;
            }
            int high = records;
            while (tail[i][high] < threshold) {
                high--;
            }
            band.add(new BandPoint(i / (double) PARTS, low / (double) records, high / (double) records));
        }
        band.add(new BandPoint(1, 1, 1));
        return band;
    }
}
