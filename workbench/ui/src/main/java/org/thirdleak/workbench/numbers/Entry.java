package org.thirdleak.workbench.numbers;

import java.util.Comparator;

/**
 * A cell: what is read, and what it is sorted by and exported as.
 *
 * @param text as the report writes it
 * @param value a {@link Number} in full precision, or a text
 */
record Entry(String text, Object value) {

    /** Numbers before texts, each in their order. */
    static final Comparator<Entry> BY_VALUE = Comparator.<Entry, Boolean>comparing(entry -> !entry.isNumber())
            .thenComparingDouble(entry -> entry.value instanceof Number number ? number.doubleValue() : 0)
            .thenComparing(Entry::text, String.CASE_INSENSITIVE_ORDER);

    /** A text. */
    static Entry text(String text) {
        return new Entry(text, text);
    }

    /** A number. */
    static Entry number(String text, Number value) {
        return new Entry(text, value);
    }

    /** Nothing that could be told. */
    static Entry none() {
        return text("–");
    }

    boolean isNumber() {
        return value instanceof Number;
    }
}
