package org.thirdleak.benchmarks.comparison;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.thirdleak.benchmarks.BaseCase;
import org.thirdleak.simulator.config.EvidenceConfig;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.inference.Evidence;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.scenario.Scenario;

/**
 * What an evidence costs against the number of parameters that it integrates over: those of the base case are held one after
 * the other. One thread; medians.
 */
public final class Dimensions {

    private static final int ROUNDS = 5;
    private static final double MILLIS = 1e3;
    private static final String HYPOTHESIS = "defect";

    /** In this order parameters are held at the middle of what is believed of them. */
    private static final List<String> HELD = List.of(
            "designs.nauka-radiator.wall_thickness_mm=1",
            "designs.nauka-radiator.exposed_area_m2=3",
            "designs.soyuz-progress.wall_thickness_mm=1",
            "designs.soyuz-progress.exposed_area_m2=1",
            "environment.exposure_factor=0.5",
            "environment.meteoroids.uncertainty_factor=1",
            "environment.debris.uncertainty_factor=1",
            "hypotheses.defect.affected_fraction=0.5",
            "hypotheses.defect.life.shape_factor=1");

    private Dimensions() {}

    /** Runs from the command line. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("parameters   points   standard error   ms (processor time of one thread)");
        List<String> held = new ArrayList<>();
        measure(held, out);
        for (String setting : HELD) {
            held.add(setting);
            measure(held, out);
        }
    }

    private static void measure(List<String> held, PrintStream out) {
        BaseCase base = BaseCase.load(held);
        Hypothesis hypothesis = base.hypothesis(HYPOTHESIS);
        EvidenceConfig config = base.study().config().evidence();
        EvidenceEstimator estimator =
                new EvidenceEstimator(config.targetStandardError(), config.replicateCount(), config.maxPointCount(), 1);
        double[] millis = new double[ROUNDS];
        Evidence evidence;
        try (BlockRunner runner = new LocalBlockRunner(1, Progress.SILENT)) {
            evidence = estimator.estimate(hypothesis, base.fleet(), Scenario.BASE, runner); // warms up
            for (int round = 0; round < ROUNDS; round++) {
                Stopwatch watch = new Stopwatch();
                estimator.estimate(hypothesis, base.fleet(), Scenario.BASE, runner);
                millis[round] = watch.processorSeconds() * MILLIS;
            }
        }
        out.printf(
                "%10d   %6d   %14.5f   %4.0f%n",
                hypothesis.space().dimension(),
                evidence.size(),
                evidence.logZ().standardError(),
                Ratios.median(Arrays.copyOf(millis, ROUNDS)));
    }
}
