package org.thirdleak.simulator.history;

import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.simulator.execution.ResumableJob;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.History;
import org.thirdleak.simulator.hypothesis.HistoryPlayer;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * Plays histories of a hypothesis from its prior, in blocks of {@value #BLOCK} that each have a stream of their own.
 *
 * @param hypothesis what is played
 * @param fleet the record it is played on
 * @param rule which histories match
 * @param seed seed of the run
 * @param count number of histories
 */
public record HistoryJob(Hypothesis hypothesis, FleetExposure fleet, MatchRule rule, long seed, long count)
        implements ResumableJob<HistorySummary> {

    /** Histories in a block. */
    public static final int BLOCK = 8192;

    @Override
    public String title() {
        return "histories under " + hypothesis.id();
    }

    @Override
    public String identity() {
        return ResumableJob.identity("histories", hypothesis.type(), hypothesis.id());
    }

    @Override
    public Class<HistorySummary> summaryType() {
        return HistorySummary.class;
    }

    @Override
    public long blocks() {
        return (count + BLOCK - 1) / BLOCK;
    }

    @Override
    public HistorySummary run(long block) {
        HistoryTally tally = new HistoryTally(fleet, rule, block * BLOCK);
        play(block, (int) Math.min(BLOCK, count - block * BLOCK), tally::add);
        return tally.summary();
    }

    /**
     * Plays one history again, with the same outcome: its block from the start, up to it.
     *
     * @param index number of the history, 0 … count − 1
     * @param listener hears of that history only
     */
    public void replay(long index, HistoryListener listener) {
        long block = index / BLOCK;
        int within = (int) (index % BLOCK);
        int[] played = {0};
        play(block, within + 1, (history, point) -> {
            if (played[0]++ == within) {
                listener.played(history, point);
            }
        });
    }

    private void play(long block, int histories, HistoryListener listener) {
        UniformRandomProvider rng =
                RandomStreams.stream(seed, RandomStreams.purpose("histories", hypothesis.id()), block);
        ParameterSpace.PointSampler prior = hypothesis.space().sampler(rng);
        HistoryPlayer player = hypothesis.player(fleet, rng);
        History history = new History(fleet.record().units().size());
        double[] point = hypothesis.space().origin();
        for (int i = 0; i < histories; i++) {
            prior.draw(point);
            player.play(point, history);
            listener.played(history, point);
        }
    }

    /** Hears of histories; both arguments are used again for the next one. */
    @FunctionalInterface
    public interface HistoryListener {
        /**
         * A history has been played.
         *
         * @param history its leaks
         * @param point coordinates it was played with
         */
        void played(History history, double[] point);
    }
}
