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
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.simulator.comparison.RunComparison;
import org.thirdleak.simulator.config.ResolvedConfig;
import org.thirdleak.simulator.experiment.SmallRun;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.run.ReportWriter;
import picocli.CommandLine;

class CompareCommandTest {

    /** What a command said and how it ended. */
    private record Outcome(int code, String out, String err) {}

    private static final ReportWriter FAKE = new ReportWriter() {
        @Override
        public List<Path> write(RunResult result, boolean verbalBands, Path folder) {
            return List.of();
        }

        @Override
        public List<Path> write(RunComparison comparison, Path folder) throws IOException {
            return List.of(Files.writeString(folder.resolve("compare.html"), comparison.configStatement()));
        }
    };

    private static final String[] QUICK = {
        "-q",
        "--set",
        "histories.count=500",
        "--set",
        "scenarios=[]",
        "--set",
        "evidence.max_point_count=16384",
        "--set",
        "evidence.cross_check_point_count=5000",
        "--set",
        "verdict_outlook.year_count=0",
        "--set",
        "chance_frequency.replication_count=0",
        "--set",
        "prior_sensitivity.values_per_side_count=0",
        "--set",
        "leave_one_out.max_leak_count=0",
        "--set",
        "posterior.draw_count=200",
        "--set",
        "evidence.target_standard_error=0.05"
    };

    @TempDir
    static Path folder;

    private static Path config;
    private static Path base;
    private static Path seed;
    private static Path fewer;

    @BeforeAll
    static void run() throws IOException {
        config = SmallRun.write(folder.resolve("study"));
        base = quick("base");
        seed = quick("seed", "--seed", "43");
        fewer = quick("fewer", "--set", "hypotheses.change=null", "--set", "designs.soyuz.exposed_area_m2=9");
    }

    private static Path quick(String name, String... args) {
        Path run = folder.resolve(name);
        List<String> all = new ArrayList<>(List.of("run", config.toString(), "--out", run.toString()));
        all.addAll(List.of(QUICK));
        all.addAll(List.of(args));
        Outcome outcome = execute(all.toArray(String[]::new));
        assertEquals(0, outcome.code(), outcome.err());
        return run;
    }

    private static Outcome execute(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = ThirdLeak.commandLine(FAKE);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int code = line.execute(args);
        return new Outcome(code, out.toString(), err.toString());
    }

    private static Outcome compare(Path... runs) {
        return execute(Stream.concat(Stream.of("compare"), Stream.of(runs).map(Path::toString))
                .toArray(String[]::new));
    }

    private Path copy(Path run, String name) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name));
        try (Stream<Path> files = Files.list(run)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private static void assertRefused(int code, Outcome outcome, String... words) {
        assertEquals(code, outcome.code(), outcome.err());
        for (String word : words) {
            assertTrue(outcome.err().contains(word), outcome.err());
        }
        assertTrue(outcome.err().endsWith("nothing was written" + System.lineSeparator()), outcome.err());
        assertFalse(outcome.err().contains("Exception"), outcome.err());
        assertEquals("", outcome.out());
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(from), from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void whatWasChangedComesBeforeWhatItDid() {
        Outcome outcome = compare(base, fewer);
        assertEquals(0, outcome.code(), outcome.err());
        List<String> lines = outcome.out().lines().toList();
        assertTrue(lines.get(0).startsWith("A  base: 2 leaks of 6 units, record to 2018-12-01T00:00:00Z, seed 42"));
        int changed = lines.indexOf("2 settings or data files differ.");
        assertEquals(
                List.of(
                        "  setting                        unit  A                    B",
                        "  designs.soyuz.exposed_area_m2  m2    log_uniform [1, 4]   9",
                        "  hypotheses.change                    change (3 settings)  not set"),
                lines.subList(changed + 1, changed + 4));
        assertTrue(outcome.out().contains("  B  missing"), outcome.out());
        assertTrue(lines.stream().allMatch(line -> line.length() <= 120 || line.startsWith("Wrote")), outcome.out());
    }

    @Test
    void anotherSeedIsNoDifferenceBeyondNumericalError() {
        Outcome outcome = compare(base, seed);
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains("The runs differ in the seed only."), outcome.out());
        assertTrue(outcome.out().contains(" differs by more than its numerical error."), outcome.out());
        assertTrue(outcome.out().contains(", within numerical error"), outcome.out());
    }

    @Test
    void theSameRunElsewhereIsTheSameToTheLastDigit() throws IOException {
        Outcome outcome = compare(base, copy(base, "twin/base"));
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().startsWith("A  " + folder.getFileName() + "/base: "), outcome.out());
        assertTrue(outcome.out().contains("B  twin/base: "), outcome.out());
        assertTrue(outcome.out().contains("The runs have the same config, data and seed."), outcome.out());
        assertTrue(outcome.out().contains(" numbers compared are the same to the last digit."), outcome.out());
    }

    @Test
    void theComparisonStandsBesideTheFirstRunAndIsReplacedWhole() throws IOException {
        Outcome outcome = compare(seed, base);
        assertEquals(0, outcome.code(), outcome.err());
        String wrote = outcome.out()
                .lines()
                .filter(line -> line.startsWith("Wrote "))
                .findFirst()
                .orElseThrow();
        Path page = Path.of(wrote.substring("Wrote ".length()));
        Path place = Objects.requireNonNull(page.toAbsolutePath().getParent());
        assertEquals(folder, place.getParent());
        assertTrue(place.getFileName().toString().matches("compare-[0-9a-f]{8}-[0-9a-f]{8}"), place.toString());
        Files.writeString(place.resolve("left.txt"), "over");
        assertEquals(0, compare(seed, base).code());
        assertFalse(Files.exists(place.resolve("left.txt")));
        Path other = folder.resolve("any");
        assertEquals(
                0,
                execute("compare", base.toString(), seed.toString(), "--out", other.toString())
                        .code());
        assertEquals(
                0,
                execute("compare", base.toString(), fewer.toString(), "--out", other.toString())
                        .code());
    }

    @Test
    void whatElseAFolderHoldsStaysUnlessForced() throws IOException {
        Path foreign = Files.createDirectories(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("letter.txt"), "dear");
        String[] command = {"compare", base.toString(), seed.toString(), "--out", foreign.toString()};
        Outcome outcome = execute(command);
        assertEquals(4, outcome.code());
        assertTrue(outcome.err().contains("is not empty"), outcome.err());
        Path run = copy(base, "another");
        command[4] = run.toString();
        assertEquals(4, execute(command).code());
        byte[] before = Files.readAllBytes(base.resolve("result.json"));
        assertRefused(
                2,
                execute("compare", base.toString(), seed.toString(), "--force", "--out", base.toString()),
                "--out must not lie in a compared run");
        assertArrayEquals(before, Files.readAllBytes(base.resolve("result.json")));
        Outcome over =
                execute("run", config.toString(), "-q", "--out", compared().toString());
        assertEquals(4, over.code());
        assertTrue(over.err().contains("holds a comparison of runs"), over.err());
    }

    private static Path compared() {
        Path place = folder.resolve("compared");
        assertEquals(
                0,
                execute("compare", base.toString(), fewer.toString(), "--out", place.toString())
                        .code());
        return place;
    }

    @Test
    void allProblemsAreToldTogether() throws IOException {
        Path circuit = Files.createDirectories(folder.resolve("circuit"));
        Files.writeString(circuit.resolve("circuit.json"), "{}");
        Path unfinished = folder.resolve("unfinished");
        Files.createDirectories(unfinished.resolve("checkpoint"));
        assertRefused(
                2,
                compare(base, base, circuit, unfinished, folder.resolve("nowhere"), compared(), config, folder, fewer),
                "compare takes 2 to 8 run folders but was given 9",
                "base is given twice",
                "circuit holds a leak of a circuit; only runs",
                "unfinished holds unfinished work",
                "nowhere does not exist",
                "compared holds a comparison; only runs",
                "small.yaml is a file, not a run folder",
                "is not a finished run: it has no run.json",
                "8 problems; ");
        assertRefused(2, execute("compare"), "but was given 0");
        assertRefused(2, compare(base), "but was given 1");
    }

    @Test
    void damagedRunsFailToBeRead() throws IOException {
        Path truncated = copy(base, "truncated");
        String text = Files.readString(truncated.resolve("result.json"));
        Files.writeString(truncated.resolve("result.json"), text.substring(0, text.length() / 2));
        Path newer = copy(base, "newer");
        replace(newer.resolve("result.json"), "\"schemaVersion\" : 1", "\"schemaVersion\" : 99");
        Path mixed = copy(base, "mixed");
        Files.copy(seed.resolve("run.json"), mixed.resolve("run.json"), StandardCopyOption.REPLACE_EXISTING);
        Path bare = copy(base, "bare");
        Files.delete(bare.resolve("result.json"));
        Path settings = copy(base, "settings");
        Files.writeString(settings.resolve(ResolvedConfig.FILE), "[]");
        Path binary = copy(base, "binary");
        Files.write(binary.resolve("result.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertRefused(
                2,
                compare(base, truncated, newer, mixed, bare, settings, binary),
                "is not JSON: Unexpected end-of-input",
                "the file has layout version 99",
                "run.json and result.json belong to different configs",
                "bare is damaged: it has no result.json",
                "config-resolved.json is damaged: it lacks settings",
                "is not a text in UTF-8");
        assertRefused(3, compare(base, bare, settings), "2 problems; ");
        assertRefused(2, compare(base, truncated, folder.resolve("nowhere")), "2 problems; ");
    }

    @Test
    void aWithheldVerdictIsSaidAndNotCompared() throws IOException {
        Path withheld = copy(base, "withheld");
        replace(withheld.resolve("result.json"), "\"trusted\" : true", "\"trusted\" : false");
        Outcome outcome = compare(withheld, base, seed);
        assertEquals(5, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains("   VERDICT WITHHELD: "), outcome.out());
        assertTrue(outcome.out().contains("  A  verdict withheld"), outcome.out());
        assertTrue(outcome.out().contains(" times that of B ("), outcome.out());
        assertEquals(5, compare(withheld, base).code());
        assertTrue(compare(withheld, base).out().contains("There is no number that two runs have in common"));
    }

    @Test
    void olderFoldersAreReadAgainAndItIsSaid() throws IOException {
        Path older = copy(fewer, "older");
        Files.delete(older.resolve(ResolvedConfig.FILE));
        Outcome outcome = compare(base, older);
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(
                outcome.out().contains("   NOTE its folder keeps no resolved config, so config.yaml was read again"));
        assertTrue(outcome.out().contains("2 settings or data files differ."), outcome.out());
        Files.writeString(older.resolve("config.yaml"), "a setting of long ago: 1");
        outcome = compare(base, older);
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains("so its settings are not compared"), outcome.out());
    }

    @Test
    void eightRunsAreCompared() throws IOException {
        List<Path> runs = new ArrayList<>(List.of(base, seed, fewer));
        for (int i = runs.size(); i < 8; i++) {
            runs.add(copy(i % 2 == 0 ? base : fewer, "очень-длинное-имя-прогона-".repeat(3) + i));
        }
        Outcome outcome = compare(runs.toArray(Path[]::new));
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains("  H  "), outcome.out());
        assertTrue(outcome.out().contains("    C D F H  not set"), outcome.out());
    }

    @Test
    void theResolvedConfigIsTheSameForEverySpellingOfTheSameConfig() throws IOException {
        Path again = quick("again", "--set", "histories.count=5e2");
        assertArrayEquals(
                Files.readAllBytes(base.resolve(ResolvedConfig.FILE)),
                Files.readAllBytes(again.resolve(ResolvedConfig.FILE)));
        ResolvedConfig kept = ResolvedConfig.read(base.resolve(ResolvedConfig.FILE));
        assertEquals(
                List.of("leaks.csv", "plan.csv", "units.csv"),
                List.copyOf(kept.dataSha256().keySet()));
        assertEquals(500, kept.settings().path("histories").path("count").asInt());
        assertEquals(kept.text(), Files.readString(base.resolve(ResolvedConfig.FILE)));
    }
}
