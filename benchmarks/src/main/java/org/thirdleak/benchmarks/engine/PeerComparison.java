package org.thirdleak.benchmarks.engine;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.thirdleak.simulator.engine.AdaptiveQuadrature;
import org.thirdleak.simulator.engine.BridgeSampling;
import org.thirdleak.simulator.engine.DynamicNestedSampling;
import org.thirdleak.simulator.engine.EvidenceEngine;
import org.thirdleak.simulator.engine.ImportanceSampling;
import org.thirdleak.simulator.engine.LogEvidenceEstimate;
import org.thirdleak.simulator.engine.NestedSampling;
import org.thirdleak.simulator.engine.SequentialMonteCarlo;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;

/**
 * Prints what the engines take for problems of known evidence, beside figures of other programs, as a table in Markdown. Errors
 * made are root mean squares over seeds; times are medians, on the wall and of the processor, after a warm-up.
 */
public final class PeerComparison {

    private static final int WARM_UP = 2;
    private static final double MILLIS = 1e-6;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private PeerComparison() {}

    /**
     * Measures and prints.
     *
     * @param args number of seeds, 2 or more; 10 if left out
     * @throws IOException if the figures of the others cannot be read
     */
    public static void main(String[] args) throws IOException {
        int seeds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        PrintStream out = System.out;
        out.println("| problem | program | error claimed | error made | likelihoods | wall, ms | processor, ms |");
        out.println("|---|---|---|---|---|---|---|");
        try (BlockRunner runner = new LocalBlockRunner(2, Progress.SILENT)) {
            for (KnownEvidence problem : KnownEvidence.all()) {
                engines().forEach((name, engine) -> measure(name, engine, problem, seeds, runner, out));
                printPeers(problem, out);
            }
        }
    }

    private static Map<String, EvidenceEngine> engines() {
        Map<String, EvidenceEngine> engines = new LinkedHashMap<>();
        engines.put("quadrature", AdaptiveQuadrature.standard());
        engines.put("nested sampling, 8 × 75 live points", new NestedSampling(8, 75, 3, 5_000_000));
        engines.put("dynamic nested sampling, error 0.05", DynamicNestedSampling.standard());
        engines.put("sequential Monte Carlo, error 0.01", SequentialMonteCarlo.standard());
        engines.put("importance sampling, error 0.005", ImportanceSampling.standard());
        engines.put("bridge sampling, error 0.005", BridgeSampling.standard());
        return engines;
    }

    private static void measure(
            String name, EvidenceEngine engine, KnownEvidence problem, int seeds, BlockRunner runner, PrintStream out) {
        for (int i = 0; i < WARM_UP; i++) {
            engine.estimate(problem, -1 - i, runner);
        }
        double[] wall = new double[seeds];
        double[] processor = new double[seeds];
        double claimed = 0;
        double squares = 0;
        double evaluations = 0;
        int sound = 0;
        for (int seed = 0; seed < seeds; seed++) {
            long wallStart = System.nanoTime();
            long processorStart = SYSTEM.getProcessCpuTime();
            LogEvidenceEstimate logZ = engine.estimate(problem, seed, runner);
            processor[seed] = (SYSTEM.getProcessCpuTime() - processorStart) * MILLIS;
            wall[seed] = (System.nanoTime() - wallStart) * MILLIS;
            claimed += logZ.standardError() / seeds;
            evaluations += (double) logZ.evaluations() / seeds;
            squares += Math.pow(logZ.value() - problem.logEvidence(), 2);
            sound += logZ.sound() ? 1 : 0;
        }
        out.printf(
                Locale.ROOT,
                "| %s | **%s**%s | %.2g | %.2g | %,.0f | %.0f | %.0f |%n",
                problem.id(),
                name,
                sound < seeds ? String.format(Locale.ROOT, " (sound %d of %d times)", sound, seeds) : "",
                claimed,
                Math.sqrt(squares / seeds),
                evaluations,
                median(wall),
                median(processor));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void printPeers(KnownEvidence problem, PrintStream out) throws IOException {
        for (String line : peers()) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            if (cells[0].equals(problem.id())) {
                boolean claimed = cells[3].equals("claimed");
                String seconds = cells[5].isEmpty()
                        ? ""
                        : String.format(Locale.ROOT, "%,.0f", 1000 * Double.parseDouble(cells[5]));
                out.printf(
                        Locale.ROOT,
                        "| %s | %s | %s | %s | %s | %s | |%n",
                        problem.id(),
                        cells[1].replace("\"", ""),
                        claimed ? cells[2] : "",
                        claimed ? "" : cells[2],
                        cells[4],
                        seconds);
            }
        }
    }

    private static List<String> peers() throws IOException {
        try (InputStream stream = Objects.requireNonNull(PeerComparison.class.getResourceAsStream("peers.csv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .toList();
        }
    }
}
