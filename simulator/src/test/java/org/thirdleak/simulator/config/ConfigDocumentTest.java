package org.thirdleak.simulator.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigDocumentTest {
    @TempDir
    Path folder;

    private ConfigDocument read(String text) throws IOException, InvalidConfigException {
        return RunConfigReader.read(ConfigFiles.write(folder, text), List.of());
    }

    @Test
    void canonicalFormIsStable() throws Exception {
        String canonical = read(ConfigFiles.SMALL).canonicalJson();
        assertTrue(canonical.contains("\"degradation\":{\"defect_hole_mm\":{\"log_uniform\":[0.1,20]},"));
        assertTrue(
                canonical.contains(
                        "\"designs\":[{\"exposed_area_m2\":2,\"id\":\"soyuz\",\"protection\":"
                                + "{\"insulation_areal_density_kg_per_m2\":0,\"material\":\"AMg6\",\"thickness_factor\":1.8,"
                                + "\"type\":\"single_wall\"},\"title\":\"\",\"wall_thickness_mm\":1}],\"environment\":{\"altitude_km\":410,"));
        assertTrue(
                canonical.contains("\"onset_utc\":{\"uniform\":[\"2000-01-01T00:00:00Z\",\"2023-01-01T00:00:00Z\"]}"));
        assertFalse(canonical.contains("\"report\""));
        assertFalse(canonical.contains("\"calibration\""), "what calibrate does is no part of a run");
    }

    @Test
    void canonicalFormDoesNotDependOnSpelling() throws Exception {
        String canonical = read(ConfigFiles.SMALL).canonicalJson();
        String respelt = "title: ''\nhistories: { count: 1e6 }\nreport: { bands: none }\n"
                + ConfigFiles.SMALL
                        .replace("exposed_area_m2: 2", "exposed_area_m2: 0.2e1")
                        .replace("2000-01-01", "\"2000-01-01T00:00:00Z\"");
        assertEquals(canonical, read(respelt).canonicalJson());
        assertNotEquals(
                canonical,
                read(ConfigFiles.SMALL.replace("area_m2: 2", "area_m2: 2.1")).canonicalJson());
    }

    @Test
    void treeReadsBackAsTheSameConfig() throws Exception {
        for (Path example : ConfigFiles.examples()) {
            ConfigDocument document = RunConfigReader.read(example, List.of());
            ConfigDocument again = read(document.tree().toString());
            assertEquals(document.config(), again.config());
            assertEquals(document.canonicalJson(), again.canonicalJson());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "410, 410",
        "1e12, 1000000000000",
        "2e-3, 0.002",
        "1.0E23, 1E+23",
        "-0.0, 0",
        "1e-7, 1E-7",
        "0.3333333333333333, 0.3333333333333333",
        "2.2250738585072014E-308, 2.2250738585072014E-308",
        "5.6843418860808015E-14, 5.6843418860808015E-14",
        "NaN, NaN"
    })
    void numbersAreAsShortAsTheyCanBe(double value, String expected) {
        assertEquals(expected, NumberText.shortest(value));
    }

    @Test
    void scenarioChangesWhatItListsAndHasNoScenarios() throws Exception {
        ConfigDocument base = RunConfigReader.read(ConfigFiles.EXAMPLES.resolve("configs/iss-2023.yaml"), List.of());
        for (ScenarioConfig scenario : base.config().scenarios()) {
            ConfigDocument derived = base.withOverrides(scenario.set(), scenario.id());
            assertEquals(List.of(), derived.config().scenarios());
            assertNotEquals(base.canonicalJson(), derived.canonicalJson());
        }
        assertEquals(16, base.config().scenarios().size());
    }

    @Test
    void nullRemovesAnOptionalSettingOrAnItem() throws Exception {
        ConfigDocument base =
                read(ConfigFiles.SMALL.replace("  observe_until", "  observe_from_utc: 2008-01-01\n  observe_until"));
        assertEquals(
                Optional.of(Instant.parse("2008-01-01T00:00:00Z")),
                base.config().record().observeFromUtc());
        Map<String, JsonNode> set =
                Map.of("record.observe_from_utc", NullNode.getInstance(), "hypotheses.impacts", NullNode.getInstance());
        RunConfig derived = base.withOverrides(set, "without").config();
        assertEquals(Optional.empty(), derived.record().observeFromUtc());
        assertEquals(
                List.of("defect"),
                derived.hypotheses().stream().map(HypothesisConfig::id).toList());
        assertEquals(2, base.config().hypotheses().size());
    }

    @Test
    void problemOfAScenarioIsAtItsEntry() throws Exception {
        ConfigDocument base = read(ConfigFiles.SMALL + "scenarios:\n  - id: heavy\n    set:\n      seed: 2\n");
        Map<String, JsonNode> unlike =
                Map.of("seed", TextNode.valueOf("two"), "designs.soyuz.wall_thickness_mm", DoubleNode.valueOf(30));
        InvalidConfigException refused =
                assertThrows(InvalidConfigException.class, () -> base.withOverrides(unlike, "heavy"));
        assertEquals(
                List.of(22, 23),
                refused.problems().stream().map(ConfigProblem::line).toList());
        assertTrue(refused.problems().get(0).message().startsWith("in scenario heavy: must be 0.05 to 20 mm"));
    }

    @Test
    void laterProblemIsPlacedAtItsSetting() throws Exception {
        ConfigProblem problem = read(ConfigFiles.SMALL).problem("designs.soyuz.wall_thickness_mm", "too thin");
        assertEquals(9, problem.line());
        assertEquals("wall_thickness_mm: 1", problem.snippet());
    }
}
