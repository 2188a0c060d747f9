package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A setting, as the component of its config record describes it.
 *
 * @param component component of a config record
 */
public record Setting(RecordComponent component) {
    /**
     * The settings of a group, in their order.
     *
     * @param group a config record
     */
    public static List<Setting> of(Class<?> group) {
        return Arrays.stream(group.getRecordComponents()).map(Setting::new).toList();
    }

    /** Every capital begins a word: Jackson's own rule would make {@code wper_k} of W per K. */
    static String key(String componentName) {
        return componentName.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /**
     * The word for a constant of an enum.
     *
     * @param constant the constant
     */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The word that selects a kind under the key {@code type}.
     *
     * @param kind a config record with {@link TypeName}
     */
    public static String word(Class<?> kind) {
        return Optional.ofNullable(kind.getAnnotation(TypeName.class))
                .map(TypeName::value)
                .orElseThrow(() -> new IllegalStateException(kind + " needs @TypeName"));
    }

    /**
     * The kinds of a group that has several.
     *
     * @param sealed interface of the group
     */
    public static List<Class<?>> kinds(Class<?> sealed) {
        return Arrays.<Class<?>>stream(sealed.getPermittedSubclasses()).toList();
    }

    /** As written in a file, in snake case. */
    public String key() {
        return key(component.getName());
    }

    /** What it means, in one sentence. */
    public String doc() {
        return Optional.ofNullable(component.getAnnotation(Doc.class))
                .map(Doc::value)
                .orElse("");
    }

    /** As printed, empty for plain numbers. */
    public String unit() {
        return UnitSuffix.of(key()).map(UnitSuffix::unit).orElse("");
    }

    Optional<Range> range() {
        return Optional.ofNullable(component.getAnnotation(Range.class));
    }

    /** Ending of the files it names, empty if it names none. */
    public Optional<String> fileEnding() {
        return Optional.ofNullable(component.getAnnotation(NamesFile.class)).map(NamesFile::value);
    }

    boolean hashed() {
        return !component.isAnnotationPresent(NotHashed.class);
    }

    /** The value if left out. */
    public Optional<JsonNode> fallback() {
        return Optional.ofNullable(component.getAnnotation(Default.class)).map(this::parsed);
    }

    private JsonNode parsed(Default fallback) {
        try {
            return YamlReader.value(new SourceText("@Default", fallback.value()));
        } catch (InvalidConfigException notYaml) {
            throw new IllegalStateException("default of " + component, notYaml);
        }
    }

    /** Whether it may be absent. */
    public boolean optional() {
        return component.getType() == Optional.class;
    }

    /** Whether the file must give it. */
    public boolean required() {
        return !optional() && !component.isAnnotationPresent(Default.class);
    }

    /** Its type, without the Optional around it. */
    public Type type() {
        return optional() ? typeArgument(component.getGenericType(), 0) : component.getGenericType();
    }

    /**
     * An argument of a generic type.
     *
     * @param type as of a list
     * @param index 0 for the first
     */
    public static Type typeArgument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
