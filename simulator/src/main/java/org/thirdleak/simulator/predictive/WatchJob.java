package org.thirdleak.simulator.predictive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.ResumableJob;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.History;
import org.thirdleak.simulator.hypothesis.HistoryPlayer;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.inference.PosteriorDraws;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * What watching on would tell: futures are played from the posterior of each hypothesis, and after every year the evidence
 * of the record and the future is weighed. The predictive density of a future under a hypothesis is the mean of its
 * likelihood over posterior draws of other randomisations than the draw that made the future.
 *
 * <p>Expected information is the mutual information of future and hypothesis (Lindley 1956, <i>Annals of Mathematical
 * Statistics</i> 27, 986); expected weight of evidence the mean of ln Bayes factor (Good 1950, <i>Probability and the
 * Weighing of Evidence</i>). A threshold counts as reached from the first yearly look on at which it is.
 */
public final class WatchJob implements ResumableJob<WatchTally> {

    private static final int CHUNK = 25;
    /** Draws behind each predictive density. */
    private static final int MOST_DRAWS = 1000;
    /** ln of the greatest double. */
    private static final double GREATEST_LOG = Math.log(Double.MAX_VALUE);

    /**
     * A hypothesis that has seen the record.
     *
     * @param hypothesis the hypothesis
     * @param draws its posterior draws
     * @param logZ ln of its evidence
     * @param probability its posterior probability
     */
    public record Contender(Hypothesis hypothesis, PosteriorDraws draws, double logZ, double probability) {}

    private final List<Contender> contenders;
    private final WatchGrid grid;
    private final int futures;
    private final double logThreshold;
    private final long seed;
    private final FleetExposure fleet;
    private final List<SplitDraws> draws;
    private final List<SurvivalTable> tables;

    /**
     * Prepares futures.
     *
     * @param contenders the hypotheses, in the order of the config
     * @param grid what is watched
     * @param futures number of futures under each hypothesis
     * @param threshold Bayes factor that counts as settled, above 1
     * @param seed seed of the run
     * @param runner fills tables
     */
    public WatchJob(
            List<Contender> contenders, WatchGrid grid, int futures, double threshold, long seed, BlockRunner runner) {
        this.contenders = List.copyOf(contenders);
        this.grid = grid;
        this.futures = futures;
        this.logThreshold = Math.log(threshold);
        this.seed = seed;
        this.fleet = grid.fleet();
        this.draws = contenders.stream()
                .map(contender -> SplitDraws.of(
                        contender.draws().points(), contender.draws().row(), MOST_DRAWS))
                .toList();
        List<SurvivalTable> filled = new ArrayList<>();
        for (int h = 0; h < contenders.size(); h++) {
            filled.add(SurvivalTable.of(
                    contenders.get(h).hypothesis(), draws.get(h).weighing(), grid, runner));
        }
        this.tables = List.copyOf(filled);
    }

    /** Whether every hypothesis has independent units, given its parameters: only then can futures be weighed here. */
    public boolean possible() {
        return tables.stream().allMatch(SurvivalTable::independentUnits);
    }

    @Override
    public String title() {
        return "futures";
    }

    private int chunks() {
        return (futures + CHUNK - 1) / CHUNK;
    }

    @Override
    public String identity() {
        return ResumableJob.identity("futures");
    }

    @Override
    public Class<WatchTally> summaryType() {
        return WatchTally.class;
    }

    @Override
    public long blocks() {
        return (long) contenders.size() * chunks();
    }

    @Override
    public WatchTally run(long block) {
        int hypothesis = (int) (block / chunks());
        int chunk = (int) (block % chunks());
        Contender truth = contenders.get(hypothesis);
        UniformRandomProvider rng = RandomStreams.stream(
                seed, RandomStreams.purpose("futures", truth.hypothesis().id()), chunk);
        double[][] making = draws.get(hypothesis).making();
        HistoryPlayer player = truth.hypothesis().player(fleet, rng);
        History history = new History(grid.units());
        Look look = new Look(hypothesis);
        for (int i = chunk * CHUNK; i < Math.min(futures, (chunk + 1) * CHUNK); i++) {
            player.play(making[rng.nextInt(making.length)], history);
            look.through(history);
        }
        return look.tally;
    }

    /**
     * ln of a ratio of two densities that may be 0. Where both are, the future tells nothing of them, as in the posterior of a
     * record that is impossible under every hypothesis; what no double can hold counts as the end of their range.
     *
     * @param of ln of the numerator, not positive infinity
     * @param over ln of the denominator, not positive infinity
     */
    static double logRatio(double of, double over) {
        return of == over ? 0 : Math.max(-GREATEST_LOG, Math.min(GREATEST_LOG, of - over));
    }

    /** Looks at the evidence of one future after another, year by year. Belongs to one thread. */
    private final class Look {
        private final int truth;
        private final WatchTally tally = WatchTally.empty(contenders.size(), grid.years());
        private final int[] reached = new int[contenders.size() * (contenders.size() - 1) / 2];
        private final double[] logDensity = new double[contenders.size()];
        private double inverseEffective;

        Look(int truth) {
            this.truth = truth;
        }

        void through(History history) {
            Arrays.fill(reached, 0);
            for (int year = 0; year <= grid.years(); year++) {
                inverseEffective = 0;
                for (int j = 0; j < logDensity.length; j++) {
                    logDensity[j] = logDensity(tables.get(j), history, year);
                }
                tally.look(truth, year, information(), inverseEffective);
                weigh(year);
            }
        }

        /** ln p(future | truth) − ln p(future). */
        private double information() {
            double most = Arrays.stream(logDensity).max().orElseThrow();
            double all = 0;
            for (int j = 0; j < logDensity.length && most > Double.NEGATIVE_INFINITY; j++) {
                all += contenders.get(j).probability() * Math.exp(logDensity[j] - most);
            }
            return logRatio(logDensity[truth], most + Math.log(all));
        }

        private double logDensity(SurvivalTable table, History history, int year) {
            double[] logs = table.logLikelihoods(history, grid, year);
            double most = Arrays.stream(logs).max().orElseThrow();
            if (most == Double.NEGATIVE_INFINITY) {
                inverseEffective = 1; // no draw speaks for the future: that is as good as one draw at most
                return most;
            }
            double sum = 0;
            double squares = 0;
            for (double log : logs) {
                double weight = Math.exp(log - most);
                sum += weight;
                squares += weight * weight;
            }
            inverseEffective = Math.max(inverseEffective, squares / (sum * sum));
            return most + Math.log(sum / logs.length);
        }

        private void weigh(int year) {
            for (int over = 0; over < logDensity.length; over++) {
                for (int of = over + 1; of < logDensity.length; of++) {
                    int pair = WatchTally.pair(of, over, logDensity.length);
                    double gained = logRatio(logDensity[of], logDensity[over]);
                    double whole =
                            contenders.get(of).logZ() - contenders.get(over).logZ() + gained;
                    if (reached[pair] == 0 && Math.abs(whole) >= logThreshold) {
                        reached[pair] = whole > 0 ? 1 : -1;
                    }
                    tally.weigh(truth, year, pair, gained, reached[pair]);
                }
            }
        }
    }
}
