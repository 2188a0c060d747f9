package org.thirdleak.simulator.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;

/**
 * Over 100 seeds, are the errors that engines claim those that they make? Prints the table of docs/models/evidence-engines.md.
 * Takes some minutes and is not part of the build: {@code mvn -pl simulator -am -Dtest=CalibrationLongTest
 * -Dtest.groups.excluded= -Dsurefire.failIfNoSpecifiedTests=false test}. Engines are set to be quick here, since whether an error is
 * honest does not need a small one.
 *
 * <p>Of honest errors one set of seeds in 200 would fail for each of some seventy pairs; the seeds are fixed.
 */
@Tag("long")
class CalibrationLongTest {

    private static final int SEEDS = 100;
    private static final BlockRunner RUNNER = new LocalBlockRunner(2, Progress.SILENT);
    private static final Set<String> PROBLEMS = Set.of(
            "GP3",
            "BB2",
            "PR1",
            "PR2",
            "PR3",
            "CH1",
            "CHb1",
            "CA1-G11",
            "T1",
            "T2-D2",
            "T2-D5",
            "T3",
            "T4",
            "T5",
            "I1-ONSET");

    /** Where an engine does not apply it is to say so. */
    private static final Map<String, Set<String>> BEYOND =
            Map.of("importance sampling", Set.of("T1", "T3"), "bridge sampling", Set.of("T1"));

    static Stream<Arguments> pairs() {
        Map<String, EvidenceEngine> engines = new LinkedHashMap<>();
        engines.put("sequential Monte Carlo", new SequentialMonteCarlo(32, 1000, 20, 0.6, 1, 5_000_000));
        engines.put("importance sampling", new ImportanceSampling(4000, 24, 4000, 1, 4000));
        engines.put("bridge sampling", new BridgeSampling(16, 2000, 24, 1, 5_000_000));
        engines.put(
                "dynamic nested sampling",
                new DynamicNestedSampling(8, 25, 3, new DynamicNestedSampling.Evidence(0.1), 5_000_000));
        engines.put("nested sampling", new NestedSampling(8, 25, 3, 5_000_000));
        return engines.entrySet().stream()
                .flatMap(engine -> Stream.concat(GoldenProblems.small(), Stream.of(GoldenProblems.shells(5)))
                        .filter(problem -> PROBLEMS.contains(problem.id()))
                        .map(problem -> Arguments.of(engine.getKey(), engine.getValue(), problem)));
    }

    @AfterAll
    static void stop() {
        RUNNER.close();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void errorBarsAreHonest(String name, EvidenceEngine engine, GoldenProblem problem) {
        double sum = 0;
        double squares = 0;
        double error = 0;
        long evaluations = 0;
        int sound = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            LogEvidenceEstimate logZ = engine.estimate(problem, seed, RUNNER);
            double z = (logZ.value() - problem.expected()) / logZ.standardError();
            sum += z;
            squares += z * z;
            error += logZ.standardError() / SEEDS;
            evaluations += logZ.evaluations() / SEEDS;
            sound += logZ.sound() ? 1 : 0;
        }
        double mean = sum / SEEDS;
        double sd = Math.sqrt((squares - SEEDS * mean * mean) / (SEEDS - 1));
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f | %.4f | %d | %d |%n",
                name,
                problem,
                mean,
                sd,
                error,
                evaluations,
                sound);
        int soundOnes = sound;
        if (BEYOND.getOrDefault(name, Set.of()).contains(problem.id())) {
            assertTrue(sound < SEEDS / 2, () -> soundOnes + " estimates claimed to be sound");
        } else {
            assertTrue(Math.abs(mean) < 0.3 && sd > 0.8 && sd < 1.25, () -> "z has mean " + mean + " and sd " + sd);
            // k-hat of a likelihood with jumps is beyond its limit in a quarter of the estimates, though their errors
            // are honest
            assertTrue(sound >= SEEDS / 2, () -> "only " + soundOnes + " estimates were sound");
        }
    }
}
