import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Turns a file of news items into a content folder, to measure builds at scale.
 *
 * <p>The file holds one JSON object a line, gzipped, with the texts {@code id}, {@code date} (YYYY-MM-DD), {@code title}
 * and {@code body} (paragraphs separated by empty lines). An issue is made of each date; columns and categories are
 * given in turn.
 *
 * <p>Run with {@code java CorpusContent.java FILE.jsonl.gz OUT [MOST]}.
 */
final class CorpusContent {
    private static final Pattern FIELD = Pattern.compile("\"(id|date|title|body)\"\\s*:\\s*\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");
    private static final List<String> COLUMNS = List.of("要闻", "渝工暖心", "渝工港湾", "渝工建功", "渝工铸魂");
    private static final List<String> CATEGORIES = List.of("warmth", "stations", "competitions", "awards");

    private CorpusContent() {}

    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[1]);
        int most = arguments.length > 2 ? Integer.parseInt(arguments[2]) : Integer.MAX_VALUE;
        Files.createDirectories(out);
        Files.writeString(out.resolve("site.yml"), settings());
        Map<String, Integer> perDate = new HashMap<>();
        int made = 0;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(arguments[0]))), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null && made < most; line = in.readLine()) {
                article(out, fields(line), perDate, made++);
            }
        }
        for (String date : perDate.keySet()) {
            Files.writeString(out.resolve("issues").resolve(date).resolve("index.md"),
                    "---\ntitle: " + date + " 简报\ndate: " + date + "\n---\n");
        }
        System.err.println(made + " articles in " + perDate.size() + " issues");
    }

    private static void article(Path out, Map<String, String> item, Map<String, Integer> perDate, int number)
            throws IOException {
        String date = item.get("date");
        Path folder = out.resolve("issues").resolve(date);
        Files.createDirectories(folder);
        int order = perDate.merge(date, 1, Integer::sum);
        String text = "---\ntitle: " + quoted(item.get("title")) + "\ncolumn: " + COLUMNS.get(number % COLUMNS.size())
                + "\ncategories: [" + CATEGORIES.get(number % CATEGORIES.size()) + "]\ntags: [新闻, "
                + date.substring(0, 4) + "年]\n---\n" + item.get("body") + "\n";
        Files.writeString(folder.resolve(String.format("%02d-%s.md", order, item.get("id"))), text);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ").replace("\t", " ") + "\"";
    }

    private static Map<String, String> fields(String json) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(json);
        while (field.find()) {
            fields.put(field.group(1), unescaped(field.group(2)));
        }
        return fields;
    }

    private static String unescaped(String json) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escaped = json.charAt(++i);
            switch (escaped) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'b', 'f' -> text.append(' ');
                case 'u' -> {
                    text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(escaped);
            }
        }
        return text.toString();
    }

    private static String settings() {
        StringBuilder yaml = new StringBuilder("title: 规模测试\nbaseUrl: https://example.org/\npageSize: 50\ncolumns:\n");
        COLUMNS.forEach(name -> yaml.append("  - name: ").append(name).append('\n'));
        yaml.append("categories:\n");
        CATEGORIES.forEach(id -> yaml.append("  - id: ").append(id).append("\n    name: ").append(id).append('\n'));
        return yaml.toString();
    }
}
