package org.thirdleak.workbench.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thirdleak.workbench.source.TextRegion;

/**
 * A word of a config as it is coloured.
 *
 * @param kind what it is
 * @param region where it stands in its line
 */
record SourceToken(Kind kind, TextRegion region) {

    /** Kinds with a colour of their own. */
    enum Kind {
        COMMENT,
        KEY,
        UNIT,
        STRING,
        DATE,
        NUMBER,
        WORD
    }

    private static final String UNITS =
            "(?:_per_[a-z0-9_]+|_(?:utc|d|h|s|yr|km|mm|m|mm2|cm2|m2|m3|l|kg|g|c|k|w|pa|kpa|mpa|bar"
                    + "|deg|ln|percent|sfu|mpa_sqrt_m))(?=\"?\\s*:)";
    /** In the order in which they are tried; groups have the names of the kinds. */
    private static final Pattern TOKENS = Pattern.compile("(?<COMMENT>(?:(?<=\\s)|^)#.*|//.*)"
            + "|(?<KEY>(?:\"[^\"]*?\"|[\\w.-]+?)(?=(?:" + UNITS + ")?\\s*:(?:\\s|$)|" + UNITS + "))"
            + "|(?<UNIT>" + UNITS + ")"
            + "|(?<STRING>\"(?:[^\"\\\\]|\\\\.)*\"?|'[^']*'?)"
            + "|(?<DATE>\\b\\d{4}-\\d\\d-\\d\\d(?:T[\\d:.]+(?:Z|[-+]\\d\\d:\\d\\d)?)?)"
            + "|(?<NUMBER>(?<![\\w.-])[-+]?\\d[\\d.]*(?:[eE][-+]?\\d+)?(?![\\w.-]))"
            + "|(?<WORD>[\\p{L}_][\\w.-]*)");

    /** The words of one line. */
    static List<SourceToken> of(String line) {
        List<SourceToken> tokens = new ArrayList<>();
        Matcher matcher = TOKENS.matcher(line);
        while (matcher.find()) {
            for (Kind kind : Kind.values()) {
                if (matcher.group(kind.name()) != null && matcher.end() > matcher.start()) {
                    tokens.add(new SourceToken(kind, new TextRegion(matcher.start(), matcher.end() - matcher.start())));
                    break;
                }
            }
        }
        return tokens;
    }
}
