package org.thirdleak.report.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class XmlTextTest {
    @Test
    void whatNoFileMayHoldIsReplaced() {
        assertEquals("a\uFFFDb\uFFFD\uFFFD\uFFFD", XmlText.clean("a\u0000b\u001B\r\uFFFF"));
        assertEquals("\uFFFD|\uFFFD|", XmlText.clean("\uD800|\uDC00|"));
    }

    @Test
    void allElseStays() {
        String text = "tab\tline\nутечка 冷却 \uD83D\uDE80 ± \u2212 <&>";
        assertEquals(text, XmlText.clean(text));
    }
}
