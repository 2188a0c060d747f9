package org.thirdleak.workbench.source;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.thirdleak.workbench.source.SourceNode.Alias;
import org.thirdleak.workbench.source.SourceNode.Entry;
import org.thirdleak.workbench.source.SourceNode.Group;
import org.thirdleak.workbench.source.SourceNode.Items;
import org.thirdleak.workbench.source.SourceNode.Scalar;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Finds the nodes of a YAML text by the marks that SnakeYAML leaves at them. */
final class YamlSource {

    private final String text;
    private final boolean beyondPlane;
    private final IdentityHashMap<Node, SourceNode> seen = new IdentityHashMap<>();

    private YamlSource(String text) {
        this.text = text;
        this.beyondPlane = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
    }

    /** The root, empty if the text is not one YAML document. */
    static Optional<SourceNode> root(String text) {
        LoaderOptions options = new LoaderOptions();
        try {
            Composer composer = new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options);
            if (!composer.checkNode()) {
                return Optional.empty();
            }
            SourceNode root = new YamlSource(text).node(composer.getNode(), 0);
            return composer.checkNode() ? Optional.empty() : Optional.of(root);
        } catch (YAMLException notYaml) {
            return Optional.empty();
        }
    }

    /** Reads a node; {@code from} is somewhere between it and the node before it. */
    private SourceNode node(Node node, int from) {
        SourceNode known = seen.get(node);
        if (known != null) {
            return alias(from, known);
        }
        int start = afterAnchor(index(node.getStartMark().getIndex()));
        // what an anchor that contains itself would find
        seen.put(node, new Scalar(start, start, "", false));
        SourceNode read;
        if (node instanceof MappingNode mapping) {
            read = group(mapping, start);
        } else if (node instanceof SequenceNode sequence) {
            read = items(sequence, start);
        } else {
            ScalarNode scalar = (ScalarNode) node;
            boolean quoted = scalar.getScalarStyle() != ScalarStyle.PLAIN;
            int end = index(node.getEndMark().getIndex());
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            read = new Scalar(start, Math.max(start, end), scalar.getValue(), quoted);
        }
        seen.put(node, read);
        return read;
    }

    private Group group(MappingNode mapping, int start) {
        List<Entry> entries = new ArrayList<>();
        int end = start;
        for (NodeTuple tuple : mapping.getValue()) {
            Node key = tuple.getKeyNode();
            int keyStart = index(key.getStartMark().getIndex());
            int keyEnd = index(key.getEndMark().getIndex());
            SourceNode value = node(tuple.getValueNode(), keyEnd);
            String name = key instanceof ScalarNode word ? word.getValue() : "?";
            entries.add(new Entry(keyStart, keyEnd, name, value));
            end = Math.max(keyEnd, value.end());
        }
        boolean flow = mapping.getFlowStyle() == FlowStyle.FLOW;
        return new Group(start, flow ? index(mapping.getEndMark().getIndex()) : end, flow, entries);
    }

    private Items items(SequenceNode sequence, int start) {
        List<SourceNode> values = new ArrayList<>();
        int end = start;
        for (Node item : sequence.getValue()) {
            SourceNode value = node(item, end);
            values.add(value);
            end = value.end();
        }
        boolean flow = sequence.getFlowStyle() == FlowStyle.FLOW;
        return new Items(start, flow ? index(sequence.getEndMark().getIndex()) : end, flow, values);
    }

    /** A composed alias is the node of its anchor: its own place must be looked for. */
    private Alias alias(int from, SourceNode target) {
        int start = from;
        while (text.charAt(start) != '*') {
            start = text.charAt(start) == '#' ? TextLines.end(text, start) : start + 1;
        }
        int end = start;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && ",]}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return new Alias(start, end, target);
    }

    /** An anchor belongs to the place, not to the value: others refer to it. */
    private int afterAnchor(int start) {
        if (start >= text.length() || text.charAt(start) != '&') {
            return start;
        }
        int after = start;
        while (after < text.length() && !Character.isWhitespace(text.charAt(after))) {
            after++;
        }
        while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
            after++;
        }
        return after;
    }

    /** Marks count code points. */
    private int index(int codePoints) {
        return beyondPlane ? text.offsetByCodePoints(0, codePoints) : codePoints;
    }
}
