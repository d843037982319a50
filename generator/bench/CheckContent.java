import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Makes a content folder of texts as they are, to count what a check finds in them: every {@code .txt} of a folder is an
 * article, or every so-manieth item of a file as {@code CorpusContent} reads it.
 *
 * <p>Run with {@code java CheckContent.java TEXTS OUT COUNT SKIP}.
 */
final class CheckContent {
    private static final Pattern FIELD = Pattern.compile("\"(date|title|body)\"\\s*:\\s*\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");

    private CheckContent() {}

    public static void main(String[] arguments) throws IOException {
        Path texts = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        Files.createDirectories(out);
        Files.writeString(out.resolve("site.yml"), "title: 样本\nbaseUrl: https://example.org/\n");
        int made = Files.isDirectory(texts) ? folder(texts, out)
                : items(texts, out, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        System.err.println(made + " texts");
    }

    private static int folder(Path texts, Path out) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(texts)) {
            files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
        for (int i = 0; i < files.size(); i++) {
            article(out, String.format("2024-11-%02d", 1 + i % 28), i, "\"样本\"", Files.readString(files.get(i)));
        }
        return files.size();
    }

    private static int items(Path file, Path out, int count, int skip) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            in.lines().forEach(lines::add);
        }
        int step = Math.max(1, lines.size() / count);
        int made = 0;
        for (int i = skip; i < lines.size() && made < count; i += step) {
            String date = "";
            String title = "";
            String body = "";
            Matcher field = FIELD.matcher(lines.get(i));
            while (field.find()) {
                switch (field.group(1)) {
                    case "date" -> date = field.group(2);
                    case "title" -> title = field.group(2);
                    default -> body = field.group(2);
                }
            }
            article(out, date, made++, "\"" + title + "\"", unescaped(body));
        }
        return made;
    }

    private static void article(Path out, String date, int number, String title, String body) throws IOException {
        Path issue = Files.createDirectories(out.resolve("issues").resolve(date));
        Files.writeString(issue.resolve("index.md"), "---\ntitle: 样本\n---\n");
        Files.writeString(issue.resolve(String.format("%05d.md", number)), "---\ntitle: " + title + "\n---\n" + body + "\n");
    }

    private static String unescaped(String json) {
        return Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)").matcher(json).replaceAll(found -> {
            String code = found.group(1);
            return Matcher.quoteReplacement(code.length() > 1
                    ? String.valueOf((char) Integer.parseInt(code.substring(1), 16))
                    : code.equals("n") ? "\n" : code.equals("t") ? "\t" : code.equals("r") ? "" : code);
        });
    }
}
