package org.thirdleak.workbench.editor;

/**
 * The one part in which a text differs from an older one.
 *
 * @param offset where it begins, in both
 * @param length characters of the old text that go
 * @param text what comes in their place
 */
record TextChange(int offset, int length, String text) {

    /** The shortest change from one text to another. */
    static TextChange between(String old, String now) {
        int shorter = Math.min(old.length(), now.length());
        int same = 0;
        while (same < shorter && old.charAt(same) == now.charAt(same)) {
            same++;
        }
        int sameEnd = 0;
        while (sameEnd < shorter - same
                && old.charAt(old.length() - 1 - sameEnd) == now.charAt(now.length() - 1 - sameEnd)) {
            sameEnd++;
        }
        return new TextChange(same, old.length() - sameEnd - same, now.substring(same, now.length() - sameEnd));
    }
}
