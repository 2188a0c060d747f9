package org.thirdleak.workbench.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thirdleak.simulator.config.CircuitConfig;
import org.thirdleak.simulator.config.DatePriorConfig;
import org.thirdleak.simulator.config.Doc;
import org.thirdleak.simulator.config.Limits;
import org.thirdleak.simulator.config.PriorConfig;
import org.thirdleak.simulator.config.RunConfig;
import org.thirdleak.simulator.config.Setting;
import org.thirdleak.simulator.config.SettingReader;
import org.thirdleak.workbench.form.FormNode.Field;
import org.thirdleak.workbench.form.FormNode.Group;
import org.thirdleak.workbench.form.FormNode.GroupList;

/**
 * The form of a config: what its config records say of every setting, beside what the file gives.
 *
 * @param root the whole config
 */
public record SettingForm(Group root) {
    private static final String TYPE = "type";
    private static final String ID = "id";
    private static final String TITLE = "title";

    /**
     * The form of a config, of a comparison or of a circuit.
     *
     * @param tree its settings, sound or not
     * @return its form
     */
    public static SettingForm of(JsonNode tree) {
        boolean circuit = tree.has("circuits") && !tree.has("record");
        return new SettingForm(group(circuit ? CircuitConfig.class : RunConfig.class, tree, "", "Study", "", false));
    }

    /**
     * The node of a path, or the nearest one around it.
     *
     * @param path dotted, as of a problem; may go on below a field
     * @return the node, the root if nothing is nearer
     */
    public FormNode at(String path) {
        FormNode nearest = root;
        boolean deeper = true;
        while (deeper && !nearest.path().equals(path)) {
            Optional<FormNode> below = parts(nearest).stream()
                    .<FormNode>map(part -> part)
                    .filter(part -> path.equals(part.path()) || path.startsWith(part.path() + "."))
                    .findFirst();
            nearest = below.orElse(nearest);
            deeper = below.isPresent();
        }
        return nearest;
    }

    /**
     * What lies directly below a node.
     *
     * @param node any node
     * @return its parts; none of a field
     */
    public static List<? extends FormNode> parts(FormNode node) {
        if (node instanceof Group group) {
            return group.parts();
        }
        return node instanceof GroupList list ? list.items() : List.of();
    }

    private static Group group(
            Class<?> type, JsonNode given, String path, String label, String doc, boolean removable) {
        List<FormNode> parts = new ArrayList<>();
        Class<?> kind = type;
        String sentence = doc;
        if (type.isSealed()) {
            List<Class<?>> kinds = Setting.kinds(type);
            String word = given.path(TYPE).asText();
            Optional<Class<?>> known =
                    kinds.stream().filter(k -> Setting.word(k).equals(word)).findFirst();
            parts.add(kindField(kinds, known, given, path));
            kind = known.orElse(kinds.get(0));
        }
        if (sentence.isEmpty()) {
            sentence = sentence(kind);
        }
        for (Setting setting : Setting.of(kind)) {
            parts.add(node(setting, given.path(setting.key()), below(path, setting.key())));
        }
        return new Group(path, label, sentence, removable, given.isObject(), parts);
    }

    private static String sentence(Class<?> kind) {
        return Optional.ofNullable(kind.getAnnotation(Doc.class))
                .map(Doc::value)
                .orElse("");
    }

    private static Field kindField(List<Class<?>> kinds, Optional<Class<?>> kind, JsonNode given, String path) {
        List<String> words = kinds.stream().map(Setting::word).toList();
        return new Field(
                below(path, TYPE),
                "Type",
                "",
                kind.map(SettingForm::sentence).orElse("One of several types"),
                true,
                Optional.empty(),
                present(given.path(TYPE)),
                new Entry.Choice(words));
    }

    private static FormNode node(Setting setting, JsonNode given, String path) {
        SettingLabel label = new SettingLabel(setting.key());
        if (setting.type() instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            Class<?> item = (Class<?>) Setting.typeArgument(generic, 0);
            if (isGroup(item)) {
                return list(item, setting, given, path, label.words());
            }
        } else if (setting.type() instanceof Class<?> type && isGroup(type)) {
            JsonNode shown = given.isObject() ? given : setting.fallback().orElse(MissingNode.getInstance());
            Group group = group(type, shown, path, label.words(), setting.doc(), setting.optional());
            return given.isObject()
                    ? group
                    : new Group(path, group.label(), group.doc(), group.removable(), false, group.parts());
        }
        return new Field(
                path,
                label.words(),
                label.unit(),
                setting.doc(),
                setting.required(),
                setting.fallback(),
                present(given),
                entry(setting));
    }

    private static boolean isGroup(Class<?> type) {
        return type != PriorConfig.class
                && type != DatePriorConfig.class
                && !type.isEnum()
                && (type.isRecord() || type.isSealed());
    }

    private static GroupList list(Class<?> item, Setting setting, JsonNode given, String path, String label) {
        boolean identified = SettingReader.hasId(item);
        List<Group> items = new ArrayList<>();
        for (int i = 0; i < given.size() && given.isArray(); i++) {
            JsonNode element = given.get(i);
            String name = identified ? element.path(ID).asText(String.valueOf(i)) : String.valueOf(i);
            String title = element.path(TITLE).asText(identified ? name : label + " " + (i + 1));
            items.add(group(item, element, below(path, name), title.isEmpty() ? name : title, "", false));
        }
        List<String> kinds = item.isSealed()
                ? Setting.kinds(item).stream().map(Setting::word).toList()
                : List.of();
        boolean required = setting.fallback().filter(JsonNode::isEmpty).isEmpty();
        return new GroupList(path, label, setting.doc(), kinds, identified, required, items);
    }

    private static Entry entry(Setting setting) {
        Type type = setting.type();
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Map.class) {
                return new Entry.Overrides();
            }
            Class<?> item = (Class<?>) Setting.typeArgument(generic, 0);
            return item.isEnum() ? new Entry.Several(words(item)) : new Entry.Series();
        }
        Class<?> plain = (Class<?>) type;
        if (plain == PriorConfig.class) {
            return new Entry.Prior(Limits.of(setting));
        }
        if (plain == DatePriorConfig.class) {
            return new Entry.DatePrior();
        }
        if (plain == Instant.class) {
            return new Entry.Date();
        }
        if (plain == String.class) {
            return setting.fileEnding().<Entry>map(Entry.FileName::new).orElseGet(Entry.Words::new);
        }
        return plain.isEnum()
                ? new Entry.Choice(words(plain))
                : new Entry.Numeric(Limits.of(setting), plain == int.class || plain == long.class);
    }

    private static List<String> words(Class<?> constants) {
        return Arrays.stream(constants.getEnumConstants())
                .map(constant -> Setting.word((Enum<?>) constant))
                .toList();
    }

    private static Optional<JsonNode> present(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
