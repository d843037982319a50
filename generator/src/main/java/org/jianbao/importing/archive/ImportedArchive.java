package org.jianbao.importing.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An archive that was imported and is not yet written.
 *
 * @param texts the Markdown files, by path from the content folder
 * @param files the files that they show or lead to, by path from the content folder, with where they lie now
 * @param issues how many issues there are
 * @param shortcodes marks of the old generator that stay as they were typed, with their places
 * @param links links to nothing that is in the archive, with their places
 * @param fields fields of front matter that nothing here stands for, with their places
 */
public record ImportedArchive(Map<String, String> texts, Map<String, Path> files, int issues,
        Map<String, List<String>> shortcodes, Map<String, List<String>> links, Map<String, List<String>> fields) {
    private static final int PLACES = 3;

    public ImportedArchive {
        texts = new TreeMap<>(texts);
        files = new TreeMap<>(files);
    }

    /** Every path that is to be written. */
    List<String> paths() {
        List<String> paths = new ArrayList<>(texts.keySet());
        paths.addAll(files.keySet());
        return paths;
    }

    /** What editors are told: what came over, and by name what did not. */
    public String report() {
        StringBuilder out = new StringBuilder();
        section("原样留着的标记，逐个改成 Markdown", shortcodes, out);
        section("没有对上的链接和图片", links, out);
        section("没有用到的字段", fields, out);
        long pages = texts.keySet().stream().filter(path -> path.startsWith("pages/")).count();
        return out.append(String.format(Locale.ROOT, "共 %d 期，%d 篇文章，%d 个单页，%d 个图片和附件%n", issues,
                texts.size() - issues - pages, pages, files.size())).toString();
    }

    private static void section(String title, Map<String, List<String>> found, StringBuilder out) {
        if (found.isEmpty()) {
            return;
        }
        out.append(title).append("，").append(found.size()).append(" 种\n");
        found.forEach((name, places) -> out.append("  ")
                .append(name.replaceAll("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]", "\ufffd"))
                .append("，").append(places.size()).append(" 处：")
                .append(String.join("、", places.subList(0, Math.min(PLACES, places.size()))))
                .append(places.size() > PLACES ? " 等" : "").append('\n'));
    }
}
