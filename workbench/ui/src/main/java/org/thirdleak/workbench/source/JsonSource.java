package org.thirdleak.workbench.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.workbench.source.SourceNode.Entry;
import org.thirdleak.workbench.source.SourceNode.Group;
import org.thirdleak.workbench.source.SourceNode.Items;
import org.thirdleak.workbench.source.SourceNode.Scalar;

/** Finds the nodes of a JSON text, in which comments and trailing commas are allowed. */
final class JsonSource {

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final String text;
    private final JsonParser parser;

    private JsonSource(String text, JsonParser parser) {
        this.text = text;
        this.parser = parser;
    }

    /** The root, empty if the text is not one JSON value. */
    static Optional<SourceNode> root(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            SourceNode root = new JsonSource(text, parser).node();
            return parser.nextToken() == null ? Optional.of(root) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private SourceNode node() throws IOException {
        int start = start();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            List<Entry> entries = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                int keyStart = start();
                String key = parser.currentName();
                parser.nextToken();
                entries.add(new Entry(keyStart, endOfString(keyStart), key, node()));
            }
            return new Group(start, start() + 1, true, entries);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<SourceNode> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                values.add(node());
            }
            return new Items(start, start() + 1, true, values);
        }
        String words = parser.getText();
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return new Scalar(start, endOfString(start), words, true);
        }
        return new Scalar(start, start + words.length(), words, false);
    }

    private int start() {
        return Math.toIntExact(parser.currentTokenLocation().getCharOffset());
    }

    private int endOfString(int start) {
        int end = start + 1;
        while (text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }
}
