package org.jianbao.format;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import org.jspecify.annotations.Nullable;

/** Something that writes one JSON value. */
@FunctionalInterface
public interface JsonText {
    /** Writes the value. */
    void write(JsonGenerator json) throws IOException;

    /** The text that it writes, without space between its parts. */
    static String of(JsonText value) {
        return written(new JsonFactory(), null, value);
    }

    /** The same with everything escaped that terminals, log viewers and scripts could take for something else. */
    static String escaped(JsonText value) {
        return written(new JsonFactory().setCharacterEscapes(new SafeEscapes()), null, value);
    }

    /** Escaped, an array of texts. */
    static String array(Iterable<String> texts) {
        return escaped(json -> {
            json.writeStartArray();
            for (String text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        });
    }

    /** A value that is made of maps by texts, lists, texts and whole numbers. */
    static JsonText tree(Object value) {
        return json -> write(value, json);
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        switch (value) {
            case Map<?, ?> members -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> member : members.entrySet()) {
                    json.writeFieldName(member.getKey().toString());
                    write(member.getValue(), json);
                }
                json.writeEndObject();
            }
            case List<?> values -> {
                json.writeStartArray();
                for (Object each : values) {
                    write(each, json);
                }
                json.writeEndArray();
            }
            case String text -> json.writeString(text);
            case Integer number -> json.writeNumber(number);
            default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
        }
    }

    /** Escaped, an object with one member a line. */
    static String lined(JsonText value) {
        return written(new JsonFactory().setCharacterEscapes(new SafeEscapes()), new MemberLines(), value);
    }

    private static String written(JsonFactory factory, @Nullable PrettyPrinter printer, JsonText value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(out)) {
            if (printer != null) {
                json.setPrettyPrinter(printer);
            }
            value.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return out.toString();
    }
}
