package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads settings one by one, for editors whose file may be half written: what cannot be read is empty. */
public final class SettingReader {

    private SettingReader() {}

    /**
     * The settings of a text, as far as it can be read; unknown ones too.
     *
     * @param text YAML, or by the ending of its source JSON
     * @return a new tree, empty if the text is no group of settings
     */
    public static Optional<ObjectNode> settings(SourceText text) {
        try {
            boolean json = text.source().toLowerCase(Locale.ROOT).endsWith(".json");
            return Optional.of((json ? JsonReader.read(text) : YamlReader.read(text)).tree());
        } catch (InvalidConfigException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * One value.
     *
     * @param yaml as behind a key
     * @return the value, empty if it is not YAML
     */
    public static Optional<JsonNode> value(String yaml) {
        try {
            return Optional.of(YamlReader.value(new SourceText("", yaml)));
        } catch (InvalidConfigException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * A prior on a number, whatever the range of its setting.
     *
     * @param value a number or a distribution
     * @return the prior, empty if it is none
     */
    public static Optional<PriorConfig> prior(JsonNode value) {
        return new PriorReader(Limits.NONE, unheard()).read(value, TreePath.ROOT);
    }

    /**
     * A prior on a date.
     *
     * @param value a date or a distribution
     * @return the prior, empty if it is none
     */
    public static Optional<DatePriorConfig> datePrior(JsonNode value) {
        return new DatePriorReader(unheard()).read(value, TreePath.ROOT);
    }

    /**
     * Whether the items of a list are told apart by ids, which then stand in paths; by their places otherwise.
     *
     * @param item type of the items
     */
    public static boolean hasId(Type item) {
        return RecordReader.hasId(item);
    }

    private static ProblemList unheard() {
        return new ProblemList(new SourceLocations(Map.of()));
    }
}
