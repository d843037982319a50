package org.jianbao.render.page;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A hash of 128 bits over all that a template can see: records, lists, maps, texts and numbers, in the order in which they
 * stand.
 */
final class ModelDigest {
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

    private ModelDigest() {}

    /** The hash, as hexadecimal digits. */
    static String of(String template, Map<String, Object> model) {
        ModelDigest digest = new ModelDigest();
        digest.add(template);
        digest.add(model);
        return Long.toHexString(digest.first) + "-" + Long.toHexString(digest.second);
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case null -> number(0);
            case String text -> text(text);
            case Boolean truth -> number(truth ? 1 : 2);
            case Number number -> text(number.toString());
            case Enum<?> constant -> text(constant.name());
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
            case Record record -> components(record);
            default -> throw new IllegalStateException("a template is given a " + value.getClass());
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
