package org.jianbao.problem;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import org.jianbao.format.JsonText;

/**
 * Writes problems for tools that collect those of many programs, such as code scanning at GitHub.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/">SARIF 2.1.0</a>
 */
public final class SarifReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private SarifReport() {}

    /** All problems as a log with one run; columns count code points from one. */
    public static String of(List<Problem> problems) {
        return JsonText.escaped(json -> {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(problems, json);
            json.writeStringField("columnKind", "unicodeCodePoints");
            json.writeArrayFieldStart("results");
            for (Problem problem : problems) {
                json.writeRawValue("\n" + JsonText.escaped(each -> result(problem, each)));
            }
            json.writeRaw(problems.isEmpty() ? "" : "\n");
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        });
    }

    private static void tool(List<Problem> problems, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Jianbao");
        json.writeArrayFieldStart("rules");
        for (ProblemKind kind : problems.stream().map(Problem::kind).distinct().sorted().toList()) {
            json.writeStartObject();
            json.writeStringField("id", kind.id());
            text("shortDescription", kind.why(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(Problem problem, JsonGenerator json) throws IOException {
        Place place = problem.place();
        json.writeStartObject();
        json.writeStringField("ruleId", problem.kind().id());
        json.writeStringField("level", problem.isError() ? "error" : "warning");
        text("message", problem.what() + (problem.fix().isEmpty() ? "" : "\n改法：" + problem.fix()), json);
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(place.file()));
        json.writeEndObject();
        if (place.line() > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", place.line());
            if (place.column() > 0) {
                json.writeNumberField("startColumn", place.column());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void text(String name, String text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    /** A path as a relative reference (RFC 3986). */
    private static String uri(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
