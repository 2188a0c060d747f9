package org.thirdleak.workbench.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of the form of a config: a field, a group of settings, or a list of groups. */
public sealed interface FormNode {

    /** Dotted, items of lists by their id or, where they have none, their place from 0; empty for the whole config. */
    String path();

    /** In words, begun with a capital. */
    String label();

    /** What it means, in one sentence; may be empty. */
    String doc();

    /** Every field at and below this node, those of groups left out too. */
    Stream<Field> fields();

    /**
     * A setting.
     *
     * @param path its path
     * @param label its name
     * @param unit as printed, empty for plain numbers
     * @param doc its meaning
     * @param required whether the file must give it
     * @param fallback what holds if it is left out
     * @param given what the file gives
     * @param entry how it is entered
     */
    record Field(
            String path,
            String label,
            String unit,
            String doc,
            boolean required,
            Optional<JsonNode> fallback,
            Optional<JsonNode> given,
            Entry entry)
            implements FormNode {

        @Override
        public Stream<Field> fields() {
            return Stream.of(this);
        }

        /** What holds: as given, else by default. */
        public Optional<JsonNode> value() {
            return given.or(() -> fallback);
        }

        /** What it may be, in words: {@code 0.05 to 20 mm}; empty where anything may be. */
        public String range() {
            if (entry instanceof Entry.Numeric number) {
                return unbounded(number.limits().min(), number.limits().max())
                        ? ""
                        : number.limits().allowed();
            }
            if (entry instanceof Entry.Prior prior) {
                return unbounded(prior.limits().min(), prior.limits().max())
                        ? ""
                        : prior.limits().allowed();
            }
            return "";
        }

        private static boolean unbounded(double min, double max) {
            return Double.isInfinite(min) && Double.isInfinite(max);
        }
    }

    /**
     * Settings that belong together.
     *
     * @param path its path
     * @param label its name
     * @param doc its meaning
     * @param removable whether it may be left out, and means something else then than with all its defaults
     * @param given whether the file gives it
     * @param parts what it holds
     */
    record Group(String path, String label, String doc, boolean removable, boolean given, List<FormNode> parts)
            implements FormNode {
        /** Copies the list. */
        public Group {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<Field> fields() {
            return parts.stream().flatMap(FormNode::fields);
        }
    }

    /**
     * Groups of one type, one after the other.
     *
     * @param path its path
     * @param label its name
     * @param doc its meaning
     * @param kinds words of the kinds of groups; none if there is one kind only
     * @param identified whether the groups have ids
     * @param required whether there must be a group
     * @param items the groups
     */
    record GroupList(
            String path,
            String label,
            String doc,
            List<String> kinds,
            boolean identified,
            boolean required,
            List<Group> items)
            implements FormNode {
        /** Copies the lists. */
        public GroupList {
            kinds = List.copyOf(kinds);
            items = List.copyOf(items);
        }

        @Override
        public Stream<Field> fields() {
            return items.stream().flatMap(FormNode::fields);
        }
    }
}
