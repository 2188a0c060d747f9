package org.thirdleak.simulator.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.experiment.RunProgress.LiveEvidence;
import org.thirdleak.simulator.history.HistoryJob;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.scenario.Scenario.WeightedHypothesis;
import org.thirdleak.simulator.scenario.Study;

/** Listens to a run, and says at any moment how far it has come: for a window that looks now and then. Safe for many threads. */
public final class RunMonitor implements RunObserver {

    /** Longer without a block of histories, and it is something else that is being done. */
    private static final long PAUSE_NANOS = 1_000_000_000L;

    private static final double NANOS_PER_S = 1e9;

    private final List<WeightedHypothesis> hypotheses;
    private final long histories;
    private final LongSupplier nanoTime;
    private final Map<String, LiveEvidence> evidences = new HashMap<>();
    private final Map<String, Long> played = new HashMap<>();
    private RunPhase phase = RunPhase.HYPOTHESES;
    private String job = "";
    private long blocksDone;
    private long blocks;
    private Optional<Long> lastPlayed = Optional.empty();
    private long playing;
    private long playedMeanwhile;

    /**
     * Listens.
     *
     * @param study what is run
     * @param nanoTime a clock, ns from any origin
     */
    public RunMonitor(Study study, LongSupplier nanoTime) {
        this.hypotheses = study.base().hypotheses();
        this.histories = study.config().histories().count();
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void phase(RunPhase begun) {
        phase = begun;
    }

    @Override
    public synchronized void evidence(String hypothesis, Estimate logZ, long points) {
        evidences.put(hypothesis, new LiveEvidence(hypothesis, logZ, points));
    }

    @Override
    public synchronized void blockDone(BlockJob<?> done, long number) {
        job = done.title();
        blocksDone = number;
        blocks = done.blocks();
        if (done instanceof HistoryJob playing) {
            played(playing, number);
        }
    }

    private void played(HistoryJob of, long blocksOfIt) {
        long so = Math.min(of.count(), blocksOfIt * HistoryJob.BLOCK);
        long now = nanoTime.getAsLong();
        Optional<Long> before = Optional.ofNullable(played.get(of.identity()));
        long since = lastPlayed.map(last -> now - last).orElse(PAUSE_NANOS);
        if (before.isPresent() && since < PAUSE_NANOS) {
            playing += since;
            playedMeanwhile += Math.max(0, so - before.get());
        }
        lastPlayed = Optional.of(now);
        played.merge(of.identity(), so, Math::max); // the workers may come one after the other in either order
    }

    /** How far the run has come. */
    public synchronized RunProgress now() {
        List<WeightedHypothesis> known = hypotheses.stream()
                .filter(weighted -> evidences.containsKey(weighted.hypothesis().id()))
                .toList();
        List<LiveEvidence> live = known.stream()
                .map(weighted -> evidences.get(weighted.hypothesis().id()))
                .toList();
        List<Estimate> logZ = live.stream().map(LiveEvidence::logZ).toList();
        return new RunProgress(
                phase,
                job,
                blocksDone,
                blocks,
                played.values().stream().mapToLong(Long::longValue).sum(),
                histories * hypotheses.size(),
                playing > 0 ? playedMeanwhile * NANOS_PER_S / playing : 0,
                live,
                known.size() < 2 ? List.of() : new Weights(known, logZ).bayesFactors());
    }
}
