package org.thirdleak.workbench.source;

import java.util.List;
import org.thirdleak.workbench.source.SettingPlace.Step;
import org.thirdleak.workbench.source.SourceNode.Alias;
import org.thirdleak.workbench.source.SourceNode.Entry;
import org.thirdleak.workbench.source.SourceNode.Group;
import org.thirdleak.workbench.source.SourceNode.Items;
import org.thirdleak.workbench.source.SourceNode.Scalar;

/**
 * Gives a setting a value by replacing the few characters concerned.
 *
 * @param text the whole text
 * @param root its root
 * @param json whether it is JSON
 */
record SettingEdit(String text, SourceNode root, boolean json) {
    private static final String STEP = "  ";

    String with(SettingPlace place, String yaml) {
        String value = yaml.strip();
        if (place.found()) {
            return replaced(place, value);
        }
        SourceNode container = place.node(root);
        List<String> rest = place.rest();
        if (place.holdsPaths()) {
            rest = List.of(String.join(".", rest));
        }
        if (container instanceof Group group) {
            boolean inFlow = place.inFlow() || group.flow();
            String nested = nested(rest.subList(1, rest.size()), value);
            return group.flow()
                    ? intoFlow(group, group.entries().size(), flowEntry(rest.get(0), nested))
                    : intoBlock(group, entryLines(rest.get(0), nested, indent(group), inFlow));
        }
        if (container instanceof Items items) {
            String item = rest.size() == 1 ? value : withId(rest, value);
            return items.flow() ? intoFlow(items, items.values().size(), flow(item)) : itemAfter(items, item);
        }
        if (container instanceof Alias alias) {
            // shared with others: this place gets a copy of its own
            String copy = new FlowText(json).of(alias.target());
            String changed = ConfigText.of("copy: " + copy, false)
                    .with("copy." + String.join(".", rest), value)
                    .value("copy")
                    .orElseThrow();
            return replaced(place, changed);
        }
        return replaced(place, nested(rest, value));
    }

    /** A value below names that are not there yet, in braces. */
    private String nested(List<String> names, String value) {
        String nested = value;
        for (int i = names.size() - 1; i >= 0; i--) {
            nested = FlowText.braces(new FlowText(false).entry(names.get(i), new FlowText(false).of(read(nested))));
        }
        return nested;
    }

    private String withId(List<String> rest, String value) {
        String id = "{ id: " + FlowText.word(rest.get(0)) + " }";
        return ConfigText.of("item: " + id, false)
                .with("item." + String.join(".", rest.subList(1, rest.size())), value)
                .value("item")
                .orElseThrow();
    }

    private String replaced(SettingPlace place, String value) {
        Step step = place.last();
        SourceNode old = step.value();
        int lineStart = TextLines.start(text, old.start());
        boolean onLinesOfItsOwn = old.isBlock() && lineStart > step.start();
        if (json || place.inFlow()) {
            return spliced(old.start(), old.end(), spaced(old, flow(value)));
        }
        if (isBlock(value)) {
            if (old.isBlock()) {
                return spliced(old.start(), old.end(), indented(value, TextLines.column(text, old.start()), false));
            }
            if (step.parent() instanceof Items) {
                return spliced(old.start(), old.end(), indented(value, TextLines.column(text, old.start()), false));
            }
            int indent = TextLines.column(text, step.start()) + STEP.length();
            return spliced(afterColon(step), old.end(), indented(value, indent, true));
        }
        if (onLinesOfItsOwn && step.parent() instanceof Group) {
            int colon = afterColon(step);
            String comments = text.substring(colon, endOfLineBefore(lineStart));
            return spliced(colon, old.end(), " " + inline(value) + comments);
        }
        return spliced(old.start(), old.end(), spaced(old, inline(value)));
    }

    private int endOfLineBefore(int lineStart) {
        int end = lineStart - 1;
        return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** With a blank before it where the text has a key without a value. */
    private String spaced(SourceNode old, String value) {
        boolean nothing = old.start() == old.end() && old.start() > 0;
        return nothing && !Character.isWhitespace(text.charAt(old.start() - 1)) ? " " + value : value;
    }

    private int afterColon(Step step) {
        Entry entry = ((Group) step.parent()).entries().get(step.index());
        return text.indexOf(':', entry.keyEnd()) + 1;
    }

    private String intoFlow(SourceNode group, int size, String added) {
        if (size == 0) {
            boolean braces = group instanceof Group;
            return spliced(group.start(), group.end(), braces ? "{ " + added + " }" : "[" + added + "]");
        }
        SourceNode last = group instanceof Group g
                ? g.entries().get(size - 1).value()
                : ((Items) group).values().get(size - 1);
        int start = group instanceof Group g ? g.entries().get(size - 1).start() : last.start();
        int end = Math.max(start, last.end());
        int line = TextLines.start(text, start);
        boolean onLinesOfTheirOwn =
                line > group.start() && text.substring(line, start).isBlank();
        String gap = onLinesOfTheirOwn ? TextLines.ending(text) + text.substring(line, start) : " ";
        return spliced(end, end, "," + gap + added);
    }

    private String flowEntry(String key, String value) {
        return new FlowText(json).entry(key, flow(value));
    }

    private int indent(Group group) {
        return TextLines.column(text, group.entries().get(0).start());
    }

    private String entryLines(String key, String value, int indent, boolean inFlow) {
        String blanks = " ".repeat(indent);
        String name = FlowText.word(key) + ":";
        if (!inFlow && isBlock(value)) {
            return blanks + name + indented(value, indent + STEP.length(), true);
        }
        return blanks + name + " " + inline(value);
    }

    /** New lines behind the last entry of a group. */
    private String intoBlock(Group group, String lines) {
        Entry last = group.entries().get(group.entries().size() - 1);
        return afterLine(Math.max(last.keyEnd(), last.value().end()), lines);
    }

    private String itemAfter(Items items, String value) {
        int dash = TextLines.column(text, items.start());
        String blanks = " ".repeat(dash);
        SourceNode last = items.values().get(items.values().size() - 1);
        String item = isBlock(value) ? indented(value, dash + STEP.length(), false) : inline(value);
        return afterLine(Math.max(items.start(), last.end()), blanks + "- " + item);
    }

    private String afterLine(int index, String lines) {
        int end = TextLines.end(text, index);
        return spliced(end, end, TextLines.ending(text) + lines);
    }

    /** A value with its lines indented; the first too if it begins on a line of its own. */
    private String indented(String value, int indent, boolean onItsOwn) {
        String ending = TextLines.ending(text);
        String blanks = " ".repeat(indent);
        boolean header = value.startsWith("|") || value.startsWith(">");
        String lines = String.join(
                ending,
                value.lines().map(line -> line.isBlank() ? "" : blanks + line).toList());
        if (header) {
            return (onItsOwn ? " " : "") + lines.strip();
        }
        return onItsOwn ? ending + lines : lines.substring(blanks.length());
    }

    /** A value in one line, as it is or in quotes. */
    private String inline(String value) {
        return value.lines().count() > 1 ? flow(value) : value;
    }

    private String flow(String value) {
        SourceNode node = read(value);
        boolean asWritten = !json
                && value.lines().count() <= 1
                && !node.isBlock()
                && (!(node instanceof Scalar scalar) || scalar.quoted());
        return asWritten ? value : new FlowText(json).of(node);
    }

    private static boolean isBlock(String value) {
        return value.startsWith("|") || value.startsWith(">") || read(value).isBlock();
    }

    private static SourceNode read(String value) {
        if (value.isEmpty() || value.matches("\\*\\S+")) {
            return new Scalar(0, value.length(), value, false);
        }
        return YamlSource.root(value)
                .orElseThrow(() -> new IllegalArgumentException("a value must be YAML but is \"" + value + "\""));
    }

    private String spliced(int start, int end, String added) {
        return text.substring(0, start) + added + text.substring(end);
    }

    /** A value as written, without the indentation that its lines have in common. */
    static String written(String text, SourceNode node) {
        String raw = text.substring(node.start(), node.end());
        List<String> lines = raw.lines().toList();
        if (lines.size() < 2) {
            return raw;
        }
        int common = lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        int indent = node.isBlock() ? Math.min(common, TextLines.column(text, node.start())) : common;
        StringBuilder value = new StringBuilder(lines.get(0));
        lines.stream()
                .skip(1)
                .forEach(line -> value.append('\n').append(line.substring(Math.min(indent, line.length()))));
        return value.toString();
    }
}
