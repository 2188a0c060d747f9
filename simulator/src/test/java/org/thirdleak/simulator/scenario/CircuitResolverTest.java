package org.thirdleak.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.simulator.config.CircuitConfigReader;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.InvalidConfigException;

/** Circuits that cannot be are refused, with everything that is wrong at once. */
class CircuitResolverTest {

    private static final Path BAD = Path.of("src/test/resources/bad-circuit");

    static List<String> badFiles() throws IOException {
        try (Stream<Path> files = Files.list(BAD)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void badFileIsRefusedWithAllItsProblems(String name) throws IOException {
        Path file = BAD.resolve(name);
        String printed = problems(file).stream()
                .map(problem -> problem.toString().replace(file.toString(), name))
                .collect(Collectors.joining("\n", "", "\n"));
        Path expected = BAD.resolve(name + ".txt");
        if (Boolean.getBoolean("thirdleak.update")) {
            Files.writeString(expected, printed);
        }
        assertEquals(Files.readString(expected), printed);
    }

    private static List<ConfigProblem> problems(Path file, String... overrides) {
        return assertThrows(
                        InvalidConfigException.class,
                        () -> CircuitResolver.resolve(CircuitConfigReader.read(file, List.of(overrides))))
                .problems();
    }

    static List<String[]> badOverrides() throws IOException {
        return Files.readAllLines(BAD.resolve("overrides.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(" \\| ", -1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("badOverrides")
    void badOverrideIsExplained(String override, String message) {
        Path file = Circuits.example("soyuz-loop.yaml");
        assertEquals(
                List.of(message),
                problems(file, override).stream().map(ConfigProblem::message).toList());
    }

    @Test
    void theOtherKindOfConfigIsSentToItsCommand() {
        assertEquals(
                List.of("this is the config of a comparison, not of a circuit; maybe you meant the command run"),
                problems(Circuits.example("iss-2023.yaml")).stream()
                        .map(ConfigProblem::message)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesHaveNoProblems(Path file) throws Exception {
        assertEquals(
                "# yaml-language-server: $schema=../schema/thirdleak-circuit.schema.json",
                Files.readAllLines(file).get(0));
        CircuitResolver.resolve(CircuitConfigReader.read(file, List.of()));
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Studies.EXAMPLES.resolve("configs"))) {
            return files.filter(CircuitConfigReader::isCircuit).sorted().toList();
        }
    }
}
