package org.thirdleak.workbench.source;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thirdleak.simulator.config.NumberText;
import org.thirdleak.workbench.source.SourceNode.Alias;
import org.thirdleak.workbench.source.SourceNode.Entry;
import org.thirdleak.workbench.source.SourceNode.Group;
import org.thirdleak.workbench.source.SourceNode.Items;
import org.thirdleak.workbench.source.SourceNode.Scalar;

/**
 * Writes a node in one line.
 *
 * @param json in JSON, or in YAML with braces and brackets
 */
record FlowText(boolean json) {
    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{L}0-9_./+-]([\\p{L}0-9_./+ -]|:(?=[^ ]))*");

    /** The node in one line. */
    String of(SourceNode node) {
        if (node instanceof Group group) {
            return braces(group.entries().stream().map(this::entry).collect(Collectors.joining(", ")));
        }
        if (node instanceof Items items) {
            return items.values().stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node instanceof Alias alias) {
            return of(alias.target());
        }
        return scalar((Scalar) node);
    }

    /** A key with a value that is already written. */
    String entry(String key, String value) {
        return (json ? quoted(key) : word(key)) + ": " + value;
    }

    /** Entries in braces. */
    static String braces(String entries) {
        return entries.isEmpty() ? "{}" : "{ " + entries + " }";
    }

    private String entry(Entry entry) {
        return entry(entry.key(), of(entry.value()));
    }

    private String scalar(Scalar scalar) {
        if (scalar.isNothing()) {
            return "null";
        }
        if (!json) {
            return scalar.quoted() ? quoted(scalar.text()) : plain(scalar.text());
        }
        boolean literal = !scalar.quoted()
                && (scalar.text().equals("true")
                        || scalar.text().equals("false")
                        || JSON_NUMBER.matcher(scalar.text()).matches());
        if (literal) {
            return scalar.text();
        }
        if (scalar.quoted()) {
            return quoted(scalar.text());
        }
        return new NumberText(scalar.text())
                .node()
                .map(number -> NumberText.shortest(number.asDouble()))
                .orElseGet(() -> quoted(scalar.text()));
    }

    private static String plain(String text) {
        return IntStream.range(0, text.length()).anyMatch(i -> ",[]{}\n".indexOf(text.charAt(i)) >= 0)
                ? quoted(text)
                : text;
    }

    /** A text as YAML: in quotes where it would otherwise be read as something else. */
    static String word(String text) {
        boolean other = text.equals("true")
                || text.equals("false")
                || text.equals("null")
                || text.endsWith(" ")
                || text.startsWith("- ")
                || text.equals("-")
                || new NumberText(text).node().isPresent();
        return PLAIN_WORD.matcher(text).matches() && !other ? text : quoted(text);
    }

    /** A text in double quotes; the same in JSON and YAML. */
    static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }
}
