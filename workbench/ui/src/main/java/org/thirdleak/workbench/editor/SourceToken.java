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
    /** What a line is made of, in the order in which it is tried; groups have the names of the kinds. */
    private static final Pattern PARTS = Pattern.compile("(?<COMMENT>(?:(?<=\\s)|^)#.*|//.*)"
            + "|(?<UNIT>" + UNITS + ")"
            + "|(?<KEY>(?:\"[^\"]*?\"|[\\w.-]+?)(?=(?:" + UNITS + ")?\\s*:(?:\\s|$)|" + UNITS + "))"
            + "|(?<STRING>\"(?:[^\"\\\\]|\\\\.)*\"?|'[^']*'?)"
            + "|(?<MARK>[\\[\\]{},:]|-(?=\\s|$))");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?:T[\\d:.]+(?:Z|[-+]\\d\\d:\\d\\d)?)?");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d[\\d_]*\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
    /** A plain scalar ends before a comment or before a mark of a list or group in one line. */
    private static final Pattern PLAIN_BLOCK = Pattern.compile(".*?(?=\\s+#|\\s*$)");

    private static final Pattern PLAIN_FLOW = Pattern.compile("[^,\\[\\]{}]*?(?=\\s*(?:[,\\[\\]{}]|\\s#|//|:\\s|$))");

    /** The words of one line. A scalar is coloured as a whole: a year within a title is no number. */
    static List<SourceToken> of(String line) {
        List<SourceToken> tokens = new ArrayList<>();
        Matcher part = PARTS.matcher(line);
        int depth = goesOnInFlow(line) ? 1 : 0;
        int at = 0;
        while (at < line.length()) {
            if (Character.isWhitespace(line.charAt(at))) {
                at++;
                continue;
            }
            part.region(at, line.length()).useTransparentBounds(true).useAnchoringBounds(false);
            if (part.lookingAt()) {
                depth += depthOf(line.charAt(at));
                for (Kind kind : new Kind[] {Kind.COMMENT, Kind.KEY, Kind.UNIT, Kind.STRING}) {
                    if (part.group(kind.name()) != null) {
                        tokens.add(new SourceToken(kind, new TextRegion(at, part.end() - at)));
                    }
                }
                at = part.end();
            } else {
                int end = scalarEnd(line, at, depth > 0);
                tokens.add(new SourceToken(kindOf(line.substring(at, end)), new TextRegion(at, end - at)));
                at = end;
            }
        }
        return tokens;
    }

    private static int depthOf(char mark) {
        return switch (mark) {
            case '[', '{' -> 1;
            case ']', '}' -> -1;
            default -> 0;
        };
    }

    /** Whether the line looks like one of several of a list or group in brackets, as all of JSON are. */
    private static boolean goesOnInFlow(String line) {
        String stripped = line.stripTrailing();
        long opened = stripped.chars().filter(c -> c == '[' || c == '{').count();
        long closed = stripped.chars().filter(c -> c == ']' || c == '}').count();
        return stripped.endsWith(",") || closed > opened;
    }

    private static int scalarEnd(String line, int at, boolean flow) {
        Matcher plain = (flow ? PLAIN_FLOW : PLAIN_BLOCK).matcher(line).region(at, line.length());
        return Math.max(at + 1, plain.lookingAt() ? plain.end() : line.length());
    }

    private static Kind kindOf(String scalar) {
        if (DATE.matcher(scalar).matches()) {
            return Kind.DATE;
        }
        return NUMBER.matcher(scalar).matches() ? Kind.NUMBER : Kind.WORD;
    }
}
