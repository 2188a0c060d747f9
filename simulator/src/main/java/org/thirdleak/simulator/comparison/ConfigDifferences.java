package org.thirdleak.simulator.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.thirdleak.simulator.config.ResolvedConfig;
import org.thirdleak.simulator.config.UnitSuffix;

/**
 * What differs between resolved configs, setting by setting. Items of lists are matched by their id, so that an item put
 * in front of others is one difference; a group that some runs lack is one row, not one per setting.
 */
final class ConfigDifferences {

    private static final String ID = "id";
    private static final String ORDER = " (order)";
    private static final int HASH_DIGITS = 8;

    private final int runs;
    private final List<SettingDifference> found = new ArrayList<>();

    private ConfigDifferences(int runs) {
        this.runs = runs;
    }

    /**
     * Compares.
     *
     * @param configs one per run; empty where it is not known
     * @return settings that differ, in the order of their paths, then data files; none with fewer than two known configs
     */
    static List<SettingDifference> of(List<Optional<ResolvedConfig>> configs) {
        ConfigDifferences differences = new ConfigDifferences(configs.size());
        differences.walk("", each(configs, config -> Optional.of(config.settings())));
        differences.data(configs);
        return differences.found.stream().map(row -> unknown(row, configs)).toList();
    }

    /** A run without a config has no say, so its cells read as if nothing were set. */
    private static SettingDifference unknown(SettingDifference row, List<Optional<ResolvedConfig>> configs) {
        List<String> values = new ArrayList<>(row.values());
        for (int run = 0; run < values.size(); run++) {
            if (configs.get(run).isEmpty()) {
                values.set(run, SettingDifference.UNKNOWN);
            }
        }
        return new SettingDifference(row.path(), row.unit(), values);
    }

    private static <T> SortedMap<Integer, Optional<T>> each(
            List<Optional<ResolvedConfig>> configs, Function<ResolvedConfig, Optional<T>> part) {
        SortedMap<Integer, Optional<T>> parts = new TreeMap<>();
        for (int run = 0; run < configs.size(); run++) {
            int place = run;
            configs.get(run).ifPresent(config -> parts.put(place, part.apply(config)));
        }
        return parts;
    }

    /** Nodes of the runs whose config has the group that this path lies in; empty where it lacks the path itself. */
    private void walk(String path, SortedMap<Integer, Optional<JsonNode>> nodes) {
        if (nodes.values().stream().distinct().count() < 2) {
            return;
        }
        SortedMap<Integer, Optional<JsonNode>> present = new TreeMap<>(nodes);
        present.values().removeIf(Optional::isEmpty);
        boolean missing = present.size() < nodes.size();
        if (present.values().stream().allMatch(node -> isGroup(node.orElseThrow()))) {
            reportIf(missing, path, present);
            children(path, present);
        } else if (present.values().stream().allMatch(node -> isCatalogue(node.orElseThrow()))) {
            reportIf(missing, path, present);
            items(path, present);
        } else {
            reportIf(true, path, present);
        }
    }

    private void reportIf(boolean different, String path, SortedMap<Integer, Optional<JsonNode>> present) {
        if (different) {
            SettingText text = SettingText.among(
                    present.values().stream().flatMap(Optional::stream).toList());
            Map<Integer, String> values = new LinkedHashMap<>();
            present.forEach((run, node) -> values.put(run, text.of(node.orElseThrow())));
            report(path, unit(path), values);
        }
    }

    private void report(String path, String unit, Map<Integer, String> values) {
        List<String> cells = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            cells.add(values.getOrDefault(run, SettingDifference.NOT_SET));
        }
        found.add(new SettingDifference(path, unit, cells));
    }

    private static String unit(String path) {
        return UnitSuffix.of(path.substring(path.lastIndexOf('.') + 1))
                .map(UnitSuffix::unit)
                .orElse("");
    }

    private static boolean isGroup(JsonNode node) {
        return node.isObject() && !ResolvedConfig.isDistribution(node);
    }

    /** A list whose items can be told apart. */
    private static boolean isCatalogue(JsonNode node) {
        if (!node.isArray() || node.isEmpty()) {
            return node.isArray();
        }
        for (JsonNode item : node) {
            if (!item.has(ID)) {
                return false;
            }
        }
        return true;
    }

    private void children(String path, SortedMap<Integer, Optional<JsonNode>> groups) {
        Set<String> keys = new TreeSet<>();
        groups.values().forEach(group -> group.orElseThrow().fieldNames().forEachRemaining(keys::add));
        for (String key : keys) {
            SortedMap<Integer, Optional<JsonNode>> below = new TreeMap<>();
            groups.forEach((run, group) ->
                    below.put(run, Optional.ofNullable(group.orElseThrow().get(key))));
            walk(path.isEmpty() ? key : path + "." + key, below);
        }
    }

    private void items(String path, SortedMap<Integer, Optional<JsonNode>> lists) {
        SortedMap<Integer, Map<String, JsonNode>> byId = new TreeMap<>();
        Set<String> ids = new LinkedHashSet<>();
        lists.forEach((run, list) -> {
            Map<String, JsonNode> items = new LinkedHashMap<>();
            list.orElseThrow().forEach(item -> items.put(item.path(ID).asText(), item));
            byId.put(run, items);
            ids.addAll(items.keySet());
        });
        order(path, byId);
        for (String id : ids) {
            SortedMap<Integer, Optional<JsonNode>> items = new TreeMap<>();
            byId.forEach((run, list) -> items.put(run, Optional.ofNullable(list.get(id))));
            walk(path + "." + id, items);
        }
    }

    /** The order of hypotheses decides which of a pair is the numerator; of what all runs have, it is told where it differs. */
    private void order(String path, SortedMap<Integer, Map<String, JsonNode>> byId) {
        Map<Integer, String> orders = new LinkedHashMap<>();
        byId.forEach((run, list) -> {
            List<String> common = new ArrayList<>(list.keySet());
            byId.values().forEach(other -> common.retainAll(other.keySet()));
            orders.put(run, String.join(", ", common));
        });
        if (orders.values().stream().distinct().count() > 1) {
            report(path + ORDER, "", orders);
        }
    }

    /** Names of data files are settings; here it is their content that counts. */
    private void data(List<Optional<ResolvedConfig>> configs) {
        SortedMap<Integer, Optional<SortedMap<String, String>>> kept =
                each(configs, config -> Optional.of(config.dataSha256()));
        kept.values().removeIf(hashes -> hashes.orElseThrow().isEmpty());
        Set<String> names = new LinkedHashSet<>();
        kept.values().forEach(hashes -> names.addAll(hashes.orElseThrow().keySet()));
        for (String name : names) {
            Map<Integer, String> values = new LinkedHashMap<>();
            kept.forEach((run, hashes) -> values.put(
                    run,
                    Optional.ofNullable(hashes.orElseThrow().get(name))
                            .map(hex -> "sha256 " + hex.substring(0, Math.min(HASH_DIGITS, hex.length())))
                            .orElse("not read")));
            if (values.values().stream().distinct().count() > 1) {
                for (int run = 0; run < runs; run++) {
                    values.putIfAbsent(run, SettingDifference.UNKNOWN);
                }
                report("data file " + name, "", values);
            }
        }
    }
}
