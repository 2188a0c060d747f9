package org.thirdleak.workbench.numbers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the fields of a result mean, out of the guide to {@code result.json}, which is made from their Javadoc. */
final class FieldMeanings {

    private static final Pattern HEADING = Pattern.compile("#+ (.+)");
    private static final Pattern FIELD = Pattern.compile("\\| `(\\w+)` \\| [^|]* \\| (.*) \\|");
    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");

    private final Map<String, String> meanings = new HashMap<>();

    /** Without the guide nothing has a meaning, and all else works. */
    static FieldMeanings ofGuide() {
        FieldMeanings found = new FieldMeanings();
        try (InputStream guide = FieldMeanings.class.getResourceAsStream("/guide/result.md")) {
            if (guide != null) {
                found.read(guide);
            }
        } catch (IOException e) {
            return new FieldMeanings();
        }
        return found;
    }

    private void read(InputStream guide) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(guide, StandardCharsets.UTF_8));
        String type = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher heading = HEADING.matcher(line);
            Matcher field = FIELD.matcher(line);
            if (heading.matches()) {
                type = heading.group(1).strip();
            } else if (field.matches()) {
                String words = LINK.matcher(field.group(2)).replaceAll("$1").replace("`", "");
                meanings.putIfAbsent(type + "." + field.group(1), words);
            }
        }
    }

    /**
     * What a field means.
     *
     * @param type the record
     * @param field its component
     * @return in words; nothing if the guide does not tell
     */
    Optional<String> meaning(Class<?> type, String field) {
        Class<?> outer = type.getEnclosingClass();
        String name = outer == null ? type.getSimpleName() : outer.getSimpleName() + " " + type.getSimpleName();
        return Optional.ofNullable(meanings.get(name + "." + field));
    }
}
