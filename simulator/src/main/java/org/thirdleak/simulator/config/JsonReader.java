package org.thirdleak.simulator.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON with comments and trailing commas into a tree with the place of every setting. */
final class JsonReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final SourceText text;
    private final JsonParser parser;
    private final Map<String, Location> places = new HashMap<>();
    private final List<ConfigProblem> problems = new ArrayList<>();

    private JsonReader(SourceText text, JsonParser parser) {
        this.text = text;
        this.parser = parser;
    }

    /** Reads a file that must hold one object. */
    static ParsedText read(SourceText text) throws InvalidConfigException {
        try (JsonParser parser = MAPPER.createParser(text.text())) {
            return new JsonReader(text, parser).document();
        } catch (JsonProcessingException syntax) {
            JsonLocation place = syntax.getLocation();
            String message = "is not JSON: " + syntax.getOriginalMessage();
            throw refused(text.at(place.getLineNr(), place.getColumnNr()), message);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading a text in memory", impossible);
        }
    }

    private ParsedText document() throws IOException, InvalidConfigException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw refused(Location.whole(text.source()), "the file is empty");
        }
        if (first != JsonToken.START_OBJECT) {
            throw refused(place(), "expected settings in braces, but the file holds something else");
        }
        places.put("", Location.whole(text.source()));
        ObjectNode tree = object(TreePath.ROOT);
        if (parser.nextToken() != null) {
            throw refused(place(), "a second document begins here; a file holds one config");
        }
        return new ParsedText(tree, new SourceLocations(places), problems);
    }

    private ObjectNode object(TreePath path) throws IOException {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            TreePath below = path.key(key);
            Location place = place();
            parser.nextToken();
            if (tree.has(key)) {
                int first = places.getOrDefault(below.pointer(), place).line();
                problems.add(place.problem(below.shown(), "given twice; first in line " + first));
                parser.skipChildren();
                continue;
            }
            places.put(below.pointer(), place);
            tree.set(key, value(below));
        }
        return tree;
    }

    private ArrayNode list(TreePath path) throws IOException {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            TreePath below = path.part(String.valueOf(list.size()));
            places.put(below.pointer(), place());
            list.add(value(below));
        }
        return list;
    }

    private JsonNode value(TreePath path) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> list(path);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new NumberText(parser.getText()).node().orElseThrow();
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_NULL -> NullNode.getInstance();
            default -> TextNode.valueOf(parser.getText());
        };
    }

    private Location place() {
        JsonLocation place = parser.currentTokenLocation();
        return text.at(place.getLineNr(), place.getColumnNr());
    }

    private static InvalidConfigException refused(Location place, String message) {
        return new InvalidConfigException(List.of(place.problem("", message)));
    }
}
