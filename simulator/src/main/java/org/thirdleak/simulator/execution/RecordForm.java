package org.thirdleak.simulator.execution;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compact binary form of a record, every bit of it: its components in their order, without names or types, which the reader
 * knows. Components are numbers, words, enums, records, and arrays and lists of these.
 */
final class RecordForm {

    private RecordForm() {}

    /** How to take a record of one type apart and put it together again. */
    private record Shape(List<Method> accessors, List<Type> types, Constructor<?> constructor) {

        private static final ClassValue<Shape> OF = new ClassValue<>() {
            @Override
            protected Shape computeValue(Class<?> type) {
                return of(type);
            }
        };

        private static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                List<Method> accessors = Arrays.stream(components)
                        .map(RecordComponent::getAccessor)
                        .toList();
                accessors.forEach(accessor -> accessor.setAccessible(true));
                List<Type> types = Arrays.stream(components)
                        .map(RecordComponent::getGenericType)
                        .toList();
                return new Shape(accessors, types, constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e); // every record has this constructor
            }
        }
    }

    /**
     * Writes a record.
     *
     * @param value the record
     * @param out where to
     * @throws IOException if it cannot be written
     */
    static void write(Record value, DataOutput out) throws IOException {
        Shape shape = Shape.OF.get(value.getClass());
        for (int i = 0; i < shape.types().size(); i++) {
            try {
                write(shape.accessors().get(i).invoke(value), shape.types().get(i), out);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(value.getClass() + " cannot be read", e);
            }
        }
    }

    private static void write(Object value, Type type, DataOutput out) throws IOException {
        if (value instanceof double[] numbers) {
            out.writeInt(numbers.length);
            ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES);
            bytes.asDoubleBuffer().put(numbers);
            out.write(bytes.array());
        } else if (value instanceof List<?> list) {
            out.writeInt(list.size());
            for (Object item : list) {
                write(item, itemType(type), out);
            }
        } else if (value.getClass().isArray()) {
            int length = Array.getLength(value);
            out.writeInt(length);
            for (int i = 0; i < length; i++) {
                write(Array.get(value, i), value.getClass().getComponentType(), out);
            }
        } else if (value instanceof Record inner) {
            write(inner, out);
        } else {
            writeSimple(value, out);
        }
    }

    private static void writeSimple(Object value, DataOutput out) throws IOException {
        if (value instanceof Double number) {
            out.writeLong(Double.doubleToRawLongBits(number));
        } else if (value instanceof Long number) {
            out.writeLong(number);
        } else if (value instanceof Integer number) {
            out.writeInt(number);
        } else if (value instanceof Boolean yes) {
            out.writeBoolean(yes);
        } else if (value instanceof Enum<?> constant) {
            words(constant.name(), out);
        } else if (value instanceof String text) {
            words(text, out);
        } else {
            throw new IllegalArgumentException("there is no form for a " + value.getClass());
        }
    }

    /** Words of any length. */
    static void words(String text, DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** What {@link #words(String, DataOutput)} wrote. */
    static String words(DataInput in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    /** Bytes after their number. */
    static byte[] bytes(DataInput in) throws IOException {
        byte[] bytes = new byte[length(in)];
        in.readFully(bytes);
        return bytes;
    }

    /**
     * Reads a record.
     *
     * @param type its type
     * @param in where from
     * @param <T> its type
     * @return the record that was written
     * @throws IOException if it cannot be read, or is damaged
     */
    static <T extends Record> T read(Class<T> type, DataInput in) throws IOException {
        Shape shape = Shape.OF.get(type);
        Object[] values = new Object[shape.types().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(shape.types().get(i), in);
        }
        try {
            return type.cast(shape.constructor().newInstance(values));
        } catch (InvocationTargetException e) {
            throw new IOException("there is no such " + type.getSimpleName(), e);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static Object read(Type type, DataInput in) throws IOException {
        if (type == double[].class) {
            double[] numbers = new double[length(in)];
            byte[] bytes = new byte[numbers.length * Double.BYTES];
            in.readFully(bytes);
            ByteBuffer.wrap(bytes).asDoubleBuffer().get(numbers);
            return numbers;
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            int size = length(in);
            List<Object> items = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                items.add(read(itemType(type), in));
            }
            return List.copyOf(items);
        }
        Class<?> simple = (Class<?>) type;
        if (simple.isArray()) {
            Object array = Array.newInstance(simple.getComponentType(), length(in));
            for (int i = 0; i < Array.getLength(array); i++) {
                Array.set(array, i, read(simple.getComponentType(), in));
            }
            return array;
        }
        return simple.isRecord() ? read(simple.asSubclass(Record.class), in) : readSimple(simple, in);
    }

    private static Object readSimple(Class<?> type, DataInput in) throws IOException {
        if (type == double.class || type == Double.class) {
            return Double.longBitsToDouble(in.readLong());
        }
        if (type == long.class || type == Long.class) {
            return in.readLong();
        }
        if (type == int.class || type == Integer.class) {
            return in.readInt();
        }
        if (type == boolean.class || type == Boolean.class) {
            return in.readBoolean();
        }
        if (type.isEnum()) {
            String name = words(in);
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException(name + " is no " + type.getSimpleName()));
        }
        if (type == String.class) {
            return words(in);
        }
        throw new IllegalArgumentException("there is no form for a " + type);
    }

    private static Type itemType(Type list) {
        return ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    private static int length(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            throw new IOException("a length of " + length);
        }
        return length;
    }
}
