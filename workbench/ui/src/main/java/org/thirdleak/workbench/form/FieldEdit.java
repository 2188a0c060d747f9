package org.thirdleak.workbench.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thirdleak.simulator.config.SettingReader;
import org.thirdleak.simulator.config.SourceText;
import org.thirdleak.workbench.form.FormNode.Field;
import org.thirdleak.workbench.form.FormNode.Group;
import org.thirdleak.workbench.source.ConfigText;

/**
 * What a field does to the text of a config.
 *
 * @param form the form of the text
 */
record FieldEdit(SettingForm form) {
    /** The settings of an empty file. */
    static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private static final String TYPE = "type";

    /** The form of a text, empty while its syntax is broken. */
    static Optional<SettingForm> form(ConfigText text) {
        return SettingReader.settings(new SourceText(text.json() ? "config.json" : "config.yaml", text.text()))
                .map(SettingForm::of);
    }

    /**
     * The text with a value of a setting. A group of several kinds that was left out is given with its usual kind; a group
     * that becomes another kind loses what that kind does not have.
     *
     * @param text the text of this form
     * @param field the setting
     * @param yaml its new value
     */
    ConfigText with(ConfigText text, Field field, String yaml) {
        ConfigText begun = text;
        for (Group around : around(field)) {
            Optional<Field> kind = kind(around).filter(type -> !type.path().equals(field.path()));
            if (!around.given() && kind.isPresent()) {
                String word = kind.get().value().map(node -> node.asText()).orElse("");
                begun = begun.with(kind.get().path(), word);
            }
        }
        ConfigText set = begun.with(field.path(), yaml);
        return field.path().endsWith("." + TYPE) ? withoutForeign(set, parent(field)) : set;
    }

    private List<Group> around(Field field) {
        return Stream.iterate(parent(field), path -> !path.isEmpty(), FieldEdit::parent)
                .map(form::at)
                .filter(Group.class::isInstance)
                .map(Group.class::cast)
                .toList();
    }

    private static Optional<Field> kind(Group group) {
        return group.parts().stream()
                .filter(Field.class::isInstance)
                .map(Field.class::cast)
                .filter(part -> part.path().equals(group.path() + "." + TYPE))
                .findFirst();
    }

    private static String parent(FormNode node) {
        return parent(node.path());
    }

    private static String parent(String path) {
        return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    }

    private static ConfigText withoutForeign(ConfigText text, String group) {
        List<String> known = form(text).map(form -> SettingForm.parts(form.at(group))).orElse(List.of()).stream()
                .map(FormNode::path)
                .toList();
        ConfigText left = text;
        for (String child : text.children(group)) {
            left = known.contains(child) ? left : left.without(child);
        }
        return left;
    }
}
