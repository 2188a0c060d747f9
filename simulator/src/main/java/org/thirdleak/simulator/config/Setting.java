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
record Setting(RecordComponent component) {
    /** The settings of a group, in their order. */
    static List<Setting> of(Class<?> group) {
        return Arrays.stream(group.getRecordComponents()).map(Setting::new).toList();
    }

    /** Every capital begins a word: Jackson's own rule would make {@code wper_k} of W per K. */
    static String key(String componentName) {
        return componentName.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** The word for a constant of an enum. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The word that selects a kind under the key {@code type}. */
    static String word(Class<?> kind) {
        return Optional.ofNullable(kind.getAnnotation(TypeName.class))
                .map(TypeName::value)
                .orElseThrow(() -> new IllegalStateException(kind + " needs @TypeName"));
    }

    /** The kinds of a group that has several. */
    static List<Class<?>> kinds(Class<?> sealed) {
        return Arrays.<Class<?>>stream(sealed.getPermittedSubclasses()).toList();
    }

    String key() {
        return key(component.getName());
    }

    String doc() {
        return Optional.ofNullable(component.getAnnotation(Doc.class))
                .map(Doc::value)
                .orElse("");
    }

    String unit() {
        return UnitSuffix.of(key()).map(UnitSuffix::unit).orElse("");
    }

    Optional<Range> range() {
        return Optional.ofNullable(component.getAnnotation(Range.class));
    }

    boolean hashed() {
        return !component.isAnnotationPresent(NotHashed.class);
    }

    /** The value if left out. */
    Optional<JsonNode> fallback() {
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
    boolean optional() {
        return component.getType() == Optional.class;
    }

    boolean required() {
        return !optional() && !component.isAnnotationPresent(Default.class);
    }

    /** Its type, without the Optional around it. */
    Type type() {
        return optional() ? typeArgument(component.getGenericType(), 0) : component.getGenericType();
    }

    static Type typeArgument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
