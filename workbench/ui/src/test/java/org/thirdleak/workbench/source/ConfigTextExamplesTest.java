package org.thirdleak.workbench.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.simulator.config.CircuitConfigReader;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.config.SourceText;

/** Every setting of every example is edited, and the program's own reader is asked what has become of the config. */
class ConfigTextExamplesTest {

    private static final Path CONFIGS = Path.of("../../examples/configs");

    static Stream<Path> configs() throws IOException {
        try (Stream<Path> files = Files.list(CONFIGS)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("configs")
    void writingWhatIsThereChangesNothing(Path file) throws IOException {
        ConfigText text = ConfigText.of(Files.readString(file), false);
        List<String> paths = text.paths();
        assertFalse(paths.isEmpty());
        for (String path : paths) {
            assertSame(text, text.with(path, text.value(path).orElseThrow()), path);
        }
    }

    @ParameterizedTest
    @MethodSource("configs")
    void anEditChangesItsSettingAndNothingElse(Path file) throws IOException, InvalidConfigException {
        ConfigText text = ConfigText.of(Files.readString(file), false);
        JsonNode before = read(file, text);
        for (String path : some(text.paths())) {
            String spelled = spelledAnew(text.value(path).orElseThrow());
            ConfigText changed = text.with(path, spelled);
            assertOutsideUnchanged(text, changed, path);
            assertEquals(before, read(file, changed), path + " = " + spelled + "\n" + changed);
        }
    }

    @ParameterizedTest
    @MethodSource("configs")
    void aSettingTakenOutAndPutBackReadsTheSame(Path file) throws IOException, InvalidConfigException {
        ConfigText text = ConfigText.of(Files.readString(file), false);
        JsonNode before = read(file, text);
        for (String path : some(text.paths())) {
            if (path.matches(".*\\.(id|[0-9]+)") || listItem(text, path) || shared(text, path)) {
                // without its id an item has another path; an item put back is the last; an anchor would go
                continue;
            }
            ConfigText back = text.without(path).with(path, text.value(path).orElseThrow());
            assertEquals(before, read(file, back), path + "\n" + back);
        }
    }

    /** Reading a config with many scenarios takes long: of its paths every so many. */
    private static List<String> some(List<String> paths) {
        int step = 1 + paths.size() / 60;
        return IntStream.range(0, paths.size())
                .filter(i -> i % step == 0)
                .mapToObj(paths::get)
                .toList();
    }

    private static boolean listItem(ConfigText text, String path) {
        return text.words(path + ".id").isPresent();
    }

    private static boolean shared(ConfigText text, String path) {
        TextRegion region = text.region(path).orElseThrow();
        return text.text().substring(region.offset(), region.end()).matches("(?s).*: &\\w.*");
    }

    /** The same value in other characters: a block or a list in one line, a word in quotes, a number with a sign. */
    private static String spelledAnew(String value) {
        if (value.contains("*")) {
            return value;
        }
        SourceNode node = YamlSource.root(value).orElseThrow();
        if (node instanceof SourceNode.Scalar scalar) {
            boolean word = FlowText.word(scalar.text()).startsWith("\"") || scalar.quoted();
            boolean literal = scalar.text().matches("[-+0-9.].*|true|false|null|~|");
            return literal && !scalar.quoted() ? scalar.text() + " " : word ? value : FlowText.quoted(scalar.text());
        }
        return new FlowText(false).of(node);
    }

    private static void assertOutsideUnchanged(ConfigText text, ConfigText changed, String path) {
        TextRegion region = text.region(path).orElseThrow();
        String before = text.text().substring(0, region.offset());
        String after = text.text().substring(region.end());
        assertTrue(changed.text().startsWith(before), path);
        assertTrue(changed.text().endsWith(after), path);
    }

    private static JsonNode read(Path file, ConfigText text) throws InvalidConfigException {
        SourceText source = new SourceText(file.toString(), text.text());
        return CircuitConfigReader.isCircuit(source)
                ? CircuitConfigReader.read(source, List.of()).given()
                : RunConfigReader.read(source, CONFIGS, List.of()).given();
    }
}
