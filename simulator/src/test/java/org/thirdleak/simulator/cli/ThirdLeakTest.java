package org.thirdleak.simulator.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.simulator.Reference;
import org.thirdleak.simulator.experiment.Experiment;
import org.thirdleak.simulator.experiment.SmallRun;
import org.thirdleak.simulator.history.HistoryJob;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.run.PictureFormats;
import org.thirdleak.simulator.run.ReportWriter;
import org.thirdleak.simulator.scenario.Studies;
import org.thirdleak.simulator.scenario.Study;
import picocli.CommandLine;

class ThirdLeakTest {

    /** What a command said and how it ended. */
    private record Outcome(int code, String out, String err) {}

    private static final ReportWriter FAKE = (result, bands, folder) -> List.of(
            Files.writeString(folder.resolve("report.html"), result.title() + (bands ? " KASS_RAFTERY" : " NONE")));

    private static final String[] QUICK = {
        "--set", "histories.count=2000", "--set", "scenarios=[]", "--set", "evidence.max_point_count=32768"
    };

    @TempDir
    static Path folder;

    private static Path config;
    private static Path done;
    private static Outcome run;

    @BeforeAll
    static void runOnce() throws IOException {
        config = SmallRun.write(folder.resolve("study"));
        done = folder.resolve("done");
        run = quick("--out", done.toString());
    }

    private static Outcome execute(String... args) {
        return execute(FAKE, args);
    }

    private static Outcome execute(ReportWriter report, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = ThirdLeak.commandLine(report);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int code = line.execute(args);
        return new Outcome(code, out.toString(), err.toString());
    }

    private static Outcome quick(String... args) {
        return quick(FAKE, args);
    }

    private static Outcome quick(ReportWriter report, String... args) {
        List<String> all = new ArrayList<>(List.of("run", config.toString(), "-q"));
        all.addAll(List.of(QUICK));
        all.addAll(List.of(args));
        return execute(report, all.toArray(String[]::new));
    }

    private static void assertRefused(int code, String words, Outcome outcome) {
        assertEquals(code, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains(words), outcome.err());
        assertFalse(outcome.err().contains("\tat "), "a stack trace: " + outcome.err());
        assertFalse(outcome.err().contains("Exception"), outcome.err());
        assertEquals("", outcome.out());
    }

    /** The report is pretended to need more memory than there is. */
    @Test
    void tooLittleMemoryIsTold() {
        Path place = folder.resolve("small-heap");
        ReportWriter large = (result, options, draft) -> {
            throw new OutOfMemoryError("pretended");
        };
        assertRefused(ExitCode.IO_FAILED, "Give it more with -Xmx", quick(large, "--out", place.toString()));
        assertFalse(Files.exists(place.resolve("result.json")));
    }

    @Test
    void runEndsWithTheAnswerAndTheFiles() throws IOException {
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        assertTrue(run.out().startsWith("2 leaks of 6 units in "), run.out());
        assertTrue(run.out().contains(" predicted the record "), run.out());
        assertTrue(run.out().contains("Wrote "), run.out());
        try (Stream<Path> files = Files.list(done)) {
            assertEquals(
                    List.of(
                            "config-resolved.json",
                            "config.yaml",
                            "draws.csv.gz",
                            "report.html",
                            "result.json",
                            "run.json"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertArrayEquals(Files.readAllBytes(config), Files.readAllBytes(done.resolve("config.yaml")));
        JsonNode record = new ObjectMapper().readTree(Files.readString(done.resolve("run.json")));
        assertEquals("done", record.path("status").asText());
        assertEquals(
                ResultJson.read(done.resolve("result.json")).provenance().configSha256(),
                record.path("configSha256").asText());
    }

    @Test
    void runningAgainGivesTheSameBytesWithAnyNumberOfThreads() throws IOException {
        byte[] first = Files.readAllBytes(done.resolve("result.json"));
        assertEquals(0, quick("--out", done.toString(), "--threads", "1").code());
        assertArrayEquals(first, Files.readAllBytes(done.resolve("result.json")));
        Path other = folder.resolve("eight");
        assertEquals(0, quick("--out", other.toString(), "--threads", "8").code());
        assertArrayEquals(first, Files.readAllBytes(other.resolve("result.json")));
    }

    private static String hash(String... args) {
        List<String> all = new ArrayList<>(List.of("check", config.toString()));
        all.addAll(List.of(args));
        Outcome outcome = execute(all.toArray(String[]::new));
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().endsWith("no problems" + System.lineSeparator()), outcome.out());
        return outcome.out()
                .lines()
                .filter(l -> l.startsWith("config hash: "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void settingsAndSeedChangeTheHash() {
        assertEquals(hash(), hash());
        assertEquals(hash(), hash("--seed", "42"));
        assertEquals(hash(), hash("--set", "histories.count=2e4"));
        assertEquals(hash("--seed", "7"), hash("--set", "seed=7"));
        assertNotEquals(hash(), hash("--seed", "7"));
        assertNotEquals(hash(), hash("--set", "histories.count=3"));
        assertNotEquals(hash(), hash("--set", "hypotheses.defect.affected_fraction=0.5"));
        assertEquals(hash(), hash("--set", "report.bands=none"));
    }

    @Test
    void checkSaysWhatTheConfigMeans() {
        Outcome outcome = execute("check", config.toString());
        assertTrue(outcome.out().contains("record: 6 units, 2 leaks, "), outcome.out());
        assertTrue(outcome.out().contains("exposure_factor: uniform 0.3 … 0.7"), outcome.out());
        assertTrue(outcome.out().contains("hypothesis defect, defect: prior probability 0.333"), outcome.out());
        assertTrue(outcome.out().contains("scenarios: 2"), outcome.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check"})
    void badInputIsListedAndNothingIsWritten(String command) throws IOException {
        Path missing = folder.resolve("missing.yaml");
        assertRefused(2, "missing.yaml", execute(command, missing.toString()));
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "");
        assertRefused(2, "nothing was written", execute(command, empty.toString()));
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "record: [\nseed: {");
        assertRefused(2, "bad.yaml", execute(command, bad.toString()));
        assertRefused(
                2,
                "histories.count",
                execute(command, config.toString(), "--set", "histories.count=1000000000000000000"));
        assertRefused(
                2,
                "wall_thickness_mm",
                execute(command, config.toString(), "--set", "designs.soyuz.wall_thickness_mm=30"));
        assertRefused(
                2,
                "perforation rates are known for",
                execute(
                        command,
                        config.toString(),
                        "--set",
                        "designs.soyuz.wall_thickness_mm={ log_normal: { median: 10, sigma_ln: 0.5 } }"));
        assertRefused(2, "no_such", execute(command, config.toString(), "--set", "no_such.setting=1"));
        assertRefused(2, "2 problems; ", execute(command, config.toString(), "--set", "seed=x", "--set", "title=[1]"));
        assertRefused(2, "units.csv", execute(command, config.toString(), "--set", "record.units=no-units.csv"));
        assertRefused(2, "Unknown option: '--wrong'", execute(command, config.toString(), "--wrong"));
        assertRefused(2, "--seed", execute(command, config.toString(), "--seed", "one"));
        assertRefused(2, "CONFIG", execute(command));
        assertFalse(Files.exists(Path.of("runs")));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "5000", "two"})
    void impossibleNumbersOfThreadsAreRefused(String threads) {
        Path out = folder.resolve("never");
        assertRefused(2, "--threads", quick("--out", out.toString(), "--threads", threads));
        assertFalse(Files.exists(out));
    }

    @Test
    void folderThatCannotBeMadeFailsBeforeTheWork() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "dear");
        long start = System.nanoTime();
        assertRefused(
                3,
                "Reading or writing failed: ",
                execute(
                        "run",
                        config.toString(),
                        "-q",
                        "--out",
                        file.resolve("run").toString()));
        assertTrue(System.nanoTime() - start < 20_000_000_000L);
        assertEquals("dear", Files.readString(file));
    }

    @Test
    void failingReportLeavesNothingBehindButACheckpoint() throws IOException {
        Path out = folder.resolve("failing/run");
        Outcome outcome = quick(
                (result, config, draft) -> {
                    Files.writeString(draft.resolve("half.png"), "half");
                    throw new IOException("disk full");
                },
                "--out",
                out.toString());
        assertRefused(3, "Reading or writing failed: disk full", outcome);
        try (Stream<Path> left = Files.walk(out.getParent()).filter(Files::isRegularFile)) {
            assertEquals(List.of(out.resolve("checkpoint/work.checkpoint")), left.toList());
        }
        Outcome refused = quick("--out", out.toString());
        assertRefused(4, "holds the checkpoint of interrupted work", refused);
        assertTrue(refused.err().contains(out + " --resume\n"), refused.err());
        assertTrue(refused.err().contains(out + " --force\n"), refused.err());
        assertEquals(0, quick("--out", out.toString(), "--resume").code());
    }

    @Test
    void foreignFolderIsRefused() throws IOException {
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("letter.txt"), "dear");
        assertRefused(4, "Refused: ", quick("--out", foreign.toString()));
        assertRefused(4, "holds a run of another config", quick("--out", done.toString(), "--seed", "3"));
        assertEquals(0, quick("--out", foreign.toString(), "--force").code());
        assertEquals("dear", Files.readString(foreign.resolve("letter.txt")));
        assertTrue(Files.exists(foreign.resolve("result.json")));
    }

    @Test
    void untrustedRunWithholdsTheVerdictAndWritesItsFiles() throws IOException {
        Path out = folder.resolve("untrusted");
        Outcome outcome = quick(
                "--out",
                out.toString(),
                "--set",
                "evidence.max_point_count=1024",
                "--set",
                "designs.soyuz.exposed_area_m2={ log_uniform: [0.01, 10000] }");
        assertEquals(5, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains("NO VERDICT"), outcome.out());
        assertTrue(outcome.out().contains("STOP "), outcome.out());
        assertFalse(outcome.out().contains("predicted the record"), outcome.out());
        assertTrue(Files.exists(out.resolve("result.json")));
        assertTrue(Files.readString(out.resolve("run.json")).contains("\"untrusted\""));
    }

    @Test
    void bugNamesALogAndShowsNoTrace() throws IOException {
        Outcome outcome = quick(
                (result, config, draft) -> {
                    throw new IllegalStateException("unheard of");
                },
                "--out",
                folder.resolve("bug").toString());
        assertEquals(1, outcome.code());
        assertTrue(outcome.err().startsWith("A bug: "), outcome.err());
        assertFalse(outcome.err().contains("\tat "));
        Path log =
                Path.of(outcome.err().lines().skip(1).findFirst().orElseThrow().replaceAll(".*file ", ""));
        assertTrue(Files.readString(log).contains("unheard of"));
        Files.delete(log);
    }

    @Test
    void ratesAreTheReferenceRates() throws IOException {
        for (String[] row : Reference.rows("cli/rates.csv")) {
            Outcome outcome =
                    execute("rate", "--wall-mm", row[0], "--material", row[1], "--environment", "meteoroid", "--json");
            assertEquals(0, outcome.code(), outcome.err());
            JsonNode tree = new ObjectMapper().readTree(outcome.out());
            assertTrue(tree.path("debris").isMissingNode());
            double rate = tree.at("/meteoroid/perforationsPerM2Year").asDouble();
            assertEquals(1, rate / Double.parseDouble(row[2]), 1e-9, String.join(",", row));
        }
    }

    @Test
    void ratesHaveBothEnvironmentsUnlessToldOtherwise() throws IOException {
        JsonNode tree = new ObjectMapper()
                .readTree(execute("rate", "--wall-mm", "1", "--json").out());
        for (String environment : List.of("meteoroid", "debris")) {
            assertTrue(tree.at("/" + environment + "/criticalDiameterMm").asDouble() > 0);
            assertTrue(tree.at("/" + environment + "/perforationsPerM2Year").asDouble() > 0);
        }
        assertTrue(execute("rate", "--wall-mm", "1").out().contains("one square metre expects a perforation every"));
        assertRefused(2, "--wall-mm must be", execute("rate", "--wall-mm", "-1"));
        assertRefused(2, "--wall-mm must be", execute("rate", "--wall-mm", "NaN"));
        assertRefused(2, "AMg6", execute("rate", "--wall-mm", "1", "--material", "cheese"));
        assertRefused(2, "--wall-mm", execute("rate"));
    }

    @Test
    void schemaIsThatOfTheExamples() throws IOException {
        Outcome outcome = execute("schema");
        assertEquals(0, outcome.code());
        assertEquals(Files.readString(Studies.EXAMPLES.resolve("schema/thirdleak.schema.json")), outcome.out());
        assertEquals(
                Files.readString(Studies.EXAMPLES.resolve("schema/thirdleak-circuit.schema.json")),
                execute("schema", "--circuit").out());
    }

    @Test
    void rerunPlaysTheSameHistoryAndAddsUpToTheSummary() {
        Outcome first = execute("rerun", done.toString(), "--hypothesis", "defect", "--history", "1999");
        assertEquals(0, first.code(), first.err());
        assertTrue(first.out().startsWith("history 1999 under defect, seed 42, block 0"), first.out());
        assertTrue(first.out().contains("    defect.onset = 20"), first.out());
        assertTrue(first.out().contains("observed: [s4, m1]"), first.out());
        assertEquals(first, execute("rerun", done.toString(), "--hypothesis", "defect", "--history", "1999"));
        // all histories of a block of its own, against what the run counted
        Study study = Studies.of(config, "histories.count=150", "scenarios=[]", "evidence.max_point_count=32768");
        HistoryJob job =
                Experiment.histories(study, study.base().hypotheses().get(2).hypothesis());
        long leaks = 0;
        for (int k = 0; k < 150; k++) {
            int[] size = {0};
            job.replay(k, (history, point) -> size[0] = history.size());
            leaks += size[0];
            if (k % 50 == 3) {
                String told = execute(
                                "rerun", done.toString(), "--hypothesis", "defect", "--history", Integer.toString(k))
                        .out();
                String words = size[0] == 0 ? "no leak" : size[0] + (size[0] == 1 ? " leak" : " leaks");
                assertTrue(told.lines().anyMatch(words::equals), told);
                assertEquals(
                        size[0],
                        told.lines()
                                .filter(l -> l.contains(" leaks at an age of "))
                                .count());
            }
        }
        long counted = 0;
        long[] counts = job.run(0).leakCounts();
        for (int n = 0; n < counts.length; n++) {
            counted += n * counts[n];
        }
        assertEquals(counted, leaks);
    }

    @Test
    void rerunRefusesWhatItCannotPlay() throws IOException {
        assertRefused(
                2,
                "this run has [impacts, change, defect]",
                execute("rerun", done.toString(), "--hypothesis", "magic", "--history", "1"));
        assertRefused(
                2,
                "--history must be 0 to 1999",
                execute("rerun", done.toString(), "--hypothesis", "defect", "--history", "2000"));
        assertRefused(
                3,
                "run.json",
                execute("rerun", folder.resolve("study").toString(), "--hypothesis", "defect", "--history", "1"));
        Path study = folder.resolve("changing");
        Path changing = SmallRun.write(study);
        Path out = folder.resolve("changed");
        List<String> args = new ArrayList<>(List.of("run", changing.toString(), "-q", "--out", out.toString()));
        args.addAll(List.of(QUICK));
        assertEquals(0, execute(args.toArray(String[]::new)).code());
        Files.writeString(study.resolve("units.csv"), "# a remark\n" + Files.readString(study.resolve("units.csv")));
        assertRefused(
                3, "has changed since", execute("rerun", out.toString(), "--hypothesis", "defect", "--history", "1"));
    }

    @Test
    void reportDrawsAgain() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Files.copy(done.resolve("result.json"), copy.resolve("result.json"));
        Outcome outcome = execute("report", copy.toString(), "--bands", "none");
        assertEquals(0, outcome.code(), outcome.err());
        assertEquals("A small study NONE", Files.readString(copy.resolve("report.html")));
        assertRefused(
                3, "result.json", execute("report", folder.resolve("study").toString()));
        Files.writeString(copy.resolve("result.json"), "{\"schemaVersion\": 99}");
        assertRefused(2, "layout version 99", execute("report", copy.toString()));
    }

    /** A writer that names the formats it was asked for. */
    private record Asked(PictureFormats formats) implements ReportWriter {
        @Override
        public ReportWriter with(PictureFormats chosen) {
            return new Asked(chosen);
        }

        @Override
        public List<Path> write(RunResult result, boolean verbalBands, Path folder) {
            return List.of(Path.of("dark " + formats.dark() + ", svg " + formats.svg() + ", pdf " + formats.pdf()));
        }
    }

    @Test
    void reportPassesOnTheFormatsAskedFor() {
        ReportWriter asked = new Asked(PictureFormats.ALL);
        String run = done.toString();
        assertEquals(
                "Wrote dark false, svg false, pdf false",
                execute(asked, "report", run).out().strip());
        assertEquals(
                "Wrote dark true, svg false, pdf true",
                execute(asked, "report", run, "--dark", "--pdf").out().strip());
        assertEquals(
                "Wrote dark false, svg true, pdf false",
                execute(asked, "report", run, "--svg").out().strip());
        assertEquals(
                "Wrote dark true, svg true, pdf true",
                execute(asked, "report", run, "--all").out().strip());
    }

    @Test
    void helpAndVersionAreDone() {
        assertEquals(0, execute("--help").code());
        assertTrue(execute("--help").out().contains("Exit codes: 0 done"));
        assertTrue(execute("--version").out().startsWith("thirdleak "));
        assertEquals(0, execute("run", "--help").code());
        assertTrue(execute().out().contains("thirdleak"));
        assertRefused(2, "frobnicate", execute("frobnicate"));
    }
}
