package org.thirdleak.simulator.inference;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.simulator.execution.ResumableJob;
import org.thirdleak.simulator.history.HistorySummary;
import org.thirdleak.simulator.history.HistoryTally;
import org.thirdleak.simulator.history.MatchRule;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.History;
import org.thirdleak.simulator.hypothesis.HistoryPlayer;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.LogLikelihood;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * Turns the weighted points of an evidence into posterior draws, and asks each draw who made the leaks, what a replay of
 * the record would look like, and how likely a further leak is.
 */
public final class PosteriorJob implements ResumableJob<PosteriorDraws> {

    private static final int CHUNK = 512;

    private final Hypothesis hypothesis;
    private final FleetExposure fleet;
    private final MatchRule rule;
    private final Evidence evidence;
    private final long seed;
    private final Resampling resampling;
    private final Evaluators observed;
    private final List<Evaluators> outlooks;

    /**
     * Prepares draws.
     *
     * @param hypothesis the hypothesis
     * @param fleet the record
     * @param rule window for clusters
     * @param evidence weighted points
     * @param seed seed of the run
     * @param draws number of draws
     * @param outlooks per horizon, the units that fly within it, as a record without leaks that begins now
     */
    public PosteriorJob(
            Hypothesis hypothesis,
            FleetExposure fleet,
            MatchRule rule,
            Evidence evidence,
            long seed,
            int draws,
            List<FleetExposure> outlooks) {
        this.hypothesis = hypothesis;
        this.fleet = fleet;
        this.rule = rule;
        this.evidence = evidence;
        this.seed = seed;
        double offset = RandomStreams.stream(seed, RandomStreams.purpose("comb", hypothesis.id()), 0)
                .nextDouble();
        this.resampling = Resampling.systematic(evidence, draws, offset);
        this.observed = new Evaluators(hypothesis, fleet);
        this.outlooks = outlooks.stream()
                .map(outlook -> new Evaluators(hypothesis, outlook))
                .toList();
    }

    @Override
    public String title() {
        return "posterior of " + hypothesis.id();
    }

    @Override
    public String identity() {
        return ResumableJob.identity("posterior", hypothesis.type(), hypothesis.id());
    }

    @Override
    public Class<PosteriorDraws> summaryType() {
        return PosteriorDraws.class;
    }

    @Override
    public long blocks() {
        return (resampling.row().length + CHUNK - 1L) / CHUNK;
    }

    @Override
    public PosteriorDraws run(long block) {
        int begin = (int) block * CHUNK;
        int end = Math.min(begin + CHUNK, resampling.row().length);
        int size = end - begin;
        UniformRandomProvider rng =
                RandomStreams.stream(seed, RandomStreams.purpose("posterior", hypothesis.id()), block);
        double[][] points = points(begin, end);
        double[][] attribution = new double[size][fleet.record().leaked().size()];
        double[][] nextLeak = new double[size][outlooks.size()];
        LogLikelihood likelihood = observed.borrow();
        for (int i = 0; i < size; i++) {
            likelihood.drawIntegrated(points[i], rng);
            likelihood.attribute(points[i], attribution[i]);
        }
        observed.giveBack(likelihood);
        for (int h = 0; h < outlooks.size(); h++) {
            LogLikelihood outlook = outlooks.get(h).borrow();
            for (int i = 0; i < size; i++) {
                nextLeak[i][h] = -Math.expm1(outlook.at(points[i])); // no leak is a record too
            }
            outlooks.get(h).giveBack(outlook);
        }
        int[][] replay = new int[size][];
        HistorySummary replayed = replay(points, rng, replay);
        return new PosteriorDraws(
                points, Arrays.copyOfRange(resampling.row(), begin, end), attribution, nextLeak, replay, replayed);
    }

    private double[][] points(int begin, int end) {
        double[][] points = new double[end - begin][];
        Arrays.setAll(points, i -> hypothesis.space().origin());
        for (int i = begin; i < end; i++) {
            evidence.points().from(resampling.row()[i], resampling.index()[i]).next(points[i - begin]);
        }
        return points;
    }

    private HistorySummary replay(double[][] points, UniformRandomProvider rng, int[][] counts) {
        HistoryPlayer player = hypothesis.player(fleet, rng);
        History history = new History(fleet.record().units().size());
        HistoryTally tally = new HistoryTally(fleet, rule);
        for (int i = 0; i < points.length; i++) {
            player.play(points[i], history);
            int cluster = tally.add(history, points[i]);
            counts[i] = new int[] {history.size(), cluster};
        }
        return tally.summary();
    }
}
