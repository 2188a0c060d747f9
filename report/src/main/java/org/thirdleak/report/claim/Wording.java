package org.thirdleak.report.claim;

import java.util.List;
import java.util.stream.Collectors;

/** How names and clauses are joined into sentences. */
public final class Wording {
    private static final int LONGEST_IN_SENTENCE = 44;

    private Wording() {}

    /**
     * A name as it stands inside a sentence: its capital goes if it is not an abbreviation.
     *
     * @param name the name
     * @return the name, at most 44 characters
     */
    public static String inSentence(String name) {
        boolean plainWord = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        String text = plainWord ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
        return shortened(text, LONGEST_IN_SENTENCE);
    }

    /**
     * A name of at most so many characters.
     *
     * @param name the name
     * @param most most characters, 2 or more
     * @return the name, or its beginning with an ellipsis
     */
    static String shortened(String name, int most) {
        return name.codePointCount(0, name.length()) <= most
                ? name
                : name.substring(0, name.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    /**
     * A name of at most so many characters that keeps its end.
     *
     * @param name the name
     * @param most most characters, 3 or more
     * @return the name, or its beginning and its end with an ellipsis between
     */
    public static String shortenedInside(String name, int most) {
        int length = name.codePointCount(0, name.length());
        if (length <= most) {
            return name;
        }
        int last = (most - 1) / 2;
        return name.substring(0, name.offsetByCodePoints(0, most - 1 - last)) + "…"
                + name.substring(name.offsetByCodePoints(name.length(), -last));
    }

    /**
     * A sentence or a label begins with a capital.
     *
     * @param text the text
     * @return the same with its first letter in upper case
     */
    public static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = text.offsetByCodePoints(0, 1);
        return new StringBuilder()
                .appendCodePoint(Character.toUpperCase(text.codePointAt(0)))
                .append(text, end, text.length())
                .toString();
    }

    /**
     * What a chart has no room for.
     *
     * @param hypotheses hypotheses that are not drawn
     * @return a sentence with a space behind it, such as "Two hypotheses in the table only. "; empty if all are drawn
     */
    static String leftToTheTable(int hypotheses) {
        return hypotheses > 0
                ? capital(Numbers.counted(hypotheses, "hypothesis", "hypotheses")) + " in the table only. "
                : "";
    }

    /**
     * Items as an enumeration.
     *
     * @param items the items
     * @return such as "a, b and c"
     */
    public static String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        int last = items.size() - 1;
        return items.stream().limit(last).collect(Collectors.joining(", ")) + " and " + items.get(last);
    }
}
