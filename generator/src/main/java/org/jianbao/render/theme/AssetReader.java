package org.jianbao.render.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.model.Route;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.render.theme.Theme.Asset;

/**
 * Reads assets and gives them names with hashes. Style sheets ({@code url(…)}) and scripts ({@code import}) that name
 * other assets get those names; what a file names is therefore read before it.
 */
final class AssetReader {
    private static final Pattern CSS_URL = Pattern.compile("(url\\(\\s*)(['\"]?)([^'\")\\s]+)\\2\\s*\\)");
    private static final Pattern JS_IMPORT = Pattern
            .compile("(\\bfrom\\s*|\\bimport\\s*\\(?\\s*)(['\"])(\\.{1,2}/[^'\"\\s]+)\\2");

    private final Map<String, Path> files;
    private final Problems problems;
    private final SortedMap<String, Asset> assets = new TreeMap<>();
    /** The assets that are being read, each named by the one before it. */
    private final Deque<String> open = new ArrayDeque<>();

    private AssetReader(Map<String, Path> files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /**
     * Reads assets.
     *
     * @param files by name, such as {@code css/site.css}
     * @throws IOException when a file cannot be read
     */
    static SortedMap<String, Asset> read(Map<String, Path> files, Problems problems) throws IOException {
        AssetReader reader = new AssetReader(files, problems);
        reader.reportCases();
        try {
            files.keySet().forEach(reader::asset);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        return reader.assets;
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
        Asset read = named(name, bytes(name));
        open.removeLast();
        assets.put(name, read);
        return read;
    }

    private byte[] bytes(String name) {
        try {
            byte[] bytes = Files.readAllBytes(file(name));
            if (name.endsWith(".css")) {
                return withHashedNames(name, bytes, CSS_URL, "样式表");
            }
            return name.endsWith(".js") ? withHashedNames(name, bytes, JS_IMPORT, "脚本") : bytes;
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

    private byte[] withHashedNames(String name, byte[] bytes, Pattern uses, String what) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return uses.matcher(text).replaceAll(match -> Matcher.quoteReplacement(hashed(name, match)))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            problems.add(ProblemKind.NOT_UTF8, Place.ofFile(Theme.slashes(file(name))), what + "里有不是 UTF-8 的字节",
                    Theme.SAVE_AS);
            // The asset is there even when it cannot be read: templates that name it are not to blame.
            return bytes;
        }
    }

    /** What stands in a file where it names another one; as it was when that is no asset. */
    private String hashed(String name, MatchResult use) {
        Path folder = Path.of("/" + name.substring(0, name.lastIndexOf('/') + 1));
        String target = folder.resolve(use.group(3)).normalize().toString().replace('\\', '/').substring(1);
        if (!files.containsKey(target)) {
            return use.group();
        }
        if (open.contains(target)) {
            reportCircle(name, target);
            return use.group();
        }
        String path = asset(target).route().path();
        String relative = Path.of("/assets" + folder).relativize(Path.of(path)).toString().replace('\\', '/');
        if (name.endsWith(".css")) {
            return "url(" + relative + ")";
        }
        String quote = use.group(2);
        return use.group(1) + quote + (relative.startsWith(".") ? "" : "./") + relative + quote;
    }

    private void reportCircle(String name, String target) {
        List<String> circle = open.stream().dropWhile(each -> !each.equals(target)).toList();
        problems.add(ProblemKind.TEMPLATE_ERROR, Place.ofFile(Theme.slashes(file(name))),
                "主题文件互相引用，没有尽头：" + String.join(" → ", circle) + " → " + target,
                "去掉其中一处引用：文件名里有内容的校验值，绕成圈就算不出来");
    }

    private static Asset named(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        String hashed = dot < 0 ? name + "." + hash(bytes)
                : name.substring(0, dot) + "." + hash(bytes) + name.substring(dot);
        return new Asset(new Route("/assets/" + hashed), bytes);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
