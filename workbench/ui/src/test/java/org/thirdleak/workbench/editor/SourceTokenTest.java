package org.thirdleak.workbench.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.thirdleak.workbench.editor.SourceToken.Kind;

/** What is coloured as what. */
class SourceTokenTest {

    /** Words of one kind in a line, parted by bars. */
    private static String words(Kind kind, String line) {
        return SourceToken.of(line).stream()
                .filter(token -> token.kind() == kind)
                .map(token ->
                        line.substring(token.region().offset(), token.region().end()))
                .collect(Collectors.joining("|"));
    }

    @Test
    void aYearInATitleIsNoNumber() {
        String line = "title: Three coolant leaks on the ISS, 2022 to 2023";
        assertEquals("", words(Kind.NUMBER, line));
        assertEquals("title", words(Kind.KEY, line));
        assertEquals("Three coolant leaks on the ISS, 2022 to 2023", words(Kind.WORD, line));
    }

    @Test
    void scalarsThatAreNumbersOrDatesAreColouredAsSuch() {
        assertEquals("20231009", words(Kind.NUMBER, "seed: 20231009  # of the third leak, 2023"));
        assertEquals("-1.5e-3", words(Kind.NUMBER, "  - -1.5e-3"));
        assertEquals("0.3|4", words(Kind.NUMBER, "    exposed_area_m2: { log_uniform: [0.3, 4] }"));
        assertEquals("", words(Kind.NUMBER, "version: 1.2.3"));
        assertEquals("2023-10-09T17:00:00Z", words(Kind.DATE, "  observe_until_utc: 2023-10-09T17:00:00Z"));
        assertEquals("2022-12-14|2023-10-09", words(Kind.DATE, "[2022-12-14, 2023-10-09]"));
    }

    @Test
    void commentsRunToTheEndOfTheLine() {
        assertEquals("# m2, assumed: 3", words(Kind.COMMENT, "  # m2, assumed: 3"));
        assertEquals("# assumed", words(Kind.COMMENT, "wall_thickness_mm: 2 # assumed"));
        assertEquals("", words(Kind.COMMENT, "title: leak#3"));
    }

    @Test
    void theUnitOfAKeyIsSetApart() {
        assertEquals("wall_thickness", words(Kind.KEY, "wall_thickness_mm: 2"));
        assertEquals("_mm", words(Kind.UNIT, "wall_thickness_mm: 2"));
    }

    @Test
    void jsonIsColouredLikeYaml() {
        assertEquals("\"seed\"", words(Kind.KEY, "  \"seed\": 7,"));
        assertEquals("7", words(Kind.NUMBER, "  \"seed\": 7,"));
        assertEquals("\"in 2023\"", words(Kind.STRING, "  \"title\": \"in 2023\","));
        assertEquals("1|2", words(Kind.NUMBER, "    1, 2],"));
    }

    @Test
    void tokensFollowEachOtherAndNeverOverlap() {
        for (String line :
                List.of("- id: a", "x: {a: 1, b: \"c", "]]}}", "a: 'it", "key:", "  ", "été: µ", "-", "a: -")) {
            int end = 0;
            for (SourceToken token : SourceToken.of(line)) {
                assertEquals(
                        true, token.region().offset() >= end && token.region().length() > 0, line);
                end = token.region().end();
            }
            assertEquals(true, end <= line.length(), line);
        }
    }
}
