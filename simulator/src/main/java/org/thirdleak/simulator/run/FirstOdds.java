package org.thirdleak.simulator.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thirdleak.simulator.result.BayesFactor;

/** The first Bayes factor of a result, in words, without reading what comes after it. */
final class FirstOdds {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private FirstOdds() {}

    /**
     * Reads it.
     *
     * @param file a result
     * @return empty if it has none
     * @throws IOException if it cannot be read, or is damaged
     */
    static Optional<String> in(Path file) throws IOException {
        Map<String, String> titles = new HashMap<>();
        try (var text = Files.newBufferedReader(file);
                JsonParser in = MAPPER.createParser(text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException(file + " is not a result");
            }
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String field = in.currentName();
                in.nextToken();
                if (field.equals("hypotheses")) {
                    titles(in, titles);
                } else if (field.equals("bayesFactors")) {
                    return in.nextToken() == JsonToken.START_OBJECT
                            ? Optional.of(words(MAPPER.readValue(in, BayesFactor.class), titles))
                            : Optional.empty();
                } else {
                    in.skipChildren();
                }
            }
            throw new IOException(file + " has no Bayes factors");
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is damaged: " + e.getOriginalMessage(), e);
        }
    }

    private static void titles(JsonParser in, Map<String, String> titles) throws IOException {
        while (in.nextToken() == JsonToken.START_OBJECT) {
            String id = "";
            String title = "";
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String field = in.currentName();
                in.nextToken();
                if (field.equals("id")) {
                    id = in.getText();
                } else if (field.equals("title")) {
                    title = in.getText();
                } else {
                    in.skipChildren();
                }
            }
            titles.put(id, title);
        }
    }

    private static String words(BayesFactor factor, Map<String, String> titles) {
        boolean forNumerator = factor.logValue() >= 0;
        String better = forNumerator ? factor.of() : factor.over();
        String worse = forNumerator ? factor.over() : factor.of();
        return String.format(
                Locale.ROOT,
                "%s predicted the record %.3g times better than %s (numerical error %.3g to %.3g)",
                titles.getOrDefault(better, better),
                forNumerator ? factor.value() : 1 / factor.value(),
                titles.getOrDefault(worse, worse),
                forNumerator ? factor.low() : 1 / factor.high(),
                forNumerator ? factor.high() : 1 / factor.low());
    }
}
