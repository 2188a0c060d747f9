package org.thirdleak.simulator.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a run was made from: every setting that its results depend on, defaults filled in and overrides applied, and the
 * hashes of its data files. A run keeps it beside its results, so that runs can be told apart without their data.
 *
 * @param settings the settings in canonical form, see {@link ConfigDocument#canonicalJson}
 * @param dataSha256 per data file, by its name in the config, 64 hexadecimal digits; empty if unknown
 */
public record ResolvedConfig(ObjectNode settings, SortedMap<String, String> dataSha256) {

    /** Name of the file in a run folder. */
    public static final String FILE = "config-resolved.json";

    private static final String SETTINGS = "settings";
    private static final String DATA = "dataSha256";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Copies tree and map. */
    public ResolvedConfig {
        settings = settings.deepCopy();
        dataSha256 = Collections.unmodifiableSortedMap(new TreeMap<>(dataSha256));
    }

    /**
     * The settings; a copy.
     *
     * @return the tree
     */
    @Override
    public ObjectNode settings() {
        return settings.deepCopy();
    }

    /**
     * Of a config.
     *
     * @param document the config
     * @param data hashes of its data files by name
     * @return the same for every spelling of the same config
     */
    public static ResolvedConfig of(ConfigDocument document, Map<String, String> data) {
        try {
            return new ResolvedConfig((ObjectNode) MAPPER.readTree(document.canonicalJson()), new TreeMap<>(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("canonical JSON is JSON", e);
        }
    }

    /**
     * Whether a setting is a distribution, such as {@code log_uniform: [0.5, 2]}.
     *
     * @param node value of the setting
     * @return false for numbers, dates, and groups of settings
     */
    public static boolean isDistribution(JsonNode node) {
        return node.isObject()
                && node.size() == 1
                && Stream.concat(DistributionSyntax.OF_NUMBERS.stream(), DistributionSyntax.OF_DATES.stream())
                        .anyMatch(known -> node.has(known.name()));
    }

    /**
     * The file as text.
     *
     * @return JSON with a line feed at its end, the same for the same config and data
     */
    public String text() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.set(SETTINGS, settings);
        ObjectNode data = tree.putObject(DATA);
        dataSha256.forEach(data::put);
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try {
            return MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(indenter))
                            .writeValueAsString(tree)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /**
     * Reads the file of a run.
     *
     * @param file the file
     * @return the config
     * @throws IOException if it cannot be read or is damaged; the message says which
     */
    public static ResolvedConfig read(Path file) throws IOException {
        try {
            JsonNode tree = MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
            if (!(tree.path(SETTINGS) instanceof ObjectNode settings)
                    || !tree.path(DATA).isObject()) {
                throw new IOException(file + " is damaged: it lacks " + SETTINGS + " or " + DATA);
            }
            SortedMap<String, String> data = new TreeMap<>();
            tree.path(DATA)
                    .properties()
                    .forEach(entry -> data.put(entry.getKey(), entry.getValue().asText()));
            return new ResolvedConfig(settings, data);
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is damaged: " + e.getOriginalMessage(), e);
        }
    }
}
