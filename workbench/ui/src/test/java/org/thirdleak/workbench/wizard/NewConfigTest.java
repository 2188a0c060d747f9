package org.thirdleak.workbench.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.workbench.folder.ConfigKind;
import org.thirdleak.workbench.source.ConfigValidation;
import org.thirdleak.workbench.wizard.ExampleCopy.Existing;
import org.thirdleak.workbench.wizard.ExampleCopy.There;

class NewConfigTest {

    /** As the bundle has them. */
    private static final Path EXAMPLES =
            Path.of("../../examples").toAbsolutePath().normalize();

    @TempDir
    private Path folder = Path.of("");

    private Path worked = Path.of("");

    @BeforeEach
    void aFolder() throws IOException {
        worked = Files.createDirectories(folder.resolve("study"));
    }

    @Test
    void listsComparisonsBeforeCircuits() throws IOException {
        List<Example> examples = ExampleCatalogue.read(EXAMPLES);
        assertEquals("iss-2023.yaml", examples.get(0).name());
        assertEquals(ConfigKind.CIRCUIT, examples.get(examples.size() - 1).kind());
    }

    @Test
    void everyExampleSaysWhatItIs() throws IOException {
        for (Example example : ExampleCatalogue.read(EXAMPLES)) {
            assertFalse(example.title().isBlank(), example.name());
            assertFalse(example.description().contains("mvn"), example.description());
            assertFalse(example.description().isBlank(), example.name());
        }
        assertEquals("The least that a config needs", example("minimal.yaml").title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal.yaml", "synthetic-truth.yaml", "soyuz-loop.yaml"})
    void aCopyIsAsSoundAsItsExample(String name) throws IOException {
        Path config = worked.resolve("configs/a.yaml");
        ExampleCopy.of(example(name), config).write(Existing.KEEP);
        assertEquals(List.of(), ConfigValidation.problems(config, Files.readString(config)));
    }

    @Test
    void copiesTheCircuitsThatAComparisonNames() throws IOException {
        ExampleCopy copy = ExampleCopy.of(example("iss-2023.yaml"), worked.resolve("configs/a.yaml"));
        assertTrue(copy.files().stream().anyMatch(file -> file.to().endsWith("configs/nauka-radiator.yaml")));
    }

    @Test
    void copiesDataOnceAndKeepsTheSame() throws IOException {
        ExampleCopy.of(example("minimal.yaml"), worked.resolve("configs/a.yaml"))
                .write(Existing.KEEP);
        assertEquals(List.of("configs/a.yaml", "data/iss-circuits.csv", "data/iss-leaks.csv"), files());
        ExampleCopy again = ExampleCopy.of(example("minimal.yaml"), worked.resolve("configs/b.yaml"));
        assertEquals(
                List.of(There.NOTHING, There.SAME, There.SAME),
                again.files().stream().map(ExampleCopy.Entry::there).toList());
        assertEquals(List.of(), again.differing());
    }

    @Test
    void differingDataStayOrGiveWayAsChosen() throws IOException {
        Path leaks = worked.resolve("data/iss-leaks.csv");
        Files.createDirectories(leaks.resolveSibling(""));
        Files.writeString(leaks, "mine\n");
        ExampleCopy kept = ExampleCopy.of(example("minimal.yaml"), worked.resolve("configs/a.yaml"));
        assertEquals(List.of(leaks), kept.differing());
        kept.write(Existing.KEEP);
        assertEquals("mine\n", Files.readString(leaks));
        ExampleCopy.of(example("minimal.yaml"), worked.resolve("configs/b.yaml"))
                .write(Existing.REPLACE);
        assertEquals(-1, Files.mismatch(EXAMPLES.resolve("data/iss-leaks.csv"), leaks));
    }

    @Test
    void aConfigThatAppearedMeanwhileIsNotReplaced() throws IOException {
        Path config = worked.resolve("a.yaml");
        ExampleCopy copy = ExampleCopy.of(example("minimal.yaml"), config);
        Files.writeString(config, "mine\n");
        assertThrows(IOException.class, () -> copy.write(Existing.REPLACE));
        assertEquals(List.of("a.yaml"), files());
    }

    @Test
    void aFailureLeavesNoFile() throws IOException {
        Files.writeString(worked.resolve("data"), "a file where the folder should be\n");
        ExampleCopy copy = ExampleCopy.of(example("minimal.yaml"), worked.resolve("configs/a.yaml"));
        assertThrows(IOException.class, () -> copy.write(Existing.KEEP));
        assertEquals(List.of("data"), files());
    }

    @ParameterizedTest
    @CsvSource({
        "configs, fine.yaml,",
        "configs, fine,",
        "'', fine.yaml, Say which folder the config shall be in.",
        "configs, '', Give the config a name.",
        "configs, a?b, A name cannot contain ?.",
        "configs, a.json, The examples are YAML. End the name in .yaml.",
        "taken, there, there.yaml is there already. Choose another name.",
    })
    void saysWhatToChange(String place, String name, String expected) throws IOException {
        Files.createDirectories(worked.resolve("taken"));
        Files.writeString(worked.resolve("taken/there.yaml"), "");
        assertEquals(Optional.ofNullable(expected), new ConfigTarget(worked, place, name).refusal());
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(worked.resolve("file"), "");
        assertEquals(
                Optional.of(file + " is a file. Choose a folder."),
                new ConfigTarget(worked, "file/deeper", "a").refusal());
    }

    @Test
    void remarksOnAnAddedEndingAndOnFoldersThatTheExplorerLeavesOut() {
        assertEquals(Optional.empty(), new ConfigTarget(worked, "configs", "a.yml").remark());
        assertEquals(Optional.of("The file will be called a.yaml."), new ConfigTarget(worked, "configs", "a").remark());
        assertTrue(new ConfigTarget(worked, "..", "a.yaml").remark().orElse("").contains("explorer"));
        assertTrue(
                new ConfigTarget(worked, "runs", "a.yaml").remark().orElse("").contains("explorer"));
    }

    @Test
    void proposesTheFolderOfTheConfigsAndAFreeName() throws IOException {
        assertEquals(worked.resolve("configs"), ConfigTarget.proposedFolder(worked, false));
        assertEquals(worked, ConfigTarget.proposedFolder(worked, true));
        Path configs = Files.createDirectories(worked.resolve("configs"));
        assertEquals(configs, ConfigTarget.proposedFolder(worked, true));
        assertEquals(configs, ConfigTarget.proposedFolder(configs, false));
        Files.writeString(configs.resolve("minimal.yaml"), "");
        assertEquals("minimal-2.yaml", ConfigTarget.proposedName(configs, "minimal.yaml"));
        assertEquals("reference.yaml", ConfigTarget.proposedName(configs, "reference.yaml"));
    }

    private static Example example(String name) throws IOException {
        return ExampleCatalogue.read(EXAMPLES).stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> below = Files.walk(worked)) {
            return below.filter(Files::isRegularFile)
                    .map(file -> worked.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
