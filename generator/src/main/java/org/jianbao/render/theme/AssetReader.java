package org.jianbao.render.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.render.theme.Theme.Asset;
import org.jianbao.words.Words;

/**
 * Reads assets and gives them names with hashes. Style sheets ({@code url(…)}) and scripts ({@code import}) that name
 * other assets get those names; what a file names is therefore read before it. Style sheets are published with their
 * parts in them, parts not by themselves ({@link StyleSheets}).
 */
final class AssetReader {
    private static final Pattern CSS_URL = Pattern.compile("(url\\(\\s*)(['\"]?)([^'\")\\s]+)\\2\\s*\\)");
    private static final Pattern JS_IMPORT = Pattern
            .compile("(\\bfrom\\s*|\\bimport\\s*\\(?\\s*)(['\"])(\\.{1,2}/[^'\"\\s]+)\\2");

    private final Map<String, Path> files;
    private final StyleSheets styles;
    private final Words words;
    private final Problems problems;
    private final SortedMap<String, Asset> assets = new TreeMap<>();
    /** The assets that are being read, each named by the one before it. */
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * What was read.
     *
     * @param assets every asset that is published, by its name
     * @param parts every style sheet that is not, with one that holds its text
     */
    record Read(SortedMap<String, Asset> assets, SortedMap<String, String> parts) {}

    private AssetReader(Map<String, Path> files, StyleSheets styles, Words words, Problems problems) {
        this.files = files;
        this.styles = styles;
        this.words = words;
        this.problems = problems;
    }

    /**
     * Reads assets.
     *
     * @param files by name, such as {@code css/site.css}
     * @param words those that scripts say
     * @throws IOException when a file cannot be read
     */
    static Read read(Map<String, Path> files, Words words, Problems problems) throws IOException {
        AssetReader reader = new AssetReader(files, StyleSheets.read(files, problems), words, problems);
        reader.reportCases();
        try {
            files.keySet().stream().filter(name -> !reader.styles.parts().containsKey(name)).forEach(reader::asset);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        return new Read(reader.assets, reader.styles.parts());
    }

    /** Reports assets whose names differ only in case: on many disks they are one file. */
    private void reportCases() {
        Map<String, String> seen = new HashMap<>();
        for (Map.Entry<String, Path> entry : files.entrySet()) {
            String before = seen.putIfAbsent(entry.getKey().toLowerCase(Locale.ROOT), entry.getKey());
            if (before != null) {
                problems.add(ProblemKind.ROUTE_CLASH, Place.ofFile(Theme.slashes(entry.getValue())),
                        "主题文件 assets/" + entry.getKey() + " 和 assets/" + before + " 的名字只差大小写",
                        "改成同样的写法（替换主题的文件），或换一个名字");
            }
        }
    }

    private Asset asset(String name) {
        Asset known = assets.get(name);
        if (known != null) {
            return known;
        }
        open.addLast(name);
        Asset read = Asset.named(name, bytes(name));
        open.removeLast();
        assets.put(name, read);
        return read;
    }

    private byte[] bytes(String name) {
        try {
            if (name.endsWith(".css")) {
                Optional<String> text = styles.joined(name,
                        (part, written) -> withHashedNames(name, part, written, CSS_URL))
                        .map(StyleSheets::compact);
                // An asset is there even when it cannot be read: templates that name it are not to blame.
                return text.isPresent() ? text.get().getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(file(name));
            }
            byte[] bytes = Files.readAllBytes(file(name));
            return name.endsWith(".js") ? script(name, bytes) : bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        Path file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        return file;
    }

    private byte[] script(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String said = WordUses.filled(Theme.slashes(file(name)), text, words, problems);
            return withHashedNames(name, name, said, JS_IMPORT).getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            problems.add(ProblemKind.NOT_UTF8, Place.ofFile(Theme.slashes(file(name))), "脚本里有不是 UTF-8 的字节",
                    Words.SAVE_AS);
            return bytes;
        }
    }

    /** @param written the file that {@code text} stands in; it is published as {@code name} */
    private String withHashedNames(String name, String written, String text, Pattern uses) {
        return uses.matcher(text).replaceAll(match -> Matcher.quoteReplacement(hashed(name, written, match)));
    }

    /** What stands in a file where it names another one; as it was when that is no asset. */
    private String hashed(String name, String written, MatchResult use) {
        String target = resolve(written, use.group(3));
        if (!files.containsKey(target)) {
            return use.group();
        }
        if (open.contains(target)) {
            reportCircle(name, target);
            return use.group();
        }
        Path folder = Path.of("/assets/" + name).resolveSibling("");
        String relative = Theme.slashes(folder.relativize(Path.of(asset(target).route().path())));
        if (name.endsWith(".css")) {
            return "url(" + relative + ")";
        }
        String quote = use.group(2);
        return use.group(1) + quote + (relative.startsWith(".") ? "" : "./") + relative + quote;
    }

    /** The asset that another one names relative to itself. */
    static String resolve(String from, String name) {
        return Theme.slashes(Path.of("/" + from).resolveSibling(name).normalize()).substring(1);
    }

    private void reportCircle(String name, String target) {
        List<String> circle = open.stream().dropWhile(each -> !each.equals(target)).toList();
        problems.add(ProblemKind.TEMPLATE_ERROR, Place.ofFile(Theme.slashes(file(name))),
                "主题文件互相引用，没有尽头：" + String.join(" → ", circle) + " → " + target,
                "去掉其中一处引用：文件名里有内容的校验值，绕成圈就算不出来");
    }
}
