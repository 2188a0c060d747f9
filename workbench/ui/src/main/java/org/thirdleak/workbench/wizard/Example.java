package org.thirdleak.workbench.wizard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thirdleak.workbench.folder.ConfigKind;
import org.thirdleak.workbench.source.ConfigText;

/**
 * A config that a new one can be made from.
 *
 * @param file where it lies
 * @param kind what it asks for
 * @param title its headline; the first words of the description where it has none
 * @param description the first paragraph of the comment it begins with, empty if there is none
 * @param text the whole file
 */
record Example(Path file, ConfigKind kind, String title, String description, String text) {

    /** Lines for tools, and commands, which say nothing about the study. */
    private static final String FOR_TOOLS = "yaml-language-server:.*|mvn .*";

    /**
     * From its text.
     *
     * @param file where it lies
     * @param kind what it asks for
     * @param text the whole file, YAML
     */
    static Example of(Path file, ConfigKind kind, String text) {
        String description = firstParagraph(text);
        String title = ConfigText.of(text, false)
                .words("title")
                .filter(words -> !words.isBlank())
                .orElseGet(() -> description.split("[.;:]", 2)[0]);
        return new Example(file, kind, title, description, text);
    }

    /** Name of the file. */
    String name() {
        return String.valueOf(file.getFileName());
    }

    private static String firstParagraph(String text) {
        List<String> paragraph = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String words =
                    line.replaceFirst("^#", "").replaceFirst(FOR_TOOLS, "").strip();
            boolean over = words.isEmpty() && !paragraph.isEmpty();
            if (!line.startsWith("#") || over) {
                break;
            }
            if (!words.isEmpty()) {
                paragraph.add(words);
            }
        }
        return String.join(" ", paragraph);
    }
}
