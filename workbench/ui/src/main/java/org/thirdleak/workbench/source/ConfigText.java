package org.thirdleak.workbench.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.workbench.source.SettingPlace.Step;
import org.thirdleak.workbench.source.SourceNode.Entry;
import org.thirdleak.workbench.source.SourceNode.Group;
import org.thirdleak.workbench.source.SourceNode.Items;
import org.thirdleak.workbench.source.SourceNode.Scalar;

/**
 * The text of a config, in YAML or in JSON with comments. Settings are found by the paths of {@code --set}: dotted, items
 * of lists by their id, or by their number from 0 where they have none. Every edit makes a new text in which whatever was
 * not meant stays as it was written: comments, blank lines, order, spelling, line endings.
 *
 * <p>The text is parsed when it is first asked for a setting; for 60,000 characters that takes some milliseconds, for a
 * million a second. Longer texts are not read.
 */
public final class ConfigText {

    /** Characters of the longest text whose settings are read. */
    public static final int LONGEST = 1 << 20;

    private final String text;
    private final boolean json;
    private final Object parsing = new Object();
    private volatile Optional<Optional<SourceNode>> parsed = Optional.empty();

    private ConfigText(String text, boolean json) {
        this.text = text;
        this.json = json;
    }

    /**
     * A text.
     *
     * @param text its characters, without a byte order mark
     * @param json whether it is JSON, not YAML
     */
    public static ConfigText of(String text, boolean json) {
        return new ConfigText(text, json);
    }

    /** The characters. */
    public String text() {
        return text;
    }

    /** Whether it is JSON, not YAML. */
    public boolean json() {
        return json;
    }

    /** Whether settings can be found and edited; not while the syntax is broken. */
    public boolean readable() {
        return root().isPresent();
    }

    /**
     * The value of a setting as it is written; a block without the indentation that its lines have in common.
     *
     * @param path dotted path
     * @return empty if the text does not give the setting
     */
    public Optional<String> value(String path) {
        return found(path).map(place -> SettingEdit.written(text, place.last().value()));
    }

    /**
     * The words of a setting without parts, quotes taken off.
     *
     * @param path dotted path
     * @return empty if the text does not give the setting, or gives it parts
     */
    public Optional<String> words(String path) {
        return found(path)
                .flatMap(place ->
                        place.last().value() instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty());
    }

    /**
     * The text with another value of a setting. A setting that is not there is added at the end of its group, a group that
     * is not there is made, an item with an unknown id is added at the end of its list.
     *
     * @param path dotted path
     * @param yamlValue the value in YAML, one line or a block
     * @return the text; this one if it has that value already
     * @throws IllegalStateException if the text is not {@link #readable}
     * @throws IllegalArgumentException if the value is not YAML
     */
    public ConfigText with(String path, String yamlValue) {
        SettingPlace place = SettingPlace.of(readRoot(), path);
        if (value(path).filter(yamlValue::equals).isPresent()) {
            return this;
        }
        return of(new SettingEdit(text, readRoot(), json).with(place, yamlValue), json);
    }

    /**
     * The text without a setting or an item, and without the comment lines directly above it.
     *
     * @param path dotted path
     * @return the text; this one if it does not give the setting
     * @throws IllegalStateException if the text is not {@link #readable}
     */
    public ConfigText without(String path) {
        SettingPlace place = SettingPlace.of(readRoot(), path);
        return place.found() ? of(new SettingRemoval(text, json).without(place), json) : this;
    }

    /**
     * The text with an item and the one after it exchanged, with the comments above them.
     *
     * @param path dotted path of an item
     * @return the text; this one if the path is not that of an item with another behind it
     * @throws IllegalStateException if the text is not {@link #readable}
     */
    public ConfigText movedDown(String path) {
        SettingPlace place = SettingPlace.of(readRoot(), path);
        boolean movable = place.found()
                && place.last().parent() instanceof Items items
                && place.last().index() + 1 < items.values().size();
        return movable ? of(new SettingRemoval(text, json).movedDown(place.last()), json) : this;
    }

    /**
     * Where a setting stands, from its key to the end of its value.
     *
     * @param path dotted path
     * @return empty if the text does not give the setting
     */
    public Optional<TextRegion> region(String path) {
        return found(path).map(place -> region(place.last()));
    }

    /**
     * Where a setting stands, or the nearest group around it that is written.
     *
     * @param path dotted path
     * @return the start of the text if nothing of the path is in it
     */
    public TextRegion nearest(String path) {
        return root().map(root -> SettingPlace.of(root, path))
                .filter(place -> !place.steps().isEmpty())
                .map(place -> region(place.last()))
                .orElse(new TextRegion(0, 0));
    }

    private static TextRegion region(Step step) {
        return TextRegion.between(
                step.start(), Math.max(step.start(), step.value().end()));
    }

    /**
     * The innermost setting at a place of the text. A line belongs to what begins in it.
     *
     * @param offset index into the text
     * @return its dotted path, empty between settings
     */
    public Optional<String> pathAt(int offset) {
        return root().map(root -> innermost(root, "", offset)).filter(path -> !path.isEmpty());
    }

    private String innermost(SourceNode node, String path, int offset) {
        if (node instanceof Group group) {
            for (Entry entry : group.entries()) {
                int end = Math.max(entry.keyEnd(), entry.value().end());
                if (covers(entry.start(), end, group.flow(), offset)) {
                    return innermost(entry.value(), below(path, entry.key()), offset);
                }
            }
        } else if (node instanceof Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                SourceNode value = items.values().get(i);
                if (covers(value.start(), value.end(), items.flow(), offset)) {
                    return innermost(value, below(path, items.name(i)), offset);
                }
            }
        }
        return path;
    }

    private boolean covers(int start, int end, boolean flow, int offset) {
        return flow
                ? offset >= start && offset <= end
                : offset >= TextLines.start(text, start) && offset <= TextLines.end(text, end);
    }

    /**
     * What a group or list holds, in the order of the text.
     *
     * @param path dotted path; empty for the top
     * @return dotted paths, none if the setting is not there or has no parts
     */
    public List<String> children(String path) {
        Optional<SourceNode> node =
                path.isEmpty() ? root() : found(path).map(place -> place.last().value());
        List<String> children = new ArrayList<>();
        if (node.orElse(null) instanceof Group group) {
            group.entries().forEach(entry -> children.add(below(path, entry.key())));
        } else if (node.orElse(null) instanceof Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                children.add(below(path, items.name(i)));
            }
        }
        return children;
    }

    /** Paths of all settings, groups and items in the order of the text. */
    public List<String> paths() {
        List<String> all = new ArrayList<>();
        collect("", all);
        return all;
    }

    private void collect(String path, List<String> all) {
        for (String child : children(path)) {
            all.add(child);
            collect(child, all);
        }
    }

    /**
     * What the comment lines directly above a setting say, as one text.
     *
     * @param path dotted path
     * @return empty if there are none
     */
    public Optional<String> comment(String path) {
        return found(path)
                .map(place -> TextLines.start(text, place.last().start()))
                .map(line -> text.substring(TextLines.withComments(text, line), line))
                .map(lines -> lines.replaceAll("(?m)^\\s*#\\s?", "").strip().replaceAll("\\s+", " "))
                .filter(words -> !words.isEmpty());
    }

    /**
     * A text as a value in YAML, in quotes where it would be read as something else.
     *
     * @param words any text
     */
    public static String scalar(String words) {
        return FlowText.word(words);
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private Optional<SettingPlace> found(String path) {
        return root().map(root -> SettingPlace.of(root, path)).filter(SettingPlace::found);
    }

    private SourceNode readRoot() {
        return root().orElseThrow(
                        () -> new IllegalStateException("the syntax of the text is broken; mend it in the source"));
    }

    private Optional<SourceNode> root() {
        if (parsed.isEmpty()) {
            synchronized (parsing) {
                if (parsed.isEmpty()) {
                    parsed = Optional.of(parse());
                }
            }
        }
        return parsed.orElseThrow();
    }

    private Optional<SourceNode> parse() {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<SourceNode> root = json ? JsonSource.root(text) : YamlSource.root(text);
        return root.filter(node -> node instanceof Group);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfigText that && json == that.json && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
