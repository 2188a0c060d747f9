package org.thirdleak.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.simulator.config.CircuitConfigReader;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.result.RunResult;

/**
 * Every example config runs, and gives the numbers that are kept in {@code examples/expected}. The seed is fixed, so the
 * numbers are compared to a part in a million: a change is either meant, and then noted in the change log, or a defect.
 * {@code -Dthirdleak.update=true} writes them anew.
 */
class ExpectedResultsTest {

    private static final double RELATIVE = 1e-6;

    @TempDir
    private Path folder;

    static List<String> configs() throws IOException {
        try (Stream<Path> files = Files.list(Program.root().resolve("examples/configs"))) {
            return files.filter(file -> !CircuitConfigReader.isCircuit(file))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("configs")
    void givesTheExpectedNumbers(String config) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("run", Program.config(config), "-q"));
        arguments.addAll(Program.QUICK);
        arguments.addAll(Program.COMPARISON_ALONE);
        if (Files.readString(Path.of(Program.config(config)), StandardCharsets.UTF_8)
                .contains("\napproximate_bayes:")) {
            arguments.addAll(Program.QUICKLY_APPROXIMATE);
        }
        arguments.addAll(List.of("--out", folder.resolve("run").toString()));
        Program program = Program.run(Program.NO_REPORT, arguments);
        assertEquals(0, program.exitCode(), program.out() + program.err());

        List<String> found = numbers(ResultJson.read(folder.resolve("run").resolve(ResultJson.FILE)));
        Path file = Program.root().resolve("examples/expected/" + config.replace(".yaml", ".csv"));
        if (Boolean.getBoolean("thirdleak.update")) {
            Files.writeString(file, String.join("\n", found) + "\n", StandardCharsets.UTF_8);
        }
        List<String> expected = Files.readAllLines(file, StandardCharsets.UTF_8);
        assertEquals(names(expected), names(found));
        for (int i = 1; i < expected.size(); i++) {
            assertClose(expected.get(i), found.get(i));
        }
    }

    private static List<String> numbers(RunResult result) {
        List<String> lines = new ArrayList<>(List.of("name,value,standard_error"));
        result.hypotheses().forEach(h -> {
            lines.add("ln_z " + h.id() + "," + h.logEvidence().value() + ","
                    + h.logEvidence().standardError());
            lines.add("cross_check " + h.id() + "," + h.crossCheck().value() + ","
                    + h.crossCheck().standardError());
            lines.add("mean_leaks " + h.id() + "," + h.simulation().meanLeaks() + ",0");
        });
        result.bayesFactors()
                .forEach(b -> lines.add(
                        "ln_bf " + b.of() + " over " + b.over() + "," + b.logValue() + "," + b.standardError()));
        result.attribution()
                .forEach(a -> lines.add("attribution " + a.unit() + " " + a.hypothesis() + ","
                        + a.defectProbability().value() + ","
                        + a.defectProbability().standardError()));
        result.scenarios()
                .forEach(s -> s.bayesFactors()
                        .forEach(b -> lines.add("ln_bf " + s.id() + " " + b.of() + " over " + b.over() + ","
                                + b.logValue() + "," + b.standardError())));
        return lines;
    }

    private static List<String> names(List<String> lines) {
        return lines.stream().map(line -> line.split(",", -1)[0]).toList();
    }

    private static void assertClose(String expected, String found) {
        String[] a = expected.split(",", -1);
        String[] b = found.split(",", -1);
        for (int column = 1; column < a.length; column++) {
            double wanted = Double.parseDouble(a[column]);
            double got = Double.parseDouble(b[column]);
            assertTrue(
                    Math.abs(got - wanted) <= RELATIVE * Math.max(1e-3, Math.abs(wanted)),
                    () -> "expected " + expected + " but found " + found);
        }
    }
}
