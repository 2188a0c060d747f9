package org.thirdleak.benchmarks.comparison;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.thirdleak.benchmarks.BaseCase;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Java against C in turns, one thread each, on a fixed amount of work with fixed seeds; then two threads against one.
 * Ends with code 1 if the two languages disagree on an estimate.
 */
@Command(name = "compare", description = "Java against C on the same work, then two threads against one.")
public final class Comparison implements Callable<Integer> {

    private static final String IMPACTS = "impacts";
    private static final String DEFECT = "defect";
    private static final int WARM_UPS = 3;
    private static final long WARM_UP_SEED = 1000;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Option(names = "--program", required = true, description = "the C program")
    private Path program = Path.of("leaks");

    @Option(names = "--case", required = true, description = "file to write the case to")
    private Path caseFile = Path.of("case.txt");

    @Option(names = "--rounds", defaultValue = "9", description = "rounds of each language, at least 5 (default: 9)")
    private int rounds = 9;

    @Option(names = "--scale", defaultValue = "1", description = "work in a round, 1: about half a second (default: 1)")
    private double scale = 1;

    /** Runs from the command line. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.exit(new CommandLine(new Comparison()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rounds < 5 || !(scale > 0)) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this), "--rounds must be at least 5 and --scale above 0");
        }
        BaseCase base = BaseCase.load();
        CaseFile.write(base, base.hypothesis(DEFECT), caseFile);
        boolean agree = againstC(base, new NativeProgram(program.toAbsolutePath(), caseFile));
        out.printf(
                "%n%-28s %8s %8s   %s   %s%n",
                "seconds on the wall", "1 thread", "2", "   min median    max", "processors had");
        Threads threads = new Threads(base, Math.min(rounds, 5), out);
        threads.histories(IMPACTS, scaled(2_000_000));
        threads.histories(DEFECT, scaled(1_000_000));
        threads.evidence(IMPACTS, scaled(40));
        threads.evidence(DEFECT, scaled(6));
        return agree ? 0 : 1;
    }

    private long scaled(long count) {
        return Math.max(1, Math.round(count * scale));
    }

    private boolean againstC(BaseCase base, NativeProgram inC) throws IOException, InterruptedException {
        List<Kernel> kernels = List.of(
                new Kernel(Kernel.HISTORIES, IMPACTS, scaled(800_000)),
                new Kernel(Kernel.HISTORIES, DEFECT, scaled(250_000)),
                new Kernel(Kernel.LIKELIHOOD, IMPACTS, scaled(2_000_000)),
                new Kernel(Kernel.LIKELIHOOD, DEFECT, scaled(200_000)));
        List<Turns> turns = new ArrayList<>();
        JavaProgram inJava = new JavaProgram(base);
        for (int i = 0; i < WARM_UPS; i++) {
            for (Kernel kernel : kernels) {
                inJava.run(kernel, WARM_UP_SEED + i);
            }
        }
        for (Kernel kernel : kernels) {
            turns.add(Turns.take(kernel, rounds, inC, inJava));
        }
        out.printf("%-28s %12s %12s   %s%n", "per second of one thread", "C", "Java", "   min median    max");
        turns.forEach(each -> each.print(out));
        out.println();
        Agreement agreement = new Agreement(out);
        turns.forEach(each -> agreement.check(each.kernel(), each.inC(), each.inJava()));
        return agreement.holds();
    }
}
