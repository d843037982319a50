package org.jianbao.format;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Writes records as bytes and reads them again, by the types of their components: records, sealed interfaces of records, enums,
 * lists, maps with texts as keys, optional values, texts, numbers and days. The bytes say nothing of types, so that they can make
 * nothing but what the type declares; only the program that wrote them can read them.
 *
 * @param <T> the record
 */
public final class RecordCodec<T extends Record> {
    /** Longer than any text or list that was ever written; damaged bytes must not ask for more memory than there is. */
    private static final int MOST = 1 << 26;

    private final Map<Type, Part> parts = new LinkedHashMap<>();
    private final Class<T> type;
    private final Part whole;

    /** @throws IllegalArgumentException for a type with components that are none of the above */
    public RecordCodec(Class<T> type) {
        this.type = type;
        this.whole = part(type);
    }

    /** How values of a type are written and read. */
    private interface Part {
        void write(Object value, DataOutput to) throws IOException;

        Object read(DataInput from) throws IOException;
    }

    /** Appends a record. */
    public void write(T value, DataOutput to) throws IOException {
        whole.write(value, to);
    }

    /**
     * Reads a record.
     *
     * @throws IOException for bytes that are none
     */
    public T read(DataInput from) throws IOException {
        try {
            return type.cast(whole.read(from));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException | NullPointerException e) {
            throw new IOException("no " + type.getSimpleName(), e);
        }
    }

    private Part part(Type of) {
        Part known = parts.get(of);
        if (known != null) {
            return known;
        }
        // Types refer to themselves: a list holds lists.
        Later later = new Later();
        parts.put(of, later);
        later.part = make(of);
        return later.part;
    }

    private static final class Later implements Part {
        private Part part = this;

        @Override
        public void write(Object value, DataOutput to) throws IOException {
            part.write(value, to);
        }

        @Override
        public Object read(DataInput from) throws IOException {
            return part.read(from);
        }
    }

    private Part make(Type of) {
        if (of instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Part value = part(arguments[arguments.length - 1]);
            if (generic.getRawType() == List.class) {
                return new ListPart(value);
            } else if (generic.getRawType() == Optional.class) {
                return new OptionalPart(value);
            } else if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return new MapPart(value);
            }
        } else if (of instanceof Class<?> plain) {
            if (plain.isRecord()) {
                return new RecordPart(plain);
            } else if (plain.isEnum()) {
                return new EnumPart(List.of(plain.getEnumConstants()));
            } else if (plain.isSealed()) {
                return new ChoicePart(records(plain).distinct().toList());
            }
            Part simple = SIMPLE.get(plain);
            if (simple != null) {
                return simple;
            }
        }
        throw new IllegalArgumentException("no way to write " + of);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RecordCodec::records)
                : Stream.of(type);
    }

    private static int size(DataInput from) throws IOException {
        int size = from.readInt();
        if (size < 0 || size > MOST) {
            throw new IOException("no size: " + size);
        }
        return size;
    }

    private static void writeText(Object value, DataOutput to) throws IOException {
        byte[] bytes = ((String) value).getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    private static String readText(DataInput from) throws IOException {
        byte[] bytes = new byte[size(from)];
        from.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private interface Writer {
        void write(Object value, DataOutput to) throws IOException;
    }

    private interface Reader {
        Object read(DataInput from) throws IOException;
    }

    private record Simple(Writer writer, Reader reader) implements Part {
        @Override
        public void write(Object value, DataOutput to) throws IOException {
            writer.write(value, to);
        }

        @Override
        public Object read(DataInput from) throws IOException {
            return reader.read(from);
        }
    }

    private static final Map<Class<?>, Part> SIMPLE = Map.of(
            String.class, new Simple(RecordCodec::writeText, RecordCodec::readText),
            int.class, new Simple((value, to) -> to.writeInt((int) value), DataInput::readInt),
            long.class, new Simple((value, to) -> to.writeLong((long) value), DataInput::readLong),
            boolean.class, new Simple((value, to) -> to.writeBoolean((boolean) value), DataInput::readBoolean),
            LocalDate.class, new Simple((value, to) -> to.writeLong(((LocalDate) value).toEpochDay()),
                    from -> LocalDate.ofEpochDay(from.readLong())),
            LocalDateTime.class, new Simple((value, to) -> writeText(value.toString(), to),
                    from -> LocalDateTime.parse(readText(from))),
            OptionalInt.class, new Simple((value, to) -> {
                to.writeBoolean(((OptionalInt) value).isPresent());
                to.writeInt(((OptionalInt) value).orElse(0));
            }, from -> {
                boolean present = from.readBoolean();
                int number = from.readInt();
                return present ? OptionalInt.of(number) : OptionalInt.empty();
            }));

    private record ListPart(Part element) implements Part {
        @Override
        public void write(Object value, DataOutput to) throws IOException {
            List<?> list = (List<?>) value;
            to.writeInt(list.size());
            for (Object each : list) {
                element.write(each, to);
            }
        }

        @Override
        public Object read(DataInput from) throws IOException {
            int size = size(from);
            List<Object> list = new ArrayList<>(Math.min(size, 1000));
            for (int i = 0; i < size; i++) {
                list.add(element.read(from));
            }
            return list;
        }
    }

    private record MapPart(Part element) implements Part {
        @Override
        public void write(Object value, DataOutput to) throws IOException {
            Map<?, ?> map = (Map<?, ?>) value;
            to.writeInt(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                writeText(entry.getKey(), to);
                element.write(entry.getValue(), to);
            }
        }

        @Override
        public Object read(DataInput from) throws IOException {
            int size = size(from);
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(readText(from), element.read(from));
            }
            return map;
        }
    }

    private record OptionalPart(Part element) implements Part {
        @Override
        public void write(Object value, DataOutput to) throws IOException {
            Optional<?> optional = (Optional<?>) value;
            to.writeBoolean(optional.isPresent());
            if (optional.isPresent()) {
                element.write(optional.get(), to);
            }
        }

        @Override
        public Object read(DataInput from) throws IOException {
            return from.readBoolean() ? Optional.of(element.read(from)) : Optional.empty();
        }
    }

    private record EnumPart(List<?> constants) implements Part {
        @Override
        public void write(Object value, DataOutput to) throws IOException {
            to.writeShort(constants.indexOf(value));
        }

        @Override
        public Object read(DataInput from) throws IOException {
            return constants.get(from.readUnsignedShort());
        }
    }

    private final class ChoicePart implements Part {
        private final Map<Class<?>, Integer> numbers = new LinkedHashMap<>();
        private final List<Part> choices = new ArrayList<>();

        ChoicePart(List<Class<?>> records) {
            for (Class<?> each : records) {
                numbers.put(each, choices.size());
                choices.add(part(each));
            }
        }

        @Override
        public void write(Object value, DataOutput to) throws IOException {
            int number = numbers.getOrDefault(value.getClass(), -1);
            to.writeByte(number);
            choices.get(number).write(value, to);
        }

        @Override
        public Object read(DataInput from) throws IOException {
            return choices.get(from.readUnsignedByte()).read(from);
        }
    }

    private final class RecordPart implements Part {
        private final Constructor<?> constructor;
        private final Method[] accessors;
        private final Part[] components;

        RecordPart(Class<?> record) {
            RecordComponent[] all = record.getRecordComponents();
            try {
                constructor = record.getDeclaredConstructor(
                        Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has a canonical constructor", e);
            }
            constructor.setAccessible(true);
            accessors = Arrays.stream(all).map(RecordComponent::getAccessor).toArray(Method[]::new);
            Arrays.stream(accessors).forEach(accessor -> accessor.setAccessible(true));
            components = Arrays.stream(all).map(component -> part(component.getGenericType())).toArray(Part[]::new);
        }

        @Override
        public void write(Object value, DataOutput to) throws IOException {
            try {
                for (int i = 0; i < components.length; i++) {
                    components[i].write(accessors[i].invoke(value), to);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a component of a record does not fail", e);
            }
        }

        @Override
        public Object read(DataInput from) throws IOException {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].read(from);
            }
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IOException("no " + constructor.getDeclaringClass().getSimpleName(), e);
            }
        }
    }
}
