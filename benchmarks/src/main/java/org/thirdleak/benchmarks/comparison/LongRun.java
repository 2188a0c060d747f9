package org.thirdleak.benchmarks.comparison;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.thirdleak.benchmarks.BaseCase;
import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Many histories in one run, to see that memory does not grow with their number: the peak of the heap in each tenth of
 * the run, garbage included, and what is left of it after a collection at its begin and end.
 */
@Command(name = "long-run", description = "Peak heap of a long run of histories.")
public final class LongRun implements Callable<Integer> {

    private static final int PARTS = 10;
    private static final double MEBIBYTE = 1024.0 * 1024;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private final double[] peaks = new double[PARTS];

    @Option(names = "--histories", defaultValue = "20000000", description = "how many (default: 20,000,000)")
    private long histories = 20_000_000;

    @Option(names = "--hypothesis", defaultValue = "impacts", description = "of which hypothesis (default: impacts)")
    private String hypothesis = "impacts";

    @Option(names = "--threads", defaultValue = "2", description = "on how many threads (default: 2)")
    private int threads = 2;

    /** Runs from the command line. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.exit(new CommandLine(new LongRun()).execute(args));
    }

    @Override
    public Integer call() {
        BaseCase base = BaseCase.load();
        double before = left();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        Stopwatch watch = new Stopwatch();
        try (LocalBlockRunner runner = new LocalBlockRunner(threads, this::note)) {
            runner.run(base.histories(hypothesis, 1, histories));
        }
        double seconds = watch.wallSeconds();
        out.printf(
                "%,d histories, %s, %d threads, -Xmx%.0fm: %.1f s, %.3g per second%n",
                histories,
                hypothesis,
                threads,
                Runtime.getRuntime().maxMemory() / MEBIBYTE,
                seconds,
                histories / seconds);
        out.print("peak heap in each tenth, MiB:");
        Arrays.stream(peaks).forEach(peak -> out.printf(" %.0f", peak));
        out.printf("%nheap after a collection, MiB: %.1f before, %.1f after%n", before, left());
        return 0;
    }

    private synchronized void note(BlockJob<?> job, long done) {
        long total = job.blocks();
        int part = (int) Math.min(PARTS - 1, (done - 1) * PARTS / total);
        double sum = 0;
        for (MemoryPoolMXBean pool : pools) {
            sum += pool.getPeakUsage().getUsed() / MEBIBYTE;
        }
        peaks[part] = Math.max(peaks[part], sum);
        if (done * PARTS / total > part) {
            pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        }
    }

    private static double left() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE;
    }
}
