package org.thirdleak.workbench.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thirdleak.workbench.form.FormNode;
import org.thirdleak.workbench.form.FormNode.Field;
import org.thirdleak.workbench.form.FormNode.Group;
import org.thirdleak.workbench.form.SettingForm;
import org.thirdleak.workbench.source.ConfigText;
import org.thirdleak.workbench.source.TextRegion;

/**
 * One way to go on at a place of a YAML config.
 *
 * @param replaced what it takes the place of
 * @param text what is written
 * @param shown how it is listed
 * @param meaning what it does, in words
 */
record Completion(TextRegion replaced, String text, String shown, String meaning) {

    private static final Pattern LEAD = Pattern.compile("\\s*(?:- +)*");
    private static final Pattern VALUE =
            Pattern.compile("(\\s*(?:- +)*)([\\w-]+):\\s+(?:\\[(?:[^\\]]*,)?\\s*)?([\\w-]*)");
    private static final Pattern KEY = Pattern.compile("(\\s*(?:- +)*)([\\w-]*)");

    /**
     * The keys that a group may still get, or the words that a setting may be. The line of the caret is left out while the
     * others are read, for it is seldom whole.
     *
     * @param text the config, YAML
     * @param caret index of a character
     */
    static List<Completion> at(String text, int caret) {
        int lineStart = text.lastIndexOf('\n', caret - 1) + 1;
        String before = text.substring(lineStart, caret);
        String others = text.substring(0, lineStart) + text.substring(lineEnd(text, caret));
        ConfigText read = ConfigText.of(others, false);
        Optional<SettingForm> form = SettingHelp.form(read);
        Matcher value = VALUE.matcher(before);
        Matcher key = KEY.matcher(before);
        if (form.isEmpty()) {
            return List.of();
        }
        if (value.matches()) {
            String around = group(read, lineStart, value.group(1).length());
            String path = around.isEmpty() ? value.group(2) : around + "." + value.group(2);
            return words(form.get().at(path), path, started(caret, value.group(3)), value.group(3));
        }
        if (key.matches()) {
            String around = group(read, lineStart, key.group(1).length());
            return keys(form.get().at(around), around, started(caret, key.group(2)), key.group(2));
        }
        return List.of();
    }

    private static int lineEnd(String text, int from) {
        int feed = text.indexOf('\n', from);
        return feed < 0 ? text.length() : feed;
    }

    private static TextRegion started(int caret, String prefix) {
        return new TextRegion(caret - prefix.length(), prefix.length());
    }

    /** Path of the group that a line of some indentation is in: that of its neighbour above, or of the key it is under. */
    private static String group(ConfigText read, int lineStart, int indent) {
        String text = read.text();
        int end = lineStart - 1;
        while (end > 0) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            String line = text.substring(start, end);
            Matcher lead = LEAD.matcher(line);
            int column = lead.lookingAt() ? lead.end() : 0;
            boolean empty = line.isBlank() || line.strip().startsWith("#");
            if (!empty && column <= indent) {
                String path = read.pathAt(start + column).orElse("");
                return column < indent ? path : path.substring(0, Math.max(0, path.lastIndexOf('.')));
            }
            end = start - 1;
        }
        return "";
    }

    private static List<Completion> keys(FormNode node, String path, TextRegion replaced, String prefix) {
        List<Completion> keys = new ArrayList<>();
        if (node instanceof Group group && node.path().equals(path)) {
            for (FormNode part : group.parts()) {
                String name = part.path().substring(part.path().lastIndexOf('.') + 1);
                if (!isGiven(part) && matches(name, prefix)) {
                    String opened = part instanceof Field ? name + ": " : name + ":";
                    keys.add(new Completion(replaced, opened, name, SettingHelp.words(part)));
                }
            }
        }
        return keys;
    }

    private static boolean isGiven(FormNode part) {
        if (part instanceof Field field) {
            return field.given().isPresent();
        }
        return part instanceof Group group
                ? group.given()
                : !SettingForm.parts(part).isEmpty();
    }

    private static List<Completion> words(FormNode node, String path, TextRegion replaced, String prefix) {
        if (!(node instanceof Field field) || !node.path().equals(path)) {
            return List.of();
        }
        List<String> words = new ArrayList<>(SettingHelp.choices(field));
        if (words.isEmpty()) {
            field.fallback()
                    .filter(fallback -> fallback.isNumber() || fallback.isTextual())
                    .map(fallback -> fallback.asText())
                    .filter(fallback -> !fallback.isEmpty())
                    .ifPresent(words::add);
        }
        return words.stream()
                .filter(word -> matches(word, prefix))
                .map(word -> new Completion(replaced, word, word, SettingHelp.words(field)))
                .toList();
    }

    private static boolean matches(String name, String prefix) {
        return name.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
    }
}
