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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.simulator.config.CircuitConfigReader;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.CircuitResult.ModuleSample;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.result.SensitivityResult;

/**
 * Every circuit config runs by its documented command, and gives the events that are kept in {@code examples/expected}.
 * At the tolerance of the integration events come within 1e-5 of their time and temperatures within 2 mK of the exact
 * ones; what moves by more has another cause. {@code -Dthirdleak.update=true} writes them anew.
 */
class ExpectedCircuitsTest {

    private static final double RELATIVE_TIME = 1e-5;
    private static final double TEMPERATURE_C = 2e-3;
    /** Of indices with fixed streams: a trajectory that moves by its tolerance moves them by less. */
    private static final double INDEX = 1e-3;

    /** A number that is expected. */
    private record Expected(String name, double value, double tolerance) {
        String row() {
            return name + "," + value;
        }
    }

    @TempDir
    private Path folder;

    static List<String> configs() throws IOException {
        try (Stream<Path> files = Files.list(Program.root().resolve("examples/configs"))) {
            return files.filter(CircuitConfigReader::isCircuit)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private CircuitResult run(String config, String... settings) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("circuit", Program.config(config), "-q"));
        for (String setting : settings) {
            arguments.addAll(List.of("--set", setting));
        }
        arguments.addAll(List.of("--out", folder.resolve("run").toString()));
        Program program = Program.run(Program.NO_REPORT, arguments);
        assertEquals(0, program.exitCode(), program.out() + program.err());
        return ResultJson.readCircuit(folder.resolve("run").resolve(ResultJson.CIRCUIT_FILE));
    }

    private static void assertExpected(String name, List<Expected> found) throws IOException {
        Path file = Program.root().resolve("examples/expected/" + name + ".csv");
        if (Boolean.getBoolean("thirdleak.update")) {
            List<String> rows = new ArrayList<>(List.of("name,value"));
            found.forEach(number -> rows.add(number.row()));
            Files.writeString(file, String.join("\n", rows) + "\n", StandardCharsets.UTF_8);
        }
        List<String> rows = Files.readAllLines(file, StandardCharsets.UTF_8);
        assertEquals(
                rows.stream().skip(1).map(row -> row.split(",")[0]).toList(),
                found.stream().map(Expected::name).toList());
        for (int i = 0; i < found.size(); i++) {
            Expected number = found.get(i);
            double expected = Double.parseDouble(rows.get(i + 1).split(",")[1]);
            assertEquals(expected, number.value(), number.tolerance(), number.name());
        }
    }

    @ParameterizedTest
    @MethodSource("configs")
    void givesTheExpectedEvents(String config) throws IOException {
        CircuitResult result = run(config, "sensitivity.point_count=0");
        List<Expected> found = new ArrayList<>();
        result.events()
                .forEach(event -> found.add(new Expected(
                        "h " + event.event() + " " + event.circuit(),
                        event.sinceOnsetH(),
                        RELATIVE_TIME * event.sinceOnsetH())));
        ModuleSample last = result.samples().get(result.samples().size() - 1);
        found.add(new Expected("c instrument_bay", last.instrumentBayC(), TEMPERATURE_C));
        found.add(new Expected("c living_compartment", last.livingCompartmentC(), TEMPERATURE_C));
        found.add(new Expected("kg lost", result.balance().lostKg(), 1e-4));
        assertExpected(config.replace(".yaml", ""), found);
        assertEquals(result.balance().lostKg(), result.balance().leakedKg(), 1e-4);
        assertTrue(result.balance().energyResidual() < 1e-8, result.balance().toString());
    }

    @Test
    void givesTheExpectedSensitivities() throws IOException {
        SensitivityResult result = run("soyuz-loop.yaml", "sensitivity.point_count=2", "horizon_h=12")
                .sensitivity();
        assertEquals(0, result.failures());
        List<Expected> found = new ArrayList<>();
        for (SensitivityResult.Outcome outcome : result.outcomes()) {
            found.add(new Expected("reference " + outcome.id(), outcome.reference(), TEMPERATURE_C));
            found.add(new Expected("sd " + outcome.id(), outcome.sd(), INDEX));
            outcome.inputs().stream().limit(3).forEach(input -> {
                String name = outcome.id() + " " + input.input();
                found.add(new Expected("total " + name, input.total().value(), INDEX));
                found.add(new Expected("low " + name, input.outcomeAtLow(), TEMPERATURE_C));
                found.add(new Expected("high " + name, input.outcomeAtHigh(), TEMPERATURE_C));
            });
        }
        assertExpected("soyuz-loop-sensitivity", found);
    }
}
