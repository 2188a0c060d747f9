package org.thirdleak.workbench.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thirdleak.simulator.config.SettingReader;
import org.thirdleak.simulator.config.SourceText;
import org.thirdleak.workbench.form.FormNode.Field;
import org.thirdleak.workbench.form.FormNode.GroupList;

class SettingFormTest {
    private static final Path CONFIGS = Path.of("../../examples/configs");

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(CONFIGS)) {
            return files.sorted().toList().stream();
        }
    }

    private static ObjectNode tree(Path file) throws Exception {
        return SettingReader.settings(SourceText.read(file)).orElseThrow();
    }

    private static SettingForm form(String name) throws Exception {
        return SettingForm.of(tree(CONFIGS.resolve(name)));
    }

    private static Field field(SettingForm form, String path) {
        return (Field) form.at(path);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everythingTheFileGivesHasAField(Path example) throws Exception {
        ObjectNode tree = tree(example);
        SettingForm form = SettingForm.of(tree);

        assertEquals(List.of(), leftOver(tree, form.root()));
        form.root().fields().forEach(field -> {
            assertFalse(field.label().isBlank(), field.path());
            assertFalse(field.doc().isBlank(), field.path());
        });
        List<String> paths = form.root().fields().map(Field::path).toList();
        assertEquals(paths.size(), Set.copyOf(paths).size());
    }

    /** Settings of the file that no part of the form stands for. */
    private static List<String> leftOver(JsonNode given, FormNode node) {
        if (node instanceof Field field) {
            return field.given().filter(given::equals).isPresent() ? List.of() : List.of(field.path());
        }
        if (node instanceof GroupList list) {
            assertEquals(given.size(), list.items().size());
            return Stream.iterate(0, i -> i < given.size(), i -> i + 1)
                    .flatMap(i -> leftOver(given.get(i), list.items().get(i)).stream())
                    .toList();
        }
        Map<String, FormNode> parts = SettingForm.parts(node).stream()
                .collect(Collectors.toMap(
                        part -> part.path().substring(part.path().lastIndexOf('.') + 1), part -> (FormNode) part));
        return given.properties().stream()
                .flatMap(entry -> parts.containsKey(entry.getKey())
                        ? leftOver(entry.getValue(), parts.get(entry.getKey())).stream()
                        : Stream.of(node.path() + "." + entry.getKey()))
                .toList();
    }

    @Test
    void aFieldKnowsWhatItsSettingMeansAndMayBe() throws Exception {
        Field wall = field(form("reference.yaml"), "designs.soyuz-progress.wall_thickness_mm");

        assertEquals("Wall thickness", wall.label());
        assertEquals("mm", wall.unit());
        assertEquals("0.05 to 20 mm", wall.range());
        assertTrue(wall.required());
        assertInstanceOf(Entry.Prior.class, wall.entry());
    }

    @Test
    void fieldsOfEveryKindAreTold() throws Exception {
        SettingForm form = form("reference.yaml");

        assertTrue(assertInstanceOf(
                        Entry.Numeric.class, field(form, "histories.count").entry())
                .whole());
        assertEquals(new Entry.FileName("csv"), field(form, "record.units").entry());
        assertEquals(
                new Entry.FileName("yaml"),
                field(form, "designs.soyuz-progress.circuit").entry());
        assertInstanceOf(
                Entry.Date.class, field(form, "record.observe_until_utc").entry());
        assertInstanceOf(
                Entry.Series.class, field(form, "record.include_designs").entry());
        assertInstanceOf(
                Entry.DatePrior.class,
                field(form, "hypotheses.defect.onset_utc").entry());
        assertEquals(
                new Entry.Choice(List.of("filled", "launched")),
                field(form, "hypotheses.defect.lot_clock").entry());
        assertEquals(
                new Entry.Choice(List.of("single_wall", "whipple", "insulated_wall")),
                field(form, "designs.nauka-radiator.protection.type").entry());
    }

    @Test
    void whatIsLeftOutShowsItsDefault() throws Exception {
        SettingForm form = form("minimal.yaml");
        Field window = field(form, "matching.window_d");

        assertTrue(window.given().isEmpty());
        assertTrue(window.value().isPresent());
    }

    @Test
    void aPathBelowAFieldLeadsToTheField() throws Exception {
        SettingForm form = form("reference.yaml");

        assertEquals(
                "environment.exposure_factor",
                form.at("environment.exposure_factor.uniform.0").path());
        assertEquals(
                "hypotheses.defect.life",
                form.at("hypotheses.defect.life.nonsense").path());
        assertEquals(form.root(), form.at("nonsense"));
    }

    @Test
    void aBrokenTreeStillHasAForm() {
        JsonNode tree = SettingReader.value("{ record: 3, hypotheses: { a: 1 }, designs: [7, { id: x }] }")
                .orElseThrow();

        SettingForm form = SettingForm.of(tree);

        assertInstanceOf(Field.class, form.at("designs.x.id"));
        assertInstanceOf(Field.class, form.at("record.units"));
    }
}
