package org.thirdleak.workbench.numbers;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.thirdleak.report.claim.Numbers;

/** All fields of a piece of a result, for the Properties view. */
final class RecordFields {

    private static final FieldMeanings MEANINGS = FieldMeanings.ofGuide();
    private static final int DIGITS = 6;
    private static final int LONGEST_LIST = 8;

    private RecordFields() {}

    /**
     * A field.
     *
     * @param key its key in the file, with those of the records it lies in
     * @param value as text
     * @param meaning what it is; empty if nobody tells
     */
    record Field(String key, String value, String meaning) {}

    /**
     * The fields of a record, those of records within it after it.
     *
     * @param piece of a result
     * @return in the order of the file
     */
    static List<Field> of(Record piece) {
        List<Field> fields = new ArrayList<>();
        collect("", piece, fields);
        return List.copyOf(fields);
    }

    private static void collect(String before, Record piece, List<Field> fields) {
        for (RecordComponent component : piece.getClass().getRecordComponents()) {
            Object value = value(piece, component);
            String key = before + component.getName();
            String meaning =
                    MEANINGS.meaning(piece.getClass(), component.getName()).orElse("");
            if (value instanceof Record inner) {
                collect(key + ".", inner, fields);
            } else {
                fields.add(new Field(key, text(value), meaning));
            }
        }
    }

    private static Object value(Record piece, RecordComponent component) {
        try {
            return component.getAccessor().invoke(piece);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.getName() + " of a public record could not be read", e);
        }
    }

    private static String text(Object value) {
        if (value instanceof Double number) {
            return Numbers.significant(number, DIGITS);
        }
        if (value instanceof Number number) {
            return String.valueOf(number);
        }
        if (value instanceof List<?> list) {
            boolean plain = list.stream().noneMatch(Record.class::isInstance);
            return plain && list.size() <= LONGEST_LIST
                    ? String.join(", ", list.stream().map(RecordFields::text).toList())
                    : String.format(Locale.ROOT, "%d entries", list.size());
        }
        return String.valueOf(value);
    }
}
