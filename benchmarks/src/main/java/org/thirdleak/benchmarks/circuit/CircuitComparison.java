package org.thirdleak.benchmarks.circuit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A day of a leaking circuit in Java and by SUNDIALS CVODE in C: the same equations, parameters and break points, at several
 * tolerances, in turns. Prints processor time, achieved error, and the ratio of the times at equal achieved error. Ends with
 * code 1 if the two do not agree at their finest tolerance.
 */
@Command(name = "circuit", description = "A day of a leaking circuit in Java and by CVODE, at equal achieved error.")
public final class CircuitComparison implements Callable<Integer> {

    private static final List<String> TOLERANCES = List.of("1e-5", "1e-6", "1e-7", "1e-8", "1e-9", "1e-10");
    private static final double FINEST = 1e-12;
    private static final double AGREEMENT_K = 1e-7;
    private static final int WARM_UPS = 5;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Option(names = "--program", required = true, description = "the C program")
    private Path program = Path.of("circuit");

    @Option(names = "--rounds", defaultValue = "9", description = "rounds of each, at least 5 (default: 9)")
    private int rounds = 9;

    @Option(names = "--count", defaultValue = "200", description = "trajectories in a round (default: 200)")
    private int count = 200;

    /** Runs from the command line. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.exit(new CommandLine(new CircuitComparison()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rounds < 5 || count < 1) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this), "--rounds must be at least 5 and --count at least 1");
        }
        double[][] reference = new JavaDay(FINEST).states();
        List<Contestant> inC = new ArrayList<>();
        for (String method : List.of("adams", "bdf")) {
            for (String tolerance : TOLERANCES) {
                inC.add(new CvodeDay(program.toAbsolutePath(), method, tolerance));
            }
        }
        List<Contestant> inJava = new ArrayList<>();
        for (double tolerance : new double[] {1e-5, 1e-6, 1e-7, 1e-8}) {
            inJava.add(new JavaDay(tolerance));
        }
        List<Contestant> all = new ArrayList<>(inC);
        all.addAll(inJava);
        all.add(new PlainDay(1e-6));
        List<Standing> standings = play(all, reference);
        print(standings);
        compare(standings.subList(0, TOLERANCES.size()), standings.subList(inC.size(), inC.size() + inJava.size()));
        double apart = new Standing(
                        new CvodeDay(program.toAbsolutePath(), "adams", Double.toString(FINEST)),
                        reference,
                        List.of(1.0))
                .largestK();
        out.printf("%nAt tolerance %.0e the two are %.1e K apart.%n", FINEST, apart);
        return apart < AGREEMENT_K ? 0 : 1;
    }

    private List<Standing> play(List<Contestant> all, double[][] reference) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UPS; i++) {
            for (Contestant each : all) {
                each.secondsEach(count);
            }
        }
        List<List<Double>> seconds =
                all.stream().<List<Double>>map(each -> new ArrayList<>()).toList();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < all.size(); i++) {
                // who begins changes, so that a drift of the machine does not favour one
                int who = round % 2 == 0 ? i : all.size() - 1 - i;
                seconds.get(who).add(all.get(who).secondsEach(count));
            }
        }
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            standings.add(new Standing(all.get(i), reference, seconds.get(i)));
        }
        return standings;
    }

    private void print(List<Standing> standings) {
        out.printf(
                "%-32s %9s %9s %9s %11s %11s %11s%n",
                "", "ms: min", "median", "max", "largest, K", "rms, K", "last, K");
        for (Standing each : standings) {
            out.printf(
                    "%-32s %9.3f %9.3f %9.3f %11.1e %11.1e %11.1e%n",
                    each.title(),
                    1e3 * each.least(),
                    1e3 * each.median(),
                    1e3 * each.greatest(),
                    each.largestK(),
                    each.rmsK(),
                    each.lastK());
        }
    }

    private void compare(List<Standing> adams, List<Standing> java) {
        out.printf("%n%-32s %14s %14s%n", "CVODE Adams over Java, at the", "largest error", "rms error");
        for (Standing each : java) {
            out.printf(
                    "%-32s %14.1f %14.1f%n",
                    "of " + each.title(),
                    Standing.secondsAt(adams, Standing::largestK, each.largestK()) / each.median(),
                    Standing.secondsAt(adams, Standing::rmsK, each.rmsK()) / each.median());
        }
    }
}
