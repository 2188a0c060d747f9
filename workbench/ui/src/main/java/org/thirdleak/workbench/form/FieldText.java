package org.thirdleak.workbench.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.thirdleak.simulator.config.NumberText;
import org.thirdleak.simulator.config.SettingReader;
import org.thirdleak.workbench.source.ConfigText;

/**
 * What is typed into a field, and what of it is written into the file.
 *
 * @param entry how the setting is entered
 */
record FieldText(Entry entry) {

    /** A value as it is typed; items of a list between commas. */
    String shown(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(this::shown)
                    .collect(Collectors.joining(", "));
        }
        if (value.isNumber()) {
            return NumberText.shortest(value.doubleValue());
        }
        return value.isObject() ? value.toString() : value.asText();
    }

    /** What is typed as YAML; text that would be read as something else in quotes. */
    String written(String typed) {
        String text = typed.strip();
        if (entry instanceof Entry.Series) {
            String inner = text.replaceFirst("^\\[", "").replaceFirst("]$", "");
            String list = "[" + inner + "]";
            return SettingReader.value(list).isPresent() ? list : ConfigText.scalar(text);
        }
        boolean words = entry instanceof Entry.Words || entry instanceof Entry.FileName;
        if (words) {
            return ConfigText.scalar(text);
        }
        return SettingReader.value(text).filter(JsonNode::isValueNode).isPresent() ? text : ConfigText.scalar(text);
    }
}
