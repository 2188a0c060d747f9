package org.thirdleak.workbench.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.config.SettingReader;
import org.thirdleak.simulator.config.SourceText;
import org.thirdleak.workbench.form.Entry;
import org.thirdleak.workbench.form.FormNode;
import org.thirdleak.workbench.form.FormNode.Field;
import org.thirdleak.workbench.form.SettingForm;
import org.thirdleak.workbench.source.ConfigText;

/** What the program says of a setting, in words for one who writes the source. */
final class SettingHelp {

    private SettingHelp() {}

    /** The settings that a text can have, beside those it gives; empty while its syntax is broken. */
    static Optional<SettingForm> form(ConfigText text) {
        String name = text.json() ? "config.json" : "config.yaml";
        return SettingReader.settings(new SourceText(name, text.text())).map(SettingForm::of);
    }

    /** The setting written at a place, in words; empty if none is. */
    static Optional<String> at(ConfigText text, int offset) {
        return text.pathAt(offset)
                .flatMap(path -> form(text).map(form -> form.at(path)).filter(node -> around(node, path)))
                .map(SettingHelp::words);
    }

    /** A value below a field belongs to it; what is below a group only is unknown. */
    private static boolean around(FormNode node, String path) {
        return node instanceof Field || node.path().equals(path);
    }

    /** Meaning, unit, range, choices and default, each in a line of its own where there is one. */
    static String words(FormNode node) {
        List<String> lines = new ArrayList<>();
        lines.add(node.doc().isEmpty() ? node.label() : node.doc());
        if (node instanceof Field field) {
            if (!field.range().isEmpty()) {
                lines.add("Range: " + field.range());
            } else if (!field.unit().isEmpty()) {
                lines.add("Unit: " + field.unit());
            }
            if (!choices(field).isEmpty()) {
                lines.add("One of: " + String.join(", ", choices(field)));
            }
            field.fallback()
                    .filter(value -> !value.isContainerNode() && !value.asText().isEmpty())
                    .ifPresent(value -> lines.add("Default: " + value.asText()));
            if (field.required()) {
                lines.add("Must be given.");
            }
        }
        return HoverText.wrapped(String.join("\n", lines));
    }

    /** The words that a setting may be. */
    static List<String> choices(Field field) {
        if (field.entry() instanceof Entry.Choice choice) {
            return choice.words();
        }
        return field.entry() instanceof Entry.Several several ? several.words() : List.of();
    }
}
