package org.thirdleak.workbench.numbers;

import java.util.Comparator;

/**
 * A cell: what is read, and what it is sorted by and exported as.
 *
 * @param text as the report writes it
 * @param value a {@link Number} in full precision, or a text
 */
public record Entry(String text, Object value) {

    /** Numbers before texts, each in their order. */
    public static final Comparator<Entry> BY_VALUE = Comparator.<Entry, Boolean>comparing(entry -> !entry.isNumber())
            .thenComparingDouble(entry -> entry.value instanceof Number number ? number.doubleValue() : 0)
            .thenComparing(Entry::text, String.CASE_INSENSITIVE_ORDER);

    /**
     * A text.
     *
     * @param text as read
     * @return sorted as it is read
     */
    public static Entry text(String text) {
        return new Entry(text, text);
    }

    /**
     * A number.
     *
     * @param text as read
     * @param value as sorted and exported
     * @return the cell
     */
    public static Entry number(String text, Number value) {
        return new Entry(text, value);
    }

    /** Nothing that could be told. */
    public static Entry none() {
        return text("–");
    }

    /** Whether it is sorted as a number. */
    public boolean isNumber() {
        return value instanceof Number;
    }
}
