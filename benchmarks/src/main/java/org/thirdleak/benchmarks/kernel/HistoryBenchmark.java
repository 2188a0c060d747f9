package org.thirdleak.benchmarks.kernel;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thirdleak.simulator.history.HistoryTally;
import org.thirdleak.simulator.hypothesis.History;
import org.thirdleak.simulator.hypothesis.HistoryPlayer;
import org.thirdleak.simulator.prior.ParameterSpace;

/** One history: a point from the prior, the record played forward, and with a tally as a run keeps it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init")
public class HistoryBenchmark {

    private ParameterSpace.PointSampler prior;
    private HistoryPlayer player;
    private History history;
    private HistoryTally tally;
    private double[] point;

    /** Prepares the player. */
    @Setup
    public void prepare(HypothesisState state) {
        prior = state.prior();
        player = state.chosen().player(state.base.fleet(), state.rng);
        history = new History(state.base.fleet().record().units().size());
        tally = new HistoryTally(state.base.fleet(), state.base.rule());
        point = state.chosen().space().origin();
    }

    /** Plays. */
    @Benchmark
    public int play() {
        prior.draw(point);
        player.play(point, history);
        return history.size();
    }

    /** Plays and counts. */
    @Benchmark
    public int playAndTally() {
        prior.draw(point);
        player.play(point, history);
        tally.add(history, point);
        return history.size();
    }
}
