package org.thirdleak.benchmarks.comparison;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.benchmarks.BaseCase;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.history.HistoryJob;
import org.thirdleak.simulator.history.MatchRule;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.LogLikelihood;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.random.RandomStreams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What a history and a likelihood cost with ever more circuits: the exposure of the base case cut into 10 to 100,000 circuits,
 * three of which leak. One thread; medians of rounds that take turns with the smallest fleet.
 */
@Command(name = "growth", description = "Cost of a history and a likelihood against the number of circuits.")
public final class Growth implements Callable<Integer> {

    private static final double YEARS = 64.6;
    private static final double FIRST_DAY = Epoch.days(Instant.parse("1999-01-01T00:00:00Z"));
    private static final double LAST_DAY = Epoch.days(Instant.parse("2023-10-09T17:00:00Z"));
    private static final int[] UNITS = {10, 100, 1000, 10_000, 100_000};
    private static final int LEAKS = 3;
    private static final double MICROS = 1e6;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Option(names = "--rounds", defaultValue = "5", description = "rounds, of which the median counts (default: 5)")
    private int rounds = 5;

    @Option(names = "--seconds", defaultValue = "0.3", description = "least length of a round (default: 0.3)")
    private double seconds = 0.3;

    /** Runs from the command line. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.exit(new CommandLine(new Growth()).execute(args));
    }

    @Override
    public Integer call() {
        BaseCase base = BaseCase.load();
        out.println("circuits   history, us   likelihood, us   (processor time of one thread)");
        for (String id : List.of("impacts", "defect")) {
            out.println(id);
            for (int units : UNITS) {
                Hypothesis hypothesis = base.hypothesis(id);
                FleetExposure fleet = new FleetExposure(base.fleet().model(), record(units));
                out.printf("%8d   %11.2f   %14.2f%n", units, history(hypothesis, fleet), likelihood(hypothesis, fleet));
            }
        }
        return 0;
    }

    private static ServiceRecord record(int count) {
        double days = YEARS * Epoch.DAYS_PER_YEAR / count;
        List<CircuitUnit> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double from = FIRST_DAY + (LAST_DAY - FIRST_DAY - days) * i / (count - 1.0);
            boolean leaks = i >= count - LEAKS;
            Instant begin = Epoch.instant(from);
            Instant end = Epoch.instant(from + days);
            units.add(new CircuitUnit(
                    "unit-" + i,
                    "vehicle-" + i,
                    "soyuz-progress",
                    begin,
                    begin,
                    begin,
                    end,
                    leaks ? Optional.of(Epoch.instant(from + 0.9 * days)) : Optional.empty()));
        }
        return ServiceRecord.observed(units, Epoch.instant(FIRST_DAY), Epoch.instant(LAST_DAY));
    }

    private double history(Hypothesis hypothesis, FleetExposure fleet) {
        MatchRule rule = new MatchRule(fleet, 365, 0, Optional.empty());
        HistoryJob job = new HistoryJob(hypothesis, fleet, rule, 1, Long.MAX_VALUE / HistoryJob.BLOCK);
        return micros(block -> job.run(block), HistoryJob.BLOCK);
    }

    private double likelihood(Hypothesis hypothesis, FleetExposure fleet) {
        UniformRandomProvider rng = RandomStreams.stream(1, 2, 3);
        ParameterSpace.PointSampler prior = hypothesis.space().sampler(rng);
        LogLikelihood likelihood = hypothesis.likelihood(fleet);
        double[] point = hypothesis.space().origin();
        return micros(
                block -> {
                    prior.draw(point);
                    likelihood.marginal(point);
                },
                1);
    }

    private interface Work {
        void run(long block);
    }

    /** Median over rounds of the time per piece, after a round that warms up. */
    private double micros(Work work, int pieces) {
        double[] each = new double[rounds + 1];
        long block = 0;
        for (int round = 0; round <= rounds; round++) {
            Stopwatch watch = new Stopwatch();
            long done = 0;
            while (watch.wallSeconds() < seconds) {
                work.run(block++);
                done += pieces;
            }
            each[round] = watch.processorSeconds() / done * MICROS;
        }
        return Ratios.median(Arrays.copyOfRange(each, 1, each.length));
    }
}
