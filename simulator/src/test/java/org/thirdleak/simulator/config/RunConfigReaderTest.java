package org.thirdleak.simulator.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of mistake is a file in {@code bad-config}, with what is to be printed beside it. */
class RunConfigReaderTest {
    private static final Path BAD = Path.of("src/test/resources/bad-config");

    @TempDir
    Path folder;

    static Stream<String> badFiles() throws IOException {
        try (Stream<Path> files = Files.list(BAD)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void badFileIsRefusedWithAllItsProblems(String name) throws IOException {
        Path file = BAD.resolve(name);
        InvalidConfigException refused =
                assertThrows(InvalidConfigException.class, () -> RunConfigReader.read(file, List.of()));
        String printed = refused.problems().stream()
                .map(problem -> problem.toString().replace(file.toString(), name))
                .collect(Collectors.joining("\n", "", "\n"));
        Path expected = BAD.resolve(name + ".txt");
        if (Boolean.getBoolean("thirdleak.update")) {
            Files.writeString(expected, printed);
        }
        assertEquals(Files.readString(expected), printed);
    }

    @Test
    void aTextIsReadAsAFileWould() throws IOException {
        for (String name : badFiles().toList()) {
            Path file = BAD.resolve(name);
            InvalidConfigException ofFile =
                    assertThrows(InvalidConfigException.class, () -> RunConfigReader.read(file, List.of()));
            InvalidConfigException ofText = assertThrows(
                    InvalidConfigException.class,
                    () -> RunConfigReader.read(SourceText.read(file), BAD.toAbsolutePath(), List.of()));
            assertEquals(ofFile.problems(), ofText.problems(), name);
        }
    }

    @Test
    void aGroupInPlaceOfAListIsAProblemAndNotABug() {
        String grouped =
                ConfigFiles.SMALL.replaceAll("(?s)hypotheses:.*", "hypotheses: { impacts: { type: impacts } }");
        InvalidConfigException refused = assertThrows(
                InvalidConfigException.class,
                () -> RunConfigReader.read(new SourceText("unsaved.yaml", grouped), folder, List.of()));
        String problems = refused.problems().toString();
        assertTrue(problems.contains("unsaved.yaml:14:1  hypotheses: expected a list"), problems);
    }

    @Test
    void missingFileFolderAndOtherEncodingsAreRefused() throws IOException {
        assertMessage(folder.resolve("none.yaml"), "there is no such file");
        assertMessage(folder, "expected a file, but this is a folder");
        Path latin1 =
                Files.write(folder.resolve("latin1.yaml"), new byte[] {'a', ':', ' ', 'b', '\n', 'c', (byte) 0xe9});
        ConfigProblem problem = assertMessage(latin1, "is not UTF-8 text from here on; save the file as UTF-8");
        assertEquals(List.of(2, 2), List.of(problem.line(), problem.column()));
    }

    private static ConfigProblem assertMessage(Path file, String message) {
        InvalidConfigException refused =
                assertThrows(InvalidConfigException.class, () -> RunConfigReader.read(file, List.of()));
        assertEquals(
                List.of(message),
                refused.problems().stream().map(ConfigProblem::message).toList());
        return refused.problems().get(0);
    }

    /** Linear in the number of hypotheses: under a second for three thousand, where a search per setting took ten. */
    @Test
    void thousandsOfHypothesesAreRefusedAtOnce() throws IOException {
        StringBuilder text = new StringBuilder(ConfigFiles.SMALL);
        for (int i = 0; i < 2_998; i++) {
            text.append("  - { id: h")
                    .append(i)
                    .append(", type: systematic_defect, affected_designs: [soyuz],")
                    .append(" onset_utc: { uniform: [2000-01-01, 2023-01-01] } }\n");
        }
        Path file = ConfigFiles.write(folder, text.toString());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        assertMessage(file, "there are 3000 hypotheses, but at most 100 can be weighed at once");
        assertTrue((threads.getCurrentThreadCpuTime() - before) / 1e9 < 5);
    }

    @Test
    void anchorsMergeKeysAndExponentsAreRead() throws Exception {
        Path file = ConfigFiles.write(
                folder,
                ConfigFiles.SMALL
                                .replace("exposed_area_m2: 2", "exposed_area_m2: &area { uniform: [1, 2] }")
                                .replace("    wall_thickness_mm: 1\n", "    wall_thickness_mm: *area\n")
                        + "histories: &many { count: 1e6 }\nposterior: { draw_count: 2.5e4 }\n");
        RunConfig config = RunConfigReader.read(file, List.of()).config();
        assertEquals(new PriorConfig.Uniform(1, 2), config.designs().get(0).wallThicknessMm());
        assertEquals(1_000_000, config.histories().count());
        assertEquals(25_000, config.posterior().drawCount());
    }

    @Test
    void jsonWithCommentsIsTheSameConfig() throws Exception {
        ConfigDocument yaml = RunConfigReader.read(ConfigFiles.write(folder, ConfigFiles.SMALL), List.of());
        Path file = folder.resolve("same.json");
        String json = yaml.tree().toPrettyString();
        Files.writeString(file, "// a comment\n" + json.substring(0, json.lastIndexOf('}')) + ", }");
        assertEquals(yaml.config(), RunConfigReader.read(file, List.of()).config());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "designs.soyuz.exposed_area_m2={log_uniform: [0.3, 6]} | ",
                "hypotheses.defect.affected_fraction=0.5 | ",
                "designs.soyuz.protection.thickness_factor=2.2 | ",
                "matching.window_d=200 | ",
                "prior_odds.even_at_utc=2022-12-01 | ",
                "environment.debris.model={type: none} | ",
                "environment.debris.model.type=none | ",
                "hypotheses.impacts=null | ",
                "histories.count=1e5 | ",
                "seed | --set  expected path=value, as in histories.count=1e5",
                "sed=1 | --set  sed: unknown name \"sed\"; did you mean \"seed\"?",
                "designs.soyus.title=x | --set  designs.soyus.title: unknown name \"soyus\"; did you mean \"soyuz\"?",
                "matching.window_m=2 | --set  matching.window_m: unknown name \"window_m\"; did you mean \"window_d\"?",
                "seed.x=1 | --set  seed.x: \"seed\" has no settings of its own; give it a whole value",
                "seed=many | --set  seed: expected a whole number, got \"many\"",
                "designs=null | --set  designs: missing: Designs of radiator circuit; a unit of the record belongs to one of them",
            })
    void overrideIsAppliedOrExplained(String override, String expected) throws Exception {
        Path file = ConfigFiles.write(folder, ConfigFiles.SMALL);
        if (expected == null) {
            ConfigDocument document = RunConfigReader.read(file, List.of(override));
            assertTrue(!document.config()
                            .equals(RunConfigReader.read(file, List.of()).config())
                    || override.contains("count"));
            return;
        }
        InvalidConfigException refused =
                assertThrows(InvalidConfigException.class, () -> RunConfigReader.read(file, List.of(override)));
        assertEquals(
                expected,
                refused.problems().get(0).toString().lines().findFirst().orElseThrow());
    }
}
