package org.thirdleak.simulator.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.simulator.scenario.Circuits;
import picocli.CommandLine;

class CircuitCommandTest {

    /** What a command said and how it ended. */
    private record Outcome(int code, String out, String err) {}

    @TempDir
    Path folder;

    private static Outcome execute(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = ThirdLeak.commandLine((result, config, draft) -> List.of());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int code = line.execute(args);
        return new Outcome(code, out.toString(), err.toString());
    }

    private Outcome circuit(Path out, String... changes) {
        List<String> args = new ArrayList<>(
                List.of("circuit", Circuits.example("soyuz-loop.yaml").toString(), "-q", "--out", out.toString()));
        for (String change : changes) {
            args.addAll(List.of("--set", change));
        }
        return execute(args.toArray(String[]::new));
    }

    private static void assertRefused(int code, String words, Outcome outcome) {
        assertEquals(code, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains(words), outcome.err());
        assertFalse(outcome.err().contains("\tat "), "a stack trace: " + outcome.err());
        assertFalse(outcome.err().contains("Exception"), outcome.err());
        assertEquals("", outcome.out());
    }

    private void assertNothingWritten() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void tellsWhatHappensAndWritesIt() throws IOException {
        Path out = folder.resolve("leak");
        Outcome outcome = circuit(out, "sensitivity.point_count=0");
        assertEquals(0, outcome.code(), outcome.err());
        assertEquals("", outcome.err());
        for (String words : List.of(
                "a hole of 0.800 mm opens in circuit external",
                "the pump of circuit external stops",
                "circuit external is drained",
                "the instrument bay stays below 40.0 °C",
                "kg lost, ")) {
            assertTrue(outcome.out().contains(words), outcome.out());
        }
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(
                    List.of("circuit.json", "config.yaml", "events.txt", "run.json", "trajectory.csv"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        List<String> table = Files.readAllLines(out.resolve("trajectory.csv"));
        assertEquals(
                1 + 12 + 1 + 288 + 2, table.size(), "a header, an hour before the onset, 24 h after it, two events");
        assertTrue(table.get(0)
                .startsWith("since_onset_h,instrument_bay_c,living_compartment_c,water_kg,external.mode,"
                        + "external.coolant_kg,external.pressure_kpa"));
        int columns = table.get(0).split(",", -1).length;
        assertTrue(table.stream().allMatch(row -> row.split(",", -1).length == columns));
        assertTrue(outcome.out().contains(Files.readString(out.resolve("events.txt"))));
    }

    @Test
    void sensitivitiesAreTheSameBytesForAnyNumberOfThreads() throws IOException {
        byte[] first = bytesWith(1);
        assertArrayEquals(first, bytesWith(2));
        assertArrayEquals(first, bytesWith(8));
    }

    private byte[] bytesWith(int threads) throws IOException {
        Path out = folder.resolve("threads-" + threads);
        Outcome outcome = execute(
                "circuit",
                Circuits.example("soyuz-loop.yaml").toString(),
                "-q",
                "--set",
                "sensitivity.point_count=1",
                "--set",
                "horizon_h=4",
                "--threads",
                Integer.toString(threads),
                "--out",
                out.toString());
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains("time to loss of flow depends most on "), outcome.out());
        return Files.readAllBytes(out.resolve("circuit.json"));
    }

    @Test
    void everyProblemIsToldAndNothingIsWritten() throws IOException {
        assertRefused(
                2,
                "3 problems; nothing was written",
                circuit(folder.resolve("bad"), "leak.hole_mm=-1", "circuits.external.pump=null", "orbit.beta_deg=91"));
        assertRefused(
                2, "leak.hole_mm: must be at most 1427.30 mm", circuit(folder.resolve("bad"), "leak.hole_mm=1500"));
        assertRefused(2, "soyuz-loop.yaml", circuit(folder.resolve("bad"), "circuits.external.duty=backup"));
        assertRefused(
                2,
                "there is no such file",
                execute("circuit", folder.resolve("none.yaml").toString()));
        assertRefused(2, "--threads must be 1 to 4096", execute("circuit", folder.toString(), "--threads", "0"));
        assertNothingWritten();
    }

    /** 9 kW boil the coolant, water with too little glycol freezes, a bay without mass is too stiff to follow. */
    @Test
    void aLeakThatCannotBeFollowedIsExplained() throws IOException {
        String where = "soyuz-loop.yaml:";
        for (String[] change : new String[][] {
            {"module.instrument_bay.heat_load_w=9000", "warm leg of circuit 0 must lie within 165.78 ... "},
            {"module.instrument_bay.heat_capacity_kj_per_k=1e-9", " s"},
        }) {
            Outcome outcome = circuit(folder.resolve("bad"), "sensitivity.point_count=0", change[0]);
            assertRefused(2, change[1], outcome);
            assertTrue(outcome.err().contains(where), outcome.err());
            assertTrue(outcome.err().contains("circuit 0 is external; the hole opens at 3600.0 s"), outcome.err());
        }
        Outcome frozen = circuit(
                folder.resolve("bad"),
                "sensitivity.point_count=0",
                "circuits.external.coolant=water-ethylene-glycol",
                "circuits.external.heat_capacity_j_per_kg_k=null",
                "horizon_h=48");
        assertRefused(2, "cold leg of circuit 0 must lie within 258.57", frozen);
        assertNothingWritten();
    }

    /** The medians are fine, the ends of the prior are not: those are counted, the rest is told. */
    @Test
    void whatCannotBeFollowedForTheSensitivitiesIsCounted() {
        Outcome outcome = circuit(
                folder.resolve("wide"),
                "sensitivity.point_count=1",
                "horizon_h=2",
                "leak.hole_mm={ log_uniform: [0.4, 3e5] }");
        assertEquals(0, outcome.code(), outcome.err());
        assertFalse(outcome.out().contains(", 0 points failed"), outcome.out());
        assertTrue(outcome.out().contains(" points failed"), outcome.out());
    }

    @Test
    void foldersOfOthersAndPlacesThatCannotBeWrittenAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "dear");
        assertRefused(4, " is not empty", circuit(folder, "sensitivity.point_count=0"));
        assertRefused(4, "is not a folder", circuit(file, "sensitivity.point_count=0"));
        assertRefused(3, "Reading or writing failed: ", circuit(file.resolve("run"), "sensitivity.point_count=0"));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
        assertEquals("dear", Files.readString(file));
    }

    @Test
    void eachKindOfConfigNamesItsCommand() throws IOException {
        String loop = Circuits.example("soyuz-loop.yaml").toString();
        String study = Circuits.example("minimal.yaml").toString();
        String out = folder.resolve("bad").toString();
        assertRefused(2, "maybe you meant the command circuit", execute("run", loop, "--out", out));
        assertRefused(2, "maybe you meant the command run", execute("circuit", study, "--out", out));
        assertNothingWritten();
    }

    @Test
    void checkNamesTheUncertainInputs() {
        Outcome outcome = execute("check", Circuits.example("soyuz-loop.yaml").toString());
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains("    leak.hole_mm: log-uniform 0.4 … 1.6 mm"), outcome.out());
        assertTrue(outcome.out().endsWith("no problems" + System.lineSeparator()), outcome.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check"})
    void aBrokenCircuitOfADesignIsTold(String command) throws IOException {
        String study = Circuits.example("iss-2023.yaml").toString();
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "circuits: [1, 2");
        Path wrong = Files.writeString(
                folder.resolve("wrong.yaml"),
                Files.readString(Circuits.example("soyuz-loop.yaml"))
                        .replace("coolant: isooctane", "coolant: isooctan")
                        .replace("duty: running", "duty: standby"));
        String design = "designs.soyuz-progress.circuit=";
        assertRefused(2, "there is no such file", execute(command, study, "--set", design + "none.yaml"));
        assertRefused(2, "there is no such file", execute(command, study, "--set", design + folder));
        assertRefused(2, "broken.yaml:1:16", execute(command, study, "--set", design + broken));
        assertRefused(2, "maybe you meant the command run", execute(command, study, "--set", design + "minimal.yaml"));
        Outcome both =
                execute(command, study, "--set", design + wrong, "--set", "designs.nauka-radiator.circuit=none.yaml");
        assertRefused(2, "unknown name \"isooctan\"; did you mean \"isooctane\"?", both);
        assertRefused(2, "at least one circuit must be running", both);
        assertRefused(2, "designs.nauka-radiator.circuit: there is no such file", both);
        assertRefused(2, "3 problems; nothing was written", both);
        assertRefused(
                2,
                "known for the protection single_wall only",
                execute(command, study, "--set", "designs.soyuz-progress.protection={ type: insulated_wall }"));
        assertFalse(Files.exists(Path.of("runs")));
    }
}
