package org.thirdleak.examples;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What every key of a result file means, in Markdown: one table per record that stands for an object of the file, taken
 * from the comment of that record, so that nothing is told twice.
 */
final class ResultReference {

    private static final String SOURCES = "simulator/src/main/java/";
    private static final Pattern PARAMETER = Pattern.compile("\\s*@param\\s+");

    private final StringBuilder text = new StringBuilder();
    private final Set<Class<?>> told = new LinkedHashSet<>();
    private final Deque<Class<?>> open = new ArrayDeque<>();

    private ResultReference() {}

    /**
     * The tables of a record and of all records below it.
     *
     * @param root record that stands for the whole file
     * @return Markdown
     */
    static String of(Class<?> root) throws IOException {
        ResultReference reference = new ResultReference();
        reference.meet(root);
        while (!reference.open.isEmpty()) {
            reference.tell(reference.open.pop());
        }
        return reference.text.toString();
    }

    private void meet(Class<?> type) {
        if (type.isRecord() && told.add(type)) {
            open.add(type);
        }
    }

    private void tell(Class<?> type) throws IOException {
        String comment = comment(type);
        String[] parts = PARAMETER.split(comment, -1);
        Map<String, String> meanings = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] words = parts[i].split("\\s+", 2);
            meanings.put(words[0], words[1].strip());
        }
        text.append("### ").append(name(type)).append("\n\n").append(parts[0].strip());
        text.append("\n\n| key | holds | meaning |\n|---|---|---|\n");
        for (RecordComponent component : type.getRecordComponents()) {
            String meaning = meanings.get(component.getName());
            if (meaning == null) {
                throw new IllegalStateException(type.getName() + "." + component.getName() + " is not explained");
            }
            text.append("| `%s` | %s | %s |%n"
                    .formatted(component.getName(), holds(component.getGenericType()), meaning.replace("|", "\\|"))
                    .replace("\r", ""));
        }
        text.append('\n');
    }

    private String holds(Type type) {
        if (type instanceof ParameterizedType list) {
            Type[] arguments = list.getActualTypeArguments();
            return "list of " + holds(arguments[arguments.length - 1]);
        }
        Class<?> single = (Class<?>) type;
        if (single.isArray()) {
            return "list of " + holds(single.getComponentType());
        }
        meet(single);
        if (single.isRecord()) {
            return "[" + name(single) + "](#"
                    + name(single).toLowerCase(Locale.ROOT).replace(' ', '-') + ")";
        }
        return switch (single.getSimpleName()) {
            case "double", "Double" -> "number";
            case "int", "long", "Integer", "Long" -> "whole number";
            case "boolean", "Boolean" -> "true or false";
            default -> "text";
        };
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return (outer == null ? "" : name(outer) + " ") + type.getSimpleName();
    }

    private static String comment(Class<?> type) throws IOException {
        Path file = Program.root()
                .resolve(SOURCES + type.getName().split("\\$", -1)[0].replace('.', '/') + ".java");
        String source = Files.readString(file, StandardCharsets.UTF_8);
        Matcher comment = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+\\s*)*(?:public\\s+)?record " + type.getSimpleName()
                                + "\\(",
                        Pattern.DOTALL)
                .matcher(source);
        if (!comment.find()) {
            throw new IllegalStateException("no comment on " + type.getName());
        }
        return comment.group(1)
                .replaceAll("(?m)^\\s*\\*\\s?", "")
                .replaceAll("\\{@value #?\\w+}", "as written")
                .replaceAll("\\{@(?:code|link)\\s+#?([^}]+)}", "`$1`")
                .replaceAll("</?(?:i|p|sub|sup)>", "")
                .replaceAll("\\s+", " ");
    }
}
