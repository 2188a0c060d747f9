package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Applies overrides to a tree, following the config records, so that a path may also name a setting or group that the
 * file leaves out. The tree is changed; values are checked later, when it is read.
 */
final class OverrideReader {
    private static final String TYPE = "type";
    private static final String ID = "id";

    private final Class<?> root;
    private final ObjectNode tree;
    private final List<ConfigProblem> problems = new ArrayList<>();
    private SourceLocations locations;

    /**
     * For a tree.
     *
     * @param root the config record that the tree is an image of
     * @param tree changed by the overrides
     * @param locations where its settings were written
     */
    OverrideReader(Class<?> root, ObjectNode tree, SourceLocations locations) {
        this.root = root;
        this.tree = tree;
        this.locations = locations;
    }

    /** Applies {@code path=value} arguments; those that cannot be read are noted. */
    void applyAll(List<String> arguments) {
        for (String argument : arguments) {
            try {
                apply(SettingOverride.parse(argument));
            } catch (InvalidConfigException notReadable) {
                problems.addAll(notReadable.problems());
            }
        }
    }

    void apply(SettingOverride override) {
        step(root, tree, "", override, 0);
    }

    SourceLocations locations() {
        return locations;
    }

    List<ConfigProblem> problems() {
        return problems;
    }

    private void step(Class<?> type, ObjectNode group, String pointer, SettingOverride override, int depth) {
        Optional<Class<?>> kind = type.isRecord()
                ? Optional.of(type)
                : RecordReader.kind(type, group.path(TYPE).asText());
        if (kind.isEmpty()) {
            // the reader will say that the type is unknown
            return;
        }
        String key = override.segments().get(depth);
        boolean last = depth == override.segments().size() - 1;
        List<Setting> settings = Setting.of(kind.get());
        Optional<Setting> setting =
                settings.stream().filter(known -> known.key().equals(key)).findFirst();
        if (setting.isEmpty() && last && key.equals(TYPE) && !type.isRecord()) {
            changeType(type, group, pointer, override);
        } else if (setting.isEmpty()) {
            unknown(key, settings.stream().map(Setting::key).toList(), "settings here", override);
        } else if (last) {
            assign(group, key, pointer, override);
        } else {
            descend(setting.get(), group, SourceLocations.below(pointer, key), override, depth + 1);
        }
    }

    private void assign(ObjectNode group, String key, String pointer, SettingOverride override) {
        if (override.value().isNull()) {
            group.remove(key);
        } else {
            group.set(key, override.value().deepCopy());
        }
        locations = locations.with(SourceLocations.below(pointer, key), override.place());
    }

    /** Another kind of group: settings that it does not have go with the old one. */
    private void changeType(Class<?> sealed, ObjectNode group, String pointer, SettingOverride override) {
        RecordReader.kind(sealed, override.value().asText())
                .ifPresent(kind ->
                        group.retain(Setting.of(kind).stream().map(Setting::key).toList()));
        assign(group, TYPE, pointer, override);
    }

    private void descend(Setting setting, ObjectNode group, String pointer, SettingOverride override, int depth) {
        Type type = setting.type();
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            Type item = Setting.typeArgument(type, 0);
            JsonNode list = group.path(setting.key());
            if (RecordReader.hasId(item) && list instanceof ArrayNode items) {
                item((Class<?>) item, items, pointer, override, depth);
                return;
            }
        } else if (type instanceof Class<?> plain && isGroup(plain)) {
            if (!group.hasNonNull(setting.key())) {
                JsonNode fallback = setting.fallback().orElseGet(JsonNodeFactory.instance::objectNode);
                group.set(setting.key(), fallback);
                locations = locations.with(pointer, override.place());
            }
            if (group.get(setting.key()) instanceof ObjectNode below) {
                step(plain, below, pointer, override, depth);
                return;
            }
        }
        add(override, "\"" + setting.key() + "\" has no settings of its own; give it a whole value");
    }

    private static boolean isGroup(Class<?> type) {
        return type.isRecord() || (type.isSealed() && type != PriorConfig.class && type != DatePriorConfig.class);
    }

    private void item(Class<?> type, ArrayNode items, String pointer, SettingOverride override, int depth) {
        String id = override.segments().get(depth);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            ids.add(item.path(ID).asText());
            if (ids.get(i).equals(id) && item instanceof ObjectNode group) {
                foundItem(type, group, items, i, pointer, override, depth);
                return;
            }
        }
        unknown(id, ids, "ids here", override);
    }

    private void foundItem(
            Class<?> type,
            ObjectNode group,
            ArrayNode items,
            int index,
            String listPointer,
            SettingOverride override,
            int depth) {
        String pointer = listPointer + "/" + index;
        if (depth < override.segments().size() - 1) {
            step(type, group, pointer, override, depth + 1);
        } else if (override.value().isNull()) {
            items.remove(index);
            locations = locations.withoutItem(listPointer, index);
        } else {
            items.set(index, override.value().deepCopy());
            locations = locations.with(pointer, override.place());
        }
    }

    private void unknown(String name, List<String> known, String listTitle, SettingOverride override) {
        add(override, "unknown name \"" + name + "\"" + NearestName.among(known).hint(name, listTitle));
    }

    private void add(SettingOverride override, String message) {
        problems.add(override.place().problem(override.path(), message));
    }
}
