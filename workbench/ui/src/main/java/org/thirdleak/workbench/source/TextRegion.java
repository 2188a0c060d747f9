package org.thirdleak.workbench.source;

/**
 * A part of a text.
 *
 * @param offset index of its first character, at least 0
 * @param length number of characters, at least 0
 */
public record TextRegion(int offset, int length) {

    /** Refuses what no text has. */
    public TextRegion {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("offset and length must be >= 0 but are " + offset + " and " + length);
        }
    }

    static TextRegion between(int start, int end) {
        return new TextRegion(start, Math.max(0, end - start));
    }

    /** Index of the first character behind it. */
    public int end() {
        return offset + length;
    }
}
