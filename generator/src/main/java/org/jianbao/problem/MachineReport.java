package org.jianbao.problem;

import java.util.List;
import java.util.Locale;

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
        StringBuilder out = new StringBuilder("{\"errors\":").append(errors).append(",\"warnings\":")
                .append(problems.size() - errors).append(",\"problems\":[");
        String separator = "\n";
        for (Problem problem : problems) {
            out.append(separator);
            object(problem, out);
            separator = ",\n";
        }
        return out.append(problems.isEmpty() ? "]}\n" : "\n]}\n").toString();
    }

    private static void object(Problem problem, StringBuilder out) {
        Place place = problem.place();
        out.append("{\"file\":");
        string(place.file(), out);
        if (place.line() > 0) {
            out.append(",\"line\":").append(place.line());
        }
        if (place.column() > 0) {
            out.append(",\"column\":").append(place.column());
        }
        member("severity", severity(problem), out);
        member("kind", problem.kind().id(), out);
        member("message", problem.what(), out);
        member("reason", problem.kind().why(), out);
        member("fix", problem.fix(), out);
        member("quote", place.quote(), out);
        out.append('}');
    }

    private static void member(String name, String value, StringBuilder out) {
        if (!value.isEmpty()) {
            out.append(",\"").append(name).append("\":");
            string(value, out);
        }
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                out.append('\\').append(character);
            } else if (character < ' ' || character >= 0x7f && character < 0xa0 || Character.isSurrogate(character)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
            } else {
                out.append(character);
            }
        }
        out.append('"');
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
