package org.thirdleak.simulator.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.config.ResolvedConfig;

class ConfigDifferencesTest {

    private static Optional<ResolvedConfig> config(String json, String... data) {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (int i = 0; i < data.length; i += 2) {
            hashes.put(data[i], data[i + 1]);
        }
        try {
            return Optional.of(
                    new ResolvedConfig((ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"')), hashes));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> differences(String... configs) {
        return told(ConfigDifferences.of(
                Stream.of(configs).map(json -> config(json)).toList()));
    }

    private static List<String> told(List<SettingDifference> found) {
        return found.stream()
                .map(row -> row.path() + (row.unit().isEmpty() ? "" : ", " + row.unit()) + ": "
                        + String.join(" | ", row.values()))
                .toList();
    }

    @Test
    void equalConfigsHaveNone() {
        assertEquals(List.of(), differences("{'a': {'b_mm': 1, 'c': [1, 2]}}", "{'a': {'c': [1, 2], 'b_mm': 1}}"));
    }

    @Test
    void nestedSettingsAreNamedWithTheirUnit() {
        assertEquals(
                List.of("a.b.wall_mm, mm: 1 | 2", "seed: 7 | 8"),
                differences(
                        "{'seed': 7, 'a': {'b': {'wall_mm': 1, 'same': 3}}}",
                        "{'seed': 8, 'a': {'b': {'wall_mm': 2, " + "'same': 3}}}"));
    }

    @Test
    void aPriorIsOneSetting() {
        assertEquals(
                List.of("h.rate_per_day, per day: 2 | log_uniform [0.5, 2] | log_normal (median 1, sigma_ln 0.7)"),
                differences(
                        "{'h': {'rate_per_day': 2}}",
                        "{'h': {'rate_per_day': {'log_uniform': [0.5, 2]}}}",
                        "{'h': {'rate_per_day': {'log_normal': {'median': 1, 'sigma_ln': 0.7}}}}"));
    }

    @Test
    void itemsAreMatchedByIdAndNotByPlace() {
        assertEquals(
                List.of(
                        "hypotheses.ageing: not set | wear (1 setting)",
                        "hypotheses.defect.affected_fraction: 0.5 | 0.6"),
                differences(
                                "{'hypotheses': [{'id': 'impacts', 'k': 1}, {'id': 'defect', 'affected_fraction': 0.5}]}",
                                "{'hypotheses': [{'id': 'ageing', 'title': 'wear', 'k': 9}, {'id': 'impacts', 'k': 1}, "
                                        + "{'id': 'defect', 'affected_fraction': 0.6}]}")
                        .stream()
                        .sorted()
                        .toList());
    }

    @Test
    void anotherOrderIsADifferenceOfItsOwn() {
        assertEquals(
                List.of("hypotheses (order): a, b | b, a"),
                differences(
                        "{'hypotheses': [{'id': 'a'}, {'id': 'b'}]}", "{'hypotheses': [{'id': 'b'}, {'id': 'a'}]}"));
    }

    @Test
    void aGroupThatSomeRunsLackIsOneRowAndItsSettingsAreComparedAmongTheOthers() {
        assertEquals(
                List.of("marks: not set | 2 settings | 2 settings", "marks.hole.size_mm, mm: not set | 1 | 2"),
                differences(
                        "{}",
                        "{'marks': {'hole': {'size_mm': 1, 'x': 0}}}",
                        "{'marks': {'hole': {'size_mm': 2, 'x': 0}}}"));
    }

    @Test
    void listsThatAppearAreComparedWithEmptyOnes() {
        assertEquals(
                List.of("scenarios.dry: not set | no water (1 setting)"),
                differences(
                        "{'scenarios': []}", "{'scenarios': [{'id': 'dry', 'title': 'no water', 'set': {'a.b': 1}}]}"));
    }

    @Test
    void ofLongListsOnlyWhatIsNotSharedIsTold() {
        assertEquals(
                List.of("designs: 8 items, among them h | 9 items, among them x, y"),
                differences(
                        "{'designs': ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']}",
                        "{'designs': ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'x', 'y']}"));
        assertEquals(
                List.of("designs: 7 items, from 1 to 7 | 7 items, from 7 to 6"),
                differences("{'designs': [1, 2, 3, 4, 5, 6, 7]}", "{'designs': [7, 1, 2, 3, 4, 5, 6]}"));
        assertEquals(
                List.of("days_d, d: [30] | 9 items, among them 1, 2, 3, 4, 5, 6 and 3 more"),
                differences("{'days_d': [30]}", "{'days_d': [1, 2, 3, 4, 5, 6, 7, 8, 9]}"));
    }

    @Test
    void dataFilesDifferByTheirContentUnderTheSameName() {
        assertEquals(
                List.of(
                        "record.units: units.csv | other.csv | units.csv",
                        "data file leaks.csv: sha256 01234567 | sha256 01234567 | sha256 ffff4567",
                        "data file units.csv: sha256 aaaa4567 | not read | sha256 aaaa4567",
                        "data file other.csv: not read | sha256 aaaa4567 | not read"),
                told(ConfigDifferences.of(List.of(
                        config(
                                "{'record': {'units': 'units.csv'}}",
                                "units.csv",
                                "aaaa4567c",
                                "leaks.csv",
                                "0123456789"),
                        config(
                                "{'record': {'units': 'other.csv'}}",
                                "other.csv",
                                "aaaa4567c",
                                "leaks.csv",
                                "0123456789"),
                        config(
                                "{'record': {'units': 'units.csv'}}",
                                "units.csv",
                                "aaaa4567c",
                                "leaks.csv",
                                "ffff456789")))));
    }

    @Test
    void runsWhoseConfigOrDataIsUnknownAreCalledSo() {
        assertEquals(
                List.of("seed: 1 | unknown | 2", "data file u.csv: sha256 aaaaaaaa | unknown | sha256 bbbbbbbb"),
                told(ConfigDifferences.of(List.of(
                        config("{'seed': 1}", "u.csv", "aaaaaaaaaa"),
                        Optional.empty(),
                        config("{'seed': 2}", "u.csv", "bbbbbbbbbb")))));
        assertEquals(
                List.of("data file u.csv: sha256 aaaaaaaa | sha256 bbbbbbbb | unknown"),
                told(ConfigDifferences.of(List.of(
                        config("{'seed': 1}", "u.csv", "aaaaaaaaaa"),
                        config("{'seed': 1}", "u.csv", "bbbbbbbbbb"),
                        config("{'seed': 1}")))));
        assertEquals(List.of(), ConfigDifferences.of(List.of(config("{'seed': 1}"), Optional.empty())));
    }

    @Test
    void aValueStaysOnOneLine() {
        assertEquals(List.of("title: one | two lines"), differences("{'title': 'one'}", "{'title': 'two\\n\\tlines'}"));
    }

    @Test
    void kindsOfValueMayDifferAndEmptyTextIsShown() {
        assertEquals(
                List.of("model: 3 | t (2 settings)", "title: empty | <script>alert(1)</script>"),
                differences(
                        "{'title': '', 'model': 3}",
                        "{'title': '<script>alert(1)</script>', 'model': {'type': 't', 'a': 1, 'b': 2}}"));
    }
}
