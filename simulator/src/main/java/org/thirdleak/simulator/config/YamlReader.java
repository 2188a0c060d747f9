package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML into a tree with the place of every setting. It works on SnakeYAML's nodes, which keep marks and resolve
 * anchors; plain scalars follow YAML 1.2, so that {@code 1:30} and {@code no} stay text.
 */
final class YamlReader {
    private static final String MERGE_KEY = "<<";

    private final SourceText text;
    private final Map<String, Location> places = new HashMap<>();
    private final List<ConfigProblem> problems = new ArrayList<>();
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlReader(SourceText text) {
        this.text = text;
    }

    /** Reads a file that must hold one mapping. */
    static ParsedText read(SourceText text) throws InvalidConfigException {
        YamlReader reader = new YamlReader(text);
        JsonNode root = reader.document();
        if (root.isNull()) {
            throw reader.refused(Location.whole(text.source()), "the file is empty");
        }
        if (!(root instanceof ObjectNode tree)) {
            throw reader.refused(text.at(1, 1), "expected settings as key: value, but the file holds something else");
        }
        return new ParsedText(tree, new SourceLocations(reader.places), reader.problems);
    }

    /** Reads one value, as of {@code --set}; nothing at all is null. */
    static JsonNode value(SourceText text) throws InvalidConfigException {
        YamlReader reader = new YamlReader(text);
        JsonNode value = reader.document();
        if (!reader.problems.isEmpty()) {
            throw new InvalidConfigException(reader.problems);
        }
        return value;
    }

    private JsonNode document() throws InvalidConfigException {
        LoaderOptions options = new LoaderOptions();
        try {
            StreamReader stream = new StreamReader(text.text());
            Composer composer = new Composer(new ParserImpl(stream, options), new Resolver(), options);
            if (!composer.checkNode()) {
                return NullNode.getInstance();
            }
            Node root = composer.getNode();
            if (composer.checkNode()) {
                Mark second = composer.getNode().getStartMark();
                throw refused(place(second), "a second document begins here; a file holds one config");
            }
            places.put("", Location.whole(text.source()));
            return node(root, TreePath.ROOT);
        } catch (MarkedYAMLException syntax) {
            throw refused(place(syntax.getProblemMark()), syntaxMessage(syntax));
        } catch (ReaderException character) {
            throw refused(text.at(character.getPosition()), "a character that YAML does not allow");
        } catch (YAMLException other) {
            throw refused(Location.whole(text.source()), "is not YAML: " + other.getMessage());
        }
    }

    private static String syntaxMessage(MarkedYAMLException syntax) {
        String problem = String.valueOf(syntax.getProblem());
        if (problem.contains("TAB")) {
            return "a tab cannot indent YAML; use spaces";
        }
        String context = syntax.getContext() == null ? "" : " (" + syntax.getContext() + ")";
        return "is not YAML: " + problem + context;
    }

    private JsonNode node(Node node, TreePath path) {
        if (!open.add(node)) {
            add(node, path, "an anchor may not contain itself");
            return NullNode.getInstance();
        }
        if (!node.getTag().startsWith(Tag.PREFIX)) {
            add(node, path, "tags such as " + node.getTag().getValue() + " are not used here");
        }
        JsonNode read;
        if (node instanceof MappingNode mapping) {
            read = mapping(mapping, path);
        } else if (node instanceof SequenceNode sequence) {
            read = sequence(sequence, path);
        } else {
            read = scalar((ScalarNode) node);
        }
        open.remove(node);
        return read;
    }

    private ObjectNode mapping(MappingNode mapping, TreePath path) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            Node keyNode = entry.getKeyNode();
            if (!(keyNode instanceof ScalarNode scalar)) {
                add(keyNode, path, "a key must be a plain word");
                continue;
            }
            String key = scalar.getValue();
            if (key.equals(MERGE_KEY)) {
                merge(entry.getValueNode(), path, merged);
                continue;
            }
            TreePath below = path.key(key);
            if (tree.has(key)) {
                int first =
                        places.getOrDefault(below.pointer(), Location.whole("")).line();
                add(keyNode, below, "given twice; first in line " + first);
                continue;
            }
            places.put(below.pointer(), place(keyNode.getStartMark()));
            tree.set(key, node(entry.getValueNode(), below));
        }
        merged.properties().forEach(inherited -> {
            if (!tree.has(inherited.getKey())) {
                tree.set(inherited.getKey(), inherited.getValue());
            }
        });
        return tree;
    }

    private void merge(Node value, TreePath path, ObjectNode merged) {
        if (value instanceof SequenceNode several) {
            several.getValue().forEach(one -> merge(one, path, merged));
        } else if (value instanceof MappingNode one) {
            // places of inherited settings are those at the anchor; own settings overwrite them as they are read
            mapping(one, path).properties().forEach(entry -> merged.putIfAbsent(entry.getKey(), entry.getValue()));
        } else {
            add(value, path, "<< takes an anchored group of settings, as *name");
        }
    }

    private ArrayNode sequence(SequenceNode sequence, TreePath path) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Node item : sequence.getValue()) {
            TreePath below = path.part(String.valueOf(list.size()));
            places.put(below.pointer(), place(item.getStartMark()));
            list.add(node(item, below));
        }
        return list;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String value = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return TextNode.valueOf(value);
        }
        return switch (value) {
            case "", "~", "null" -> NullNode.getInstance();
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> new NumberText(value).node().orElseGet(() -> TextNode.valueOf(value));
        };
    }

    private void add(Node node, TreePath path, String message) {
        problems.add(place(node.getStartMark()).problem(path.shown(), message));
    }

    private Location place(Mark mark) {
        return text.at(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private InvalidConfigException refused(Location place, String message) {
        return new InvalidConfigException(List.of(place.problem("", message)));
    }
}
