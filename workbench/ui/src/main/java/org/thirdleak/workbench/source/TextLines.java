package org.thirdleak.workbench.source;

/** Lines of a text by the index of a character; either ending of a line. */
final class TextLines {

    private TextLines() {}

    /** Index of the first character of the line. */
    static int start(String text, int index) {
        return text.lastIndexOf('\n', index - 1) + 1;
    }

    /** Index behind the last character of the line, before its ending. */
    static int end(String text, int index) {
        int feed = text.indexOf('\n', index);
        if (feed < 0) {
            return text.length();
        }
        return feed > index && text.charAt(feed - 1) == '\r' ? feed - 1 : feed;
    }

    /** Index of the first character of the next line; the length of the text in the last line. */
    static int next(String text, int index) {
        int feed = text.indexOf('\n', index);
        return feed < 0 ? text.length() : feed + 1;
    }

    /** Characters of the line before this one. */
    static int column(String text, int index) {
        return index - start(text, index);
    }

    /** What ends the lines of the text. */
    static String ending(String text) {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** The line that holds an index, without its ending. */
    static String line(String text, int index) {
        return text.substring(start(text, index), end(text, index));
    }

    /** Start of the comment lines that stand directly above a line, or of that line. */
    static int withComments(String text, int lineStart) {
        int first = lineStart;
        while (first > 0) {
            int above = start(text, first - 1);
            String line = line(text, above).strip();
            if (!line.startsWith("#")) {
                return first;
            }
            first = above;
        }
        return first;
    }
}
