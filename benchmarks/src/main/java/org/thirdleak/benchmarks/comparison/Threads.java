package org.thirdleak.benchmarks.comparison;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.thirdleak.benchmarks.BaseCase;
import org.thirdleak.simulator.config.EvidenceConfig;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.scenario.Scenario;

/**
 * How much faster two threads are than one, in turns. That is a matter of time on the wall, which others on the machine
 * lengthen: the processors that the runs had (processor time over time on the wall) are told beside it.
 */
final class Threads {

    private record Lap(double seconds, double processors) {}

    private final BaseCase base;
    private final int rounds;
    private final PrintStream out;

    Threads(BaseCase base, int rounds, PrintStream out) {
        this.base = base;
        this.rounds = rounds;
        this.out = out;
    }

    /** Histories with their tally. */
    void histories(String hypothesis, long count) {
        compare(
                "histories, " + hypothesis,
                runner -> runner.run(base.histories(hypothesis, 1, count)).asMany());
    }

    /** Evidence to the standard error of the config, so many times with other random digits. */
    void evidence(String hypothesis, long times) {
        EvidenceConfig config = base.study().config().evidence();
        compare("evidence, " + hypothesis, runner -> {
            double sum = 0;
            for (long seed = 0; seed < times; seed++) {
                sum += new EvidenceEstimator(
                                config.targetStandardError(), config.replicateCount(), config.maxPointCount(), seed)
                        .estimate(base.hypothesis(hypothesis), base.fleet(), Scenario.BASE, runner)
                        .logZ()
                        .value();
            }
            return sum;
        });
    }

    private void compare(String title, ToDoubleFunction<BlockRunner> work) {
        try (BlockRunner one = new LocalBlockRunner(1, Progress.SILENT);
                BlockRunner two = new LocalBlockRunner(2, Progress.SILENT)) {
            double expected = work.applyAsDouble(two); // warms up
            List<Lap> alone = new ArrayList<>();
            List<Lap> together = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                if (round % 2 == 0) {
                    alone.add(lap(one, work, expected));
                    together.add(lap(two, work, expected));
                } else {
                    together.add(lap(two, work, expected));
                    alone.add(lap(one, work, expected));
                }
            }
            print(title, alone, together);
        }
    }

    private void print(String title, List<Lap> alone, List<Lap> together) {
        List<double[]> seconds = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            seconds.add(new double[] {
                together.get(round).seconds(), alone.get(round).seconds()
            });
        }
        out.printf(
                "%-28s %8.2f %8.2f   %s   %.2f and %.2f%n",
                title,
                median(alone.stream().map(Lap::seconds)),
                median(together.stream().map(Lap::seconds)),
                Ratios.of(seconds),
                median(alone.stream().map(Lap::processors)),
                median(together.stream().map(Lap::processors)));
    }

    private static double median(Stream<Double> values) {
        return Ratios.median(values.mapToDouble(Double::doubleValue).toArray());
    }

    private static Lap lap(BlockRunner runner, ToDoubleFunction<BlockRunner> work, double expected) {
        Stopwatch watch = new Stopwatch();
        double found = work.applyAsDouble(runner);
        double seconds = watch.wallSeconds();
        double processors = watch.processorSeconds() / seconds;
        if (found != expected) {
            throw new IllegalStateException(
                    "the number of threads changed the result from " + expected + " to " + found);
        }
        return new Lap(seconds, processors);
    }
}
