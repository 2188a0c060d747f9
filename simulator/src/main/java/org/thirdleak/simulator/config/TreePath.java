package org.thirdleak.simulator.config;

/**
 * The way to a setting: as a JSON pointer to find its place, and as the dotted path that people read and write.
 *
 * @param pointer JSON pointer
 * @param shown dotted path; items of lists by their id
 */
record TreePath(String pointer, String shown) {
    static final TreePath ROOT = new TreePath("", "");

    /** A setting of this group. */
    TreePath key(String key) {
        return new TreePath(SourceLocations.below(pointer, key), shown.isEmpty() ? key : shown + "." + key);
    }

    /** An item of this list. */
    TreePath item(int index, String id) {
        return new TreePath(pointer + "/" + index, shown + "." + id);
    }

    /** A part of this setting that has no name of its own, as a bound of a prior. */
    TreePath part(String segment) {
        return new TreePath(SourceLocations.below(pointer, segment), shown);
    }
}
