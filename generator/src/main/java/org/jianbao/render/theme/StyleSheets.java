package org.jianbao.render.theme;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.problem.NearestWord;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.words.Words;

import static java.util.Objects.requireNonNull;

/**
 * The style sheets of a theme. {@code @import "parts/card.css";} stands for the text of that file, so that a sheet is
 * written in parts and read as one; {@code @import url(…)} stays a request of the browser's.
 */
final class StyleSheets {
    /** A comment, or an import: its name in group 2, what follows the name in group 3. */
    private static final Pattern IMPORT = Pattern
            .compile("(?is)/\\*.*?\\*/|@import\\s*(['\"])([^'\"\\n]*)\\1([^;]*);");
    /** A string, in group 1, or a comment. */
    private static final Pattern COMMENT = Pattern
            .compile(
                    "(?s)(\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+')|/\\*.*?\\*/");
    private static final Pattern LINE = Pattern.compile("\\s*\\n\\s*");
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*:|/).*");

    private final Problems problems;
    private final SortedMap<String, Sheet> sheets = new TreeMap<>();
    private final SortedMap<String, String> parts = new TreeMap<>();

    /** A part of a sheet as it is written: {@code start} and {@code end} of its import, in characters. */
    private record Part(String name, int start, int end) {}

    /** @param parts only those that can be joined */
    private record Sheet(String file, String text, List<Part> parts) {}

    private StyleSheets(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads the style sheets among the assets; reports those that are not UTF-8, and parts that are not there or hold
     * each other in a circle.
     *
     * @param files by name, such as {@code css/site.css}
     * @throws IOException when a file cannot be read
     */
    static StyleSheets read(Map<String, Path> files, Problems problems) throws IOException {
        StyleSheets read = new StyleSheets(problems);
        for (Map.Entry<String, Path> entry : files.entrySet()) {
            if (entry.getKey().endsWith(".css")) {
                read.add(entry.getKey(), entry.getValue());
            }
        }
        Set<String> done = new HashSet<>();
        List.copyOf(read.sheets.keySet())
                .forEach(name -> read.findParts(name, files.keySet(), new ArrayDeque<>(), done));
        return read;
    }

    private void add(String name, Path path) throws IOException {
        String file = Theme.slashes(path);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            sheets.put(name, new Sheet(file, text, List.of()));
        } catch (CharacterCodingException e) {
            problems.add(ProblemKind.NOT_UTF8, Place.ofFile(file), "样式表里有不是 UTF-8 的字节", Words.SAVE_AS);
        }
    }

    private void findParts(String name, Set<String> files, Deque<String> open, Set<String> done) {
        if (!sheets.containsKey(name) || !done.add(name)) {
            return;
        }
        open.addLast(name);
        Sheet sheet = requireNonNull(sheets.get(name));
        List<Part> found = new ArrayList<>();
        Matcher imports = IMPORT.matcher(sheet.text());
        while (imports.find()) {
            String written = imports.group(2);
            if (written == null || ELSEWHERE.matcher(written).matches()) {
                continue;
            }
            Place place = Place.at(sheet.file(), sheet.text(), imports.start(2));
            String part = AssetReader.resolve(name, written);
            if (!imports.group(3).isBlank()) {
                problems.add(ProblemKind.TEMPLATE_ERROR, place, "@import 的文件名后面不能有“" + imports.group(3).strip() + "”",
                        "这里会换成那个文件的内容；条件写在那个文件里，如 @media print { … }");
            } else if (!files.contains(part)) {
                problems.add(ProblemKind.TEMPLATE_ERROR, place, "主题里没有文件 assets/" + part,
                        NearestWord.advice(part, files));
            } else if (open.contains(part)) {
                List<String> circle = open.stream().dropWhile(each -> !each.equals(part)).toList();
                problems.add(ProblemKind.TEMPLATE_ERROR, place,
                        "样式表互相包含，没有尽头：" + String.join(" → ", circle) + " → " + part, "去掉其中一处 @import");
            } else {
                found.add(new Part(part, imports.start(), imports.end()));
                parts.putIfAbsent(part, name);
                findParts(part, files, open, done);
            }
        }
        sheets.put(name, new Sheet(sheet.file(), sheet.text(), List.copyOf(found)));
        open.removeLast();
    }

    /** Every sheet that is a part of another one, with one that it is a part of. */
    SortedMap<String, String> parts() {
        return parts;
    }

    /** A sheet as it is published: without comments, indentation and empty lines, a sixth less to load. */
    static String compact(String sheet) {
        String said = COMMENT.matcher(sheet)
                .replaceAll(match -> match.group(1) == null ? " " : Matcher.quoteReplacement(match.group()));
        return LINE.matcher(said).replaceAll("\n").stripLeading();
    }

    /**
     * The text of a sheet with that of its parts; nothing when it is not UTF-8.
     *
     * @param change what becomes of the text of each part, by its name and that text
     */
    Optional<String> joined(String name, BinaryOperator<String> change) {
        return Optional.ofNullable(sheets.get(name)).map(sheet -> {
            StringBuilder joined = new StringBuilder();
            int from = 0;
            for (Part part : sheet.parts()) {
                joined.append(change.apply(name, sheet.text().substring(from, part.start())))
                        .append(joined(part.name(), change).orElse("").replace("\ufeff", "").strip());
                from = part.end();
            }
            return joined.append(change.apply(name, sheet.text().substring(from))).toString();
        });
    }
}
