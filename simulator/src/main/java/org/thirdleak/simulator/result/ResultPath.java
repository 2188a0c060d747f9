package org.thirdleak.simulator.result;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * The way to a value of a result: as a JSON pointer to find its place in the file, and as people write it.
 *
 * @param pointer JSON pointer, such as {@code /hypotheses/1/title}
 * @param shown such as {@code hypotheses[1].title}
 */
record ResultPath(String pointer, String shown) {
    static final ResultPath ROOT = new ResultPath("", "");

    /** A key of this object. */
    ResultPath key(String key) {
        return new ResultPath(
                pointer + JsonPointer.empty().appendProperty(key), shown.isEmpty() ? key : shown + "." + key);
    }

    /** An item of this list. */
    ResultPath item(int index) {
        return new ResultPath(pointer + "/" + index, shown + "[" + index + "]");
    }
}
