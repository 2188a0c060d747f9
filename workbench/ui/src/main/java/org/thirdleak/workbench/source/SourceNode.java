package org.thirdleak.workbench.source;

import java.util.List;
import java.util.Optional;

/** A value as it stands in a text, from its first character to the one behind its last; comments are between nodes. */
sealed interface SourceNode {

    /** Index of its first character. */
    int start();

    /** Index of the character behind its last. */
    int end();

    /** Something without parts: its words, and whether they stand in quotes. */
    record Scalar(int start, int end, String text, boolean quoted) implements SourceNode {
        boolean isNothing() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    /** Keys with values, in braces (flow) or indented. */
    record Group(int start, int end, boolean flow, List<Entry> entries) implements SourceNode {
        public Group {
            entries = List.copyOf(entries);
        }

        Optional<Entry> entry(String key) {
            return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        }
    }

    /** A list, in brackets (flow) or with dashes; a list with dashes starts at its first dash. */
    record Items(int start, int end, boolean flow, List<SourceNode> values) implements SourceNode {
        public Items {
            values = List.copyOf(values);
        }

        /** The id of an item, or its number from 0 if it has none. */
        String name(int index) {
            if (values.get(index) instanceof Group group
                    && group.entry("id").map(Entry::value).orElse(null) instanceof Scalar id
                    && !id.isNothing()) {
                return id.text();
            }
            return String.valueOf(index);
        }
    }

    /** A value that is written elsewhere, as {@code *name}. */
    record Alias(int start, int end, SourceNode target) implements SourceNode {}

    /** A key with its value; {@code start} and {@code keyEnd} are those of the key. */
    record Entry(int start, int keyEnd, String key, SourceNode value) {}

    /** Whether it takes lines of its own: indented settings, or a list with dashes. */
    default boolean isBlock() {
        return (this instanceof Group group && !group.flow()) || (this instanceof Items items && !items.flow());
    }
}
