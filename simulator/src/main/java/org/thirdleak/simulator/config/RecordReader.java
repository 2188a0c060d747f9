package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads config records out of a tree: checks and binds in one walk. Every problem is noted and none ends the walk, so
 * that a user sees all of them at once; the result is empty if there was any.
 *
 * @param problems where problems are noted
 */
record RecordReader(ProblemList problems) {
    private static final String TYPE = "type";
    private static final String ID = "id";

    /** Reads a group of settings. */
    <T> Optional<T> read(Class<T> group, JsonNode node, TreePath path) {
        return read(group, node, path, false);
    }

    private <T> Optional<T> read(Class<T> group, JsonNode node, TreePath path, boolean ofSeveralKinds) {
        if (!node.isObject()) {
            problems.expected(path, "a group of settings", node);
            return Optional.empty();
        }
        List<Setting> settings = Setting.of(group);
        Set<String> explained = unknownKeys(settings, node, path, ofSeveralKinds);
        List<Object> values = new ArrayList<>();
        for (Setting setting : settings) {
            JsonNode given = node.path(setting.key());
            if (given.isMissingNode() || given.isNull()) {
                leftOut(setting, path, explained).ifPresent(values::add);
            } else {
                Optional<Object> value = value(setting.type(), setting, given, path.key(setting.key()));
                value.map(v -> setting.optional() ? Optional.of(v) : v).ifPresent(values::add);
            }
        }
        return values.size() == settings.size() ? constructed(group, values, path) : Optional.empty();
    }

    /** Notes keys that are no settings; returns the missing settings that they were probably meant to be. */
    private Set<String> unknownKeys(List<Setting> settings, JsonNode node, TreePath path, boolean ofSeveralKinds) {
        List<String> known = settings.stream().map(Setting::key).toList();
        List<String> missing = known.stream().filter(key -> !node.has(key)).toList();
        Set<String> meant = new HashSet<>();
        node.fieldNames().forEachRemaining(key -> {
            if (known.contains(key) || (ofSeveralKinds && key.equals(TYPE))) {
                return;
            }
            Optional<String> guess = NearestName.among(missing).to(key);
            guess.ifPresent(meant::add);
            String hint = NearestName.among(guess.isPresent() ? missing : known).hint(key, "settings here");
            problems.add(path.key(key), "unknown setting \"" + key + "\"" + hint);
        });
        return meant;
    }

    private Optional<Object> leftOut(Setting setting, TreePath path, Set<String> explained) {
        if (setting.optional()) {
            return Optional.of(Optional.empty());
        }
        TreePath below = path.key(setting.key());
        Optional<JsonNode> fallback = setting.fallback();
        if (fallback.isPresent()) {
            return value(setting.type(), setting, fallback.get(), below);
        }
        if (!explained.contains(setting.key())) {
            problems.add(below, "missing: " + setting.doc());
        }
        return Optional.empty();
    }

    private Optional<Object> value(Type type, Setting setting, JsonNode node, TreePath path) {
        ScalarReader scalars = new ScalarReader(problems);
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class
                    ? map(node, path)
                    : list(Setting.typeArgument(type, 0), setting, node, path);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == PriorConfig.class) {
            return widened(new PriorReader(Limits.of(setting), problems).read(node, path));
        }
        if (plain == DatePriorConfig.class) {
            return widened(new DatePriorReader(problems).read(node, path));
        }
        if (plain == String.class) {
            return widened(scalars.text(node, path));
        }
        if (plain == double.class || plain == Double.class) {
            return widened(scalars.number(node, path, Limits.of(setting)));
        }
        if (plain == long.class) {
            return widened(scalars.whole(node, path, Limits.of(setting)));
        }
        if (plain == int.class) {
            return widened(scalars.whole(node, path, Limits.of(setting)).map(Math::toIntExact));
        }
        if (plain == Instant.class) {
            return widened(scalars.date(node, path));
        }
        if (plain.isEnum()) {
            return scalars.constant(plain, node, path);
        }
        return plain.isRecord() ? widened(read(plain, node, path)) : kind(plain, node, path);
    }

    private static <T> Optional<Object> widened(Optional<T> value) {
        return value.map(v -> v);
    }

    /** One of several kinds of group, selected by its key {@code type}. */
    private Optional<Object> kind(Class<?> sealed, JsonNode node, TreePath path) {
        if (!node.isObject()) {
            problems.expected(path, "a group of settings with a type", node);
            return Optional.empty();
        }
        List<String> words = Setting.kinds(sealed).stream().map(Setting::word).toList();
        if (!node.has(TYPE)) {
            problems.add(path, "missing type: one of " + String.join(", ", words));
            return Optional.empty();
        }
        TreePath typePath = path.key(TYPE);
        Optional<String> written = new ScalarReader(problems).text(node.get(TYPE), typePath);
        Optional<Class<?>> kind = written.flatMap(word -> kind(sealed, word));
        if (written.isPresent() && kind.isEmpty()) {
            String word = written.get();
            String hint = NearestName.among(words).hint(word, "types");
            problems.add(typePath, "unknown type \"" + word + "\"" + hint);
        }
        return kind.flatMap(known -> widened(read(known, node, path, true)));
    }

    /** The kind that a word selects. */
    static Optional<Class<?>> kind(Class<?> sealed, String word) {
        return Setting.kinds(sealed).stream()
                .filter(kind -> Setting.word(kind).equals(word))
                .findFirst();
    }

    private Optional<Object> map(JsonNode node, TreePath path) {
        if (!node.isObject()) {
            problems.expected(path, "a group of path: value", node);
            return Optional.empty();
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        node.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return Optional.of(values);
    }

    private Optional<Object> list(Type item, Setting setting, JsonNode node, TreePath path) {
        if (!node.isArray()) {
            problems.expected(path, "a list", node);
            return Optional.empty();
        }
        if (node.isEmpty() && setting.fallback().filter(JsonNode::isEmpty).isEmpty()) {
            problems.add(path, "the list is empty; it needs at least one item");
            return Optional.empty();
        }
        boolean identified = hasId(item);
        Set<String> ids = new HashSet<>();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            JsonNode element = node.get(i);
            TreePath below = path.item(i, identified ? element.path(ID).asText(String.valueOf(i)) : String.valueOf(i));
            if (identified && element.path(ID).isTextual()) {
                identity(element.get(ID).textValue(), ids, below.key(ID));
            }
            value(item, setting, element, below).ifPresent(values::add);
        }
        return values.size() == node.size() ? Optional.of(values) : Optional.empty();
    }

    /** Whether items of a list are told apart by ids. */
    static boolean hasId(Type item) {
        return item instanceof Class<?> plain
                && (plain.isRecord()
                        ? Setting.of(plain).stream()
                                .anyMatch(setting -> setting.key().equals(ID))
                        : plain.isSealed() && hasId(Setting.kinds(plain).get(0)));
    }

    private void identity(String id, Set<String> seen, TreePath path) {
        if (!id.matches("[A-Za-z0-9_-]+")) {
            problems.add(path, "\"" + id + "\" is no id; use letters, digits, - and _, as paths are written with it");
        } else if (!seen.add(id)) {
            problems.add(path, "the id \"" + id + "\" is given twice in this list");
        }
    }

    private <T> Optional<T> constructed(Class<T> group, List<Object> values, TreePath path) {
        Class<?>[] types = Setting.of(group).stream()
                .map(setting -> setting.component().getType())
                .toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = group.getDeclaredConstructor(types);
            return Optional.of(constructor.newInstance(values.toArray()));
        } catch (InvocationTargetException refused) {
            problems.add(path, String.valueOf(refused.getTargetException().getMessage()));
            return Optional.empty();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("config records have a public canonical constructor", impossible);
        }
    }
}
