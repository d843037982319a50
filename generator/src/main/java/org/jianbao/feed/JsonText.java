package org.jianbao.feed;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** Something that writes one JSON value. */
@FunctionalInterface
interface JsonText {
    JsonFactory FACTORY = new JsonFactory();

    void write(JsonGenerator json) throws IOException;

    /** The text that it writes, without space between its parts. */
    static String of(JsonText value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            value.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return out.toString();
    }
}
