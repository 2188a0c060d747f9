package org.thirdleak.report.write;

/** Texts of results as HTML and SVG can hold them. */
public final class XmlText {
    private static final char REPLACEMENT = '\uFFFD';

    private XmlText() {}

    /**
     * Replaces what no XML file may hold (XML 1.0, section 2.2), not even as a reference: control characters, halves of
     * surrogate pairs, and two that are no characters; also the carriage return, which no reader gives back.
     *
     * @param text any text
     * @return the same with U+FFFD for each of them
     */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(isAllowed(c) ? c : REPLACEMENT));
        return clean.toString();
    }

    private static boolean isAllowed(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c == '\t' || c == '\n' || (c >= ' ' && !surrogate && c != 0xFFFE && c != 0xFFFF);
    }
}
