package org.thirdleak.workbench.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits of small texts, to the character. */
class ConfigTextTest {

    private static final String YAML = """
            # head

            title: "a, b"   # spoken
            record:
              # which
              include: [x, y]

              # until when
              until: 2023-10-09T17:00:00Z # end
            designs:
              # first
              - id: one
                area: 2
                # deep
                wall: { uniform: [1, 2] }

              - id: two
                area: 3
            empty:
            scenarios:
              - { id: s, set: { designs.one.area: 5 } }
            """;

    private final ConfigText text = ConfigText.of(YAML, false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title | \"a, b\" | other | title: other   # spoken",
                "record.until | 2023-10-09T17:00:00Z | 2024-01-01 | until: 2024-01-01 # end",
                "record.include.1 | y | 'z' | include: [x, z]",
                "designs.two.area | 3 | 4.50 | area: 4.50",
                "designs.one.wall.uniform | [1, 2] | [1, 3] | wall: { uniform: [1, 3] }",
                "scenarios.s.set.designs.one.area | 5 | 6 | set: { designs.one.area: 6 }"
            })
    void aValueIsReplacedInItsPlace(String path, String before, String value, String line) {
        assertEquals(Optional.of(before), text.value(path));
        ConfigText changed = text.with(path, value);
        assertEquals(Optional.of(value), changed.value(path));
        assertEquals(YAML.lines().count(), changed.text().lines().count());
        assertEquals(
                1, changed.text().lines().filter(each -> each.contains(line)).count(), changed.text());
        assertEquals(text, changed.with(path, before));
    }

    @Test
    void aSettingThatIsNotThereIsAddedToItsGroup() {
        assertEdit("    area: 3\n    title: \"2\"\n", text.with("designs.two.title", "\"2\""));
        assertEdit("wall: { uniform: [1, 2], extra: 1 }\n", text.with("designs.one.wall.extra", "1"));
        assertEdit("empty: { a: { b: [1, 2] } }\n", text.with("empty.a.b", "[1, 2]"));
        assertEdit("}\nhistories: { count: 1e5 }\n", text.with("histories.count", "1e5"));
        assertEdit("}\nhistories:\n  count: 5\n  seed: 1\n", text.with("histories", "count: 5\nseed: 1"));
    }

    @Test
    void anItemIsAddedToItsList() {
        assertEdit("    area: 3\n  - id: three\n    area: 9\nempty", text.with("designs.three", "id: three\narea: 9"));
        assertEdit("    area: 3\n  - { id: three, area: 9 }\n", text.with("designs.three.area", "9"));
        assertEdit("[x, y, z]\n", text.with("record.include.2", "z"));
    }

    @Test
    void aBlockGivesWayToOneLineAndBack() {
        ConfigText flow = text.with("record", "{ until: 2020-01-01 }");
        assertEdit("record: { until: 2020-01-01 }\ndesigns:", new ConfigTextPart(flow).withoutComments());
        assertEdit(
                "area: 2\n    # deep\n    wall:\n      normal:\n        mean: 1\n",
                text.with("designs.one.wall", "normal:\n  mean: 1"));
    }

    @Test
    void withoutASettingItsCommentGoesToo() {
        assertEdit("record:\n  # which\n  include: [x, y]\n\ndesigns:", text.without("record.until"));
        assertEdit("wall: {}\n", text.without("designs.one.wall.uniform"));
        assertEdit("include: [y]\n", text.without("record.include.0"));
        assertEdit("include: [x]\n", text.without("record.include.1"));
        assertEdit("designs:\n  - id: two\n", text.without("designs.one"));
        assertEdit("  - area: 3\n", text.without("designs.two.id"));
        ConfigText none = text.without("designs.one").without("designs.two");
        assertEquals(Optional.of("[]"), none.value("designs"));
        assertSame(text, text.without("designs.three"));
    }

    @Test
    void itemsChangePlacesWithTheirComments() {
        ConfigText moved = text.movedDown("designs.one");
        assertEdit("designs:\n  - id: two\n    area: 3\n\n  # first\n  - id: one\n", moved);
        assertEdit("[y, x]", text.movedDown("record.include.0"));
        assertSame(text, text.movedDown("designs.two"));
    }

    @Test
    void jsonIsEditedInJson() {
        ConfigText json = ConfigText.of(
                "{\n  // head\n  \"a\": 1.50, \"list\": [\n    {\"id\": \"x\", \"v\": true},\n  ]\n}\n", true);
        assertEquals(Optional.of("1.50"), json.value("a"));
        assertEquals(Optional.of("x"), json.words("list.x.id"));
        assertEdit("\"a\": 2.0e3,", json.with("a", "2.0e3"));
        assertEdit("\"a\": { \"log_normal\": { \"median\": 1 } },", json.with("a", "{ log_normal: { median: 1 } }"));
        assertEdit("\"v\": \"2020-01-01\"}", json.with("list.x.v", "2020-01-01"));
        assertEdit("\"v\": true, \"new\": \"word\"}", json.with("list.x.new", "word"));
        assertEdit("\"v\": true},\n    { \"id\": \"y\" },\n", json.with("list.y", "{ id: y }"));
        assertEdit("{\"v\": true}", json.without("list.x.id"));
        assertEquals(Optional.of("list.x.v"), json.pathAt(json.text().indexOf("true")));
    }

    @Test
    void windowsEndingsAndWideCharactersSurvive() {
        ConfigText crlf = ConfigText.of("# \uD83D\uDE80\r\na:\r\n  b: 1\r\nc: \u00e9\r\n", false);
        assertEquals(
                "# \uD83D\uDE80\r\na:\r\n  b: 1\r\n  d: 2\r\nc: \u00e9\r\n",
                crlf.with("a.d", "2").text());
        assertEquals(
                "# \uD83D\uDE80\r\na:\r\n  b: 3\r\nc: \u00e9\r\n",
                crlf.with("a.b", "3").text());
        assertEquals(
                "# \uD83D\uDE80\r\na: {}\r\nc: \u00e9\r\n", crlf.without("a.b").text());
        assertEquals(Optional.of("\u00e9"), crlf.value("c"));
    }

    @Test
    void aSharedValueIsCopiedBeforeItIsChanged() {
        ConfigText shared = ConfigText.of("a: &p { x: 1 }\nb: *p # same\nc: [*p]\n", false);
        assertEquals(
                "a: &p { x: 1 }\nb: { x: 2 } # same\nc: [*p]\n",
                shared.with("b.x", "2").text());
        assertEquals(
                "a: &p { x: 3 }\nb: *p # same\nc: [*p]\n",
                shared.with("a.x", "3").text());
        assertEquals("a: &p 4\nb: *p # same\nc: [*p]\n", shared.with("a", "4").text());
    }

    @Test
    void placesAndPathsAgree() {
        assertEquals(Optional.of("record.until"), text.pathAt(YAML.indexOf("2023")));
        assertEquals(Optional.of("designs.two.area"), text.pathAt(YAML.indexOf("area: 3")));
        assertEquals(Optional.of("designs.one.wall.uniform.1"), text.pathAt(YAML.indexOf("2] }")));
        assertEquals(Optional.empty(), text.pathAt(0));
        assertEquals(
                YAML.indexOf("until: 2"),
                text.region("record.until").orElseThrow().offset());
        assertEquals(
                YAML.indexOf("record:"), text.nearest("record.observe_from").offset());
        assertEquals(Optional.of("until when"), text.comment("record.until"));
        assertEquals(List.of("designs.one", "designs.two"), text.children("designs"));
    }

    @Test
    void brokenSyntaxIsNotEdited() {
        ConfigText broken = ConfigText.of("a: [1, 2\nb: 3\n", false);
        assertFalse(broken.readable());
        assertEquals(Optional.empty(), broken.value("a"));
        assertThrows(IllegalStateException.class, () -> broken.with("a", "1"));
        assertThrows(IllegalArgumentException.class, () -> text.with("title", "[1, "));
        assertFalse(ConfigText.of("a: " + "x".repeat(ConfigText.LONGEST), false).readable());
    }

    private record ConfigTextPart(ConfigText whole) {
        ConfigText withoutComments() {
            return ConfigText.of(whole.text().replaceAll("(?m)^\\s*#.*\\R", ""), false);
        }
    }

    private static void assertEdit(String part, ConfigText changed) {
        assertEquals(part, changed.text().contains(part) ? part : changed.text());
        assertEquals(true, changed.readable(), changed.text());
    }
}
