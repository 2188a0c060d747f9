package org.thirdleak.simulator.result;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.Location;
import org.thirdleak.simulator.config.SourceText;

/**
 * Reads a result and finds everything that is wrong with it: first whether the file is JSON, then whether every value is
 * there and within its meaning, then whether the values agree with each other. Lines are counted only where something is wrong.
 */
final class ResultReader {
    private static final int LONGEST_LINE = 120;

    // NaN and infinities are read so that they can be told with their path; they are never accepted
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final SourceText source;

    private ResultReader(SourceText source) {
        this.source = source;
    }

    /**
     * Reads a result.
     *
     * @param file the file
     * @param type record of the result
     * @param newest newest version of its layout that can be read
     * @param agreement what must agree within a result whose values are all there
     * @throws InvalidResultException with everything that is wrong with what the file holds
     * @throws IOException if the file cannot be read
     */
    static <T extends Record> T read(Path file, Class<T> type, int newest, Function<T, List<ResultFault>> agreement)
            throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ResultReader reader = new ResultReader(decoded(file.toString(), bytes));
        JsonNode tree = reader.tree();
        reader.requireVersion(tree, newest);
        OlderResults.complete(tree, MAPPER);
        reader.refuse(ResultShape.faults(tree, type));
        T result = reader.bound(tree, type);
        reader.refuse(agreement.apply(result));
        return result;
    }

    private static SourceText decoded(String name, byte[] bytes) throws InvalidResultException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new SourceText(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new InvalidResultException(
                    List.of(Location.whole(name).problem("", "is not a text in UTF-8, as results are")));
        }
    }

    private JsonNode tree() throws InvalidResultException {
        if (source.text().isBlank()) {
            throw refused(Location.whole(source.source()), "the file is empty");
        }
        try {
            return MAPPER.readTree(source.text());
        } catch (JsonEOFException e) {
            throw refused(stopped(e), "the file ends in the middle; maybe it was copied in part");
        } catch (JsonProcessingException e) {
            throw refused(stopped(e), "is not JSON: " + e.getOriginalMessage());
        }
    }

    private void requireVersion(JsonNode tree, int newest) throws InvalidResultException {
        JsonNode version = tree.path("schemaVersion");
        if (version.isMissingNode()) {
            throw refused(Location.whole(source.source()), "is no result of this program: it has no schemaVersion");
        }
        if (!version.isIntegralNumber() || version.doubleValue() < 1) {
            refuse(List.of(new ResultFault(
                    ResultPath.ROOT.key("schemaVersion"),
                    "expected the version of the layout, 1 to " + newest + ", got " + version)));
        }
        if (version.doubleValue() > newest) {
            refuse(List.of(new ResultFault(
                    ResultPath.ROOT.key("schemaVersion"),
                    "the file has layout version " + version + ", but this program reads up to version " + newest
                            + "; maybe a newer version of the program wrote it")));
        }
    }

    private <T extends Record> T bound(JsonNode tree, Class<T> type) throws InvalidResultException {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw refused(Location.whole(source.source()), e.getOriginalMessage());
        }
    }

    private void refuse(List<ResultFault> faults) throws InvalidResultException {
        if (faults.isEmpty()) {
            return;
        }
        Map<String, Location> places =
                places(faults.stream().map(fault -> fault.path().pointer()).collect(Collectors.toSet()));
        throw new InvalidResultException(faults.stream()
                .map(fault -> place(places, fault.path().pointer()).problem(fault.shown(), fault.message()))
                .toList());
    }

    private Location place(Map<String, Location> places, String pointer) {
        return places.getOrDefault(pointer, Location.whole(source.source()));
    }

    /** Where values begin: a second pass, since a tree does not know. */
    private Map<String, Location> places(Set<String> pointers) {
        Map<String, Location> found = new HashMap<>();
        try (JsonParser parser = MAPPER.createParser(source.text())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.FIELD_NAME && !token.isStructEnd()) {
                    // the context of an object or list that begins is already its inside
                    var context =
                            token.isStructStart() ? parser.getParsingContext().getParent() : parser.getParsingContext();
                    String pointer = context.pathAsPointer().toString();
                    if (pointers.contains(pointer)) {
                        found.put(pointer, at(parser.currentTokenLocation()));
                    }
                }
            }
            return found;
        } catch (IOException e) {
            return found; // the text was read once before; a place less is no reason to hide what is wrong
        }
    }

    private Location at(JsonLocation place) {
        Location whole = source.at(place.getLineNr(), place.getColumnNr());
        String text = whole.text();
        return text.length() <= LONGEST_LINE
                ? whole
                : new Location(whole.source(), whole.line(), whole.column(), text.substring(0, LONGEST_LINE) + "…");
    }

    /** Where reading stopped; not every limit of the parser knows it. */
    private Location stopped(JsonProcessingException syntax) {
        return Optional.ofNullable(syntax.getLocation()).map(this::at).orElse(Location.whole(source.source()));
    }

    private static InvalidResultException refused(Location place, String message) {
        ConfigProblem problem = place.problem("", message);
        return new InvalidResultException(List.of(problem));
    }
}
