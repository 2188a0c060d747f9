package org.thirdleak.workbench.editor;

import java.util.List;

/** Where two texts differ, in a few lines. */
final class TextDifference {

    private static final int SHOWN = 6;

    private TextDifference() {}

    /**
     * The lines between the first and the last that differ.
     *
     * @param mine the text edited
     * @param other that of the disk
     */
    static String of(String mine, String other) {
        List<String> left = mine.lines().toList();
        List<String> right = other.lines().toList();
        int shorter = Math.min(left.size(), right.size());
        int first = 0;
        while (first < shorter && left.get(first).equals(right.get(first))) {
            first++;
        }
        int end = 0;
        while (end < shorter - first && left.get(left.size() - 1 - end).equals(right.get(right.size() - 1 - end))) {
            end++;
        }
        return "They differ from line " + (first + 1) + " on.\n\nMine:\n" + part(left, first, left.size() - end)
                + "\nThe file's:\n" + part(right, first, right.size() - end);
    }

    private static String part(List<String> lines, int from, int to) {
        if (from >= to) {
            return "    (nothing)\n";
        }
        StringBuilder part = new StringBuilder();
        lines.subList(from, Math.min(to, from + SHOWN))
                .forEach(line -> part.append("    ").append(line).append('\n'));
        return to - from > SHOWN ? part + "    and " + (to - from - SHOWN) + " more lines\n" : part.toString();
    }
}
