package org.jianbao.format;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * A hash of 128 bits over all that records hold: records, lists, maps, texts and numbers, in the order in which they stand. It
 * tells values of one program apart, not those of somebody who wants them to look alike.
 */
public final class RecordDigest {
    private static final ClassValue<Method[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            Method[] accessors = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor)
                    .toArray(Method[]::new);
            AccessibleObject.setAccessible(accessors, true);
            return accessors;
        }
    };

    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

    private long first = FIRST;
    private long second = SECOND;

    private RecordDigest() {}

    /** What stands for itself in a digest. */
    public interface Digested {
        /** What it is made of, and nothing else. */
        String source();
    }

    /** The hash of some values, as hexadecimal digits. */
    public static String of(@Nullable Object... values) {
        RecordDigest digest = new RecordDigest();
        for (Object value : values) {
            digest.add(value);
        }
        return Long.toHexString(digest.first) + "-" + Long.toHexString(digest.second);
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case null -> number(-1);
            case String text -> text(text);
            case Boolean truth -> number(truth ? 1 : 2);
            case Integer number -> number(number);
            case Number number -> text(number.toString());
            case Enum<?> constant -> text(constant.name());
            case Optional<?> optional -> add(optional.orElse(null));
            case OptionalInt optional -> {
                number(optional.isPresent() ? 1 : 2);
                number(optional.orElse(0));
            }
            case Temporal moment -> text(moment.toString());
            case Set<?> set -> add(List.copyOf(new TreeSet<>(set)));
            case Collection<?> list -> {
                number(list.size());
                list.forEach(this::add);
            }
            case Map<?, ?> map -> {
                number(map.size());
                new TreeMap<>(map).forEach((key, each) -> {
                    add(key);
                    add(each);
                });
            }
            case Digested made -> text(made.source());
            case Record record -> components(record);
            default -> throw new IllegalStateException("no digest of a " + value.getClass());
        }
    }

    private void components(Record record) {
        try {
            text(record.getClass().getName());
            for (Method component : COMPONENTS.get(record.getClass())) {
                add(component.invoke(record));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a component of a record does not fail", e);
        }
    }

    private void text(String text) {
        number(text.length());
        long a = first;
        long b = second;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            a = (a ^ c) * FIRST;
            b = Long.rotateLeft(b + c, 23) * SECOND;
        }
        first = a ^ a >>> 32;
        second = b ^ b >>> 29;
    }

    private void number(long number) {
        first = (first ^ number) * SECOND;
        second = Long.rotateLeft(second + number, 31) * FIRST;
        first ^= first >>> 33;
    }
}
