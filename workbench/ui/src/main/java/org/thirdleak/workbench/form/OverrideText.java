package org.thirdleak.workbench.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.thirdleak.simulator.config.NumberText;
import org.thirdleak.simulator.config.SettingReader;
import org.thirdleak.workbench.source.ConfigText;

/** The value that a scenario gives a setting, as people read and type it: YAML in one line. */
final class OverrideText {

    private OverrideText() {}

    /** A value in one line. */
    static String shown(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(OverrideText::shown)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(entry -> entry.getKey() + ": " + shown(entry.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        return value.isNumber()
                ? NumberText.shortest(value.doubleValue())
                : value.isTextual() ? ConfigText.scalar(value.textValue()) : value.asText();
    }

    /** What is typed as YAML; text that is none in quotes. */
    static String written(String typed) {
        return SettingReader.value(typed).isPresent() ? typed : ConfigText.scalar(typed);
    }
}
