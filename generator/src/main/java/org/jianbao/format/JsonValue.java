package org.jianbao.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.jspecify.annotations.Nullable;

/** A JSON value that was read (RFC 8259). A value that is asked for as what it is not is a {@link Mistake}. */
public sealed interface JsonValue {
    /** An object; of members with the same name the last one counts. */
    record Members(Map<String, JsonValue> members) implements JsonValue {
        public Members {
            members = Map.copyOf(members);
        }
    }

    /** An array. */
    record Items(List<JsonValue> items) implements JsonValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A string. */
    record Text(String text) implements JsonValue {}

    /** A number, {@code true}, {@code false} or {@code null}, as it is written. */
    record Literal(String written) implements JsonValue {}

    /**
     * Reads a value; what stands behind it is not looked at.
     *
     * @throws Mistake when there is none
     */
    static JsonValue first(String text) {
        try (JsonParser json = new JsonFactory().createParser(text)) {
            return value(json, json.nextToken());
        } catch (JacksonException e) {
            throw new Mistake(e.getOriginalMessage());
        } catch (IOException e) {
            throw new Mistake(String.valueOf(e.getMessage()));
        }
    }

    /** Where a text stops to be one JSON value, in UTF-16 units; nothing when it is one. */
    static OptionalInt mistake(String text) {
        try (JsonParser json = new JsonFactory().createParser(text)) {
            if (json.nextToken() == null) {
                return OptionalInt.of(text.length());
            }
            json.skipChildren();
            JsonToken behind = json.nextToken();
            return behind == null ? OptionalInt.empty()
                    : OptionalInt.of((int) json.currentTokenLocation().getCharOffset());
        } catch (JacksonException e) {
            long at = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
            return OptionalInt.of(Math.clamp(at, 0, text.length()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("a text does not fail", e);
        }
    }

    private static JsonValue value(JsonParser json, @Nullable JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                members.put(name, value(json, json.nextToken()));
            }
            return new Members(members);
        }
        if (token == JsonToken.START_ARRAY) {
            List<JsonValue> items = new ArrayList<>();
            for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
                items.add(value(json, next));
            }
            return new Items(items);
        }
        if (token == null) {
            throw new Mistake("no value");
        }
        return token == JsonToken.VALUE_STRING ? new Text(json.getText()) : new Literal(json.getText());
    }

    /** A member of an object. */
    default JsonValue member(String name) {
        JsonValue member = this instanceof Members object ? object.members().get(name) : null;
        if (member == null) {
            throw new Mistake("no member " + name);
        }
        return member;
    }

    /** All members of an object. */
    default Map<String, JsonValue> all() {
        if (this instanceof Members object) {
            return object.members();
        }
        throw new Mistake("no object");
    }

    /** What an array holds. */
    default List<JsonValue> list() {
        if (this instanceof Items array) {
            return array.items();
        }
        throw new Mistake("no array");
    }

    /** The text of a string. */
    default String string() {
        if (this instanceof Text string) {
            return string.text();
        }
        throw new Mistake("no string");
    }

    /** A whole number. */
    default long number() {
        if (this instanceof Literal literal) {
            try {
                return Long.parseLong(literal.written());
            } catch (NumberFormatException e) {
                throw new Mistake("no whole number: " + literal.written());
            }
        }
        throw new Mistake("no number");
    }

    /** What was read is not what was expected. */
    final class Mistake extends RuntimeException {
        private static final long serialVersionUID = 1;

        Mistake(String message) {
            super(message);
        }
    }
}
