package org.jianbao.problem;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import org.jianbao.format.JsonText;

/** Writes problems for programs. */
public final class MachineReport {
    private static final int GITHUB_SHOWS = 10;

    private MachineReport() {}

    /**
     * All problems as one JSON object (RFC 8259): {@code errors} and {@code warnings} are their numbers, {@code problems} a
     * list of objects with {@code file}, {@code line} and {@code column} (from one; absent when not known),
     * {@code severity} ({@code error} or {@code warning}), {@code kind}, {@code message}, {@code reason}, and, where there
     * are any, {@code fix} and {@code quote}.
     */
    public static String json(List<Problem> problems) {
        long errors = problems.stream().filter(Problem::isError).count();
        return JsonText.escaped(json -> {
            json.writeStartObject();
            json.writeNumberField("errors", errors);
            json.writeNumberField("warnings", problems.size() - errors);
            json.writeArrayFieldStart("problems");
            for (Problem problem : problems) {
                json.writeRawValue("\n" + JsonText.escaped(each -> write(problem, each)));
            }
            json.writeRaw(problems.isEmpty() ? "" : "\n");
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        });
    }

    private static void write(Problem problem, JsonGenerator json) throws IOException {
        Place place = problem.place();
        json.writeStartObject();
        json.writeStringField("file", place.file());
        if (place.line() > 0) {
            json.writeNumberField("line", place.line());
        }
        if (place.column() > 0) {
            json.writeNumberField("column", place.column());
        }
        member("severity", severity(problem), json);
        member("kind", problem.kind().id(), json);
        member("message", problem.what(), json);
        member("reason", problem.kind().why(), json);
        member("fix", problem.fix(), json);
        member("quote", place.quote(), json);
        json.writeEndObject();
    }

    private static void member(String name, String value, JsonGenerator json) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    /**
     * All problems as workflow commands of GitHub Actions, a line each, which its pages show at the lines of the files;
     * when they are more than these pages show, another line says so there.
     *
     * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">Workflow
     *      commands</a>
     */
    public static String github(List<Problem> problems) {
        StringBuilder out = new StringBuilder();
        for (Problem problem : problems) {
            Place place = problem.place();
            out.append("::").append(severity(problem)).append(" file=").append(property(place.file()));
            if (place.line() > 0) {
                out.append(",line=").append(place.line());
            }
            if (place.column() > 0) {
                out.append(",col=").append(place.column());
            }
            String fix = problem.fix().isEmpty() ? "" : "\n改法：" + problem.fix();
            out.append(",title=").append(property(problem.kind().id())).append("::")
                    .append(data(problem.what() + "\n原因：" + problem.kind().why() + fix)).append('\n');
        }
        if (exceedsGithub(problems)) {
            long errors = problems.stream().filter(Problem::isError).count();
            out.append("::notice title=jianbao::").append("共 ").append(errors).append(" 处错误，")
                    .append(problems.size() - errors).append(" 处提醒，这里各标出前 ").append(GITHUB_SHOWS)
                    .append(" 处；全部在这一步的日志里\n");
        }
        return out.toString();
    }

    /** Whether GitHub leaves some of the problems out: of each step its pages show ten errors and ten warnings. */
    public static boolean exceedsGithub(List<Problem> problems) {
        long errors = problems.stream().filter(Problem::isError).count();
        return Math.max(errors, problems.size() - errors) > GITHUB_SHOWS;
    }

    private static String severity(Problem problem) {
        return problem.isError() ? "error" : "warning";
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
