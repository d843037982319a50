package org.jianbao.render;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jianbao.model.Route;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/**
 * The templates and assets of a site: those of a theme, single files of which the site's own folder may replace.
 *
 * @param templates every template by its name, such as {@code parts/card.peb}
 * @param assets every asset by its name, such as {@code css/site.css}
 */
public record Theme(SortedMap<String, Template> templates, SortedMap<String, Asset> assets) {
    private static final Pattern CSS_URL = Pattern.compile("url\\(\\s*(['\"]?)([^'\")\\s]+)\\1\\s*\\)");
    private static final Pattern COMMENT = Pattern.compile("(?s)\\{#.*?#\\}");
    private static final Pattern CACHE = Pattern
            .compile("(?s)\\{%-?\\s*cache\\b[^%]*+(?:%(?!\\})[^%]*+)*+%\\}(.*?)(?:\\{%-?\\s*endcache\\b|\\z)");
    private static final Pattern INCLUSION = Pattern
            .compile("(?s)\\s*\\{%-?\\s*include\\b[^%]*+(?:%(?!\\})[^%]*+)*+%\\}\\s*");
    private static final String SAVE_AS = "在编辑器里用“另存为”，编码选 UTF-8";
    /** The templates that pages are made with. */
    private static final List<String> PAGES = List.of("404.peb", "archive.peb", "article.peb", "home.peb", "issue.peb",
            "issues.peb", "list.peb", "page.peb", "redirect.peb", "terms.peb");

    /** A template's text, and its file as problems show it. */
    record Template(String file, String text) {}

    /**
     * A file that pages load.
     *
     * @param route where it is published; its name carries a hash of its bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // A value on its way to the disk, never compared.
    public record Asset(Route route, byte[] bytes) {}

    /**
     * Reads a theme; nothing, with a problem, when it cannot be read.
     *
     * @param folders the folders in which files are looked for, the first that has a file wins; each may have
     *     {@code templates} and {@code assets}
     */
    public static Optional<Theme> read(List<Path> folders, Problems problems) {
        try {
            Map<String, Path> templates = layered(folders, "templates");
            Map<String, Path> assets = layered(folders, "assets");
            if (templates.isEmpty()) {
                problems.add(ProblemKind.THEME_MISSING, Place.ofFile(folders.getLast().toString()),
                        "主题里没有模板（templates/*.peb）");
                return Optional.empty();
            }
            SortedMap<String, Template> read = new TreeMap<>();
            for (Map.Entry<String, Path> entry : templates.entrySet()) {
                String file = slashes(entry.getValue());
                try {
                    String text = Files.readString(entry.getValue(), StandardCharsets.UTF_8).replace("\r\n", "\n");
                    Template template = new Template(file, text);
                    checkCaches(template, problems);
                    read.put(entry.getKey(), template);
                } catch (CharacterCodingException e) {
                    problems.add(ProblemKind.NOT_UTF8, Place.ofFile(file), "模板里有不是 UTF-8 的字节", SAVE_AS);
                }
            }
            List<String> missing = PAGES.stream().filter(page -> !templates.containsKey(page)).toList();
            for (String page : missing) {
                problems.add(ProblemKind.TEMPLATE_ERROR, Place.ofFile(folders.getLast() + "/templates/" + page),
                        "主题里没有模板“" + page + "”", "每个主题都要有它；可以从 themes/default/templates 复制");
            }
            reportCases(assets, problems);
            return missing.isEmpty() ? Optional.of(new Theme(read, assets(assets, problems))) : Optional.empty();
        } catch (IOException e) {
            problems.add(ProblemKind.THEME_MISSING, Place.ofFile(folders.getLast().toString()),
                    "读不了主题：" + e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Reports what a cache tag holds besides the one inclusion: Pebble escapes the text of a template, even of an
     * included one, but not what stands between cache and endcache.
     */
    private static void checkCaches(Template template, Problems problems) {
        // Comments become spaces, so that places stay what they are.
        String text = COMMENT.matcher(template.text()).replaceAll(match -> match.group().replaceAll("[^\\n]", " "));
        Matcher cache = CACHE.matcher(text);
        while (cache.find()) {
            if (!INCLUSION.matcher(cache.group(1)).matches()) {
                problems.add(ProblemKind.TEMPLATE_ERROR, Place.at(template.file(), template.text(), cache.start()),
                        "cache 标签里只能有一个 include：直接写在里面的内容不会转义，标题里的“<”会变成网页代码",
                        "把里面的内容移到另一个模板文件，这里只写 {% include \"…\" %}");
            }
        }
    }

    /** Reports assets whose names differ only in case: on many disks they are one file. */
    private static void reportCases(Map<String, Path> assets, Problems problems) {
        Map<String, String> seen = new HashMap<>();
        for (Map.Entry<String, Path> entry : assets.entrySet()) {
            String before = seen.putIfAbsent(entry.getKey().toLowerCase(Locale.ROOT), entry.getKey());
            if (before != null) {
                problems.add(ProblemKind.ROUTE_CLASH, Place.ofFile(slashes(entry.getValue())),
                        "主题文件 assets/" + entry.getKey() + " 和 assets/" + before + " 的名字只差大小写",
                        "改成同样的写法（替换主题的文件），或换一个名字");
            }
        }
    }

    private static String slashes(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static Map<String, Path> layered(List<Path> folders, String part) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (Path folder : folders) {
            Path root = folder.resolve(part);
            if (!Files.isDirectory(root)) {
                continue;
            }
            try (Stream<Path> walk = Files.walk(root)) {
                for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                    String name = root.relativize(file).toString().replace('\\', '/');
                    if (!name.startsWith(".") && !name.contains("/.")) {
                        files.putIfAbsent(name, file);
                    }
                }
            }
        }
        return files;
    }

    /** Reads assets; style sheets come last, for they name others, whose hashes are then known. */
    private static SortedMap<String, Asset> assets(Map<String, Path> files, Problems problems) throws IOException {
        SortedMap<String, Asset> assets = new TreeMap<>();
        for (Map.Entry<String, Path> entry : files.entrySet()) {
            if (!entry.getKey().endsWith(".css")) {
                assets.put(entry.getKey(), asset(entry.getKey(), Files.readAllBytes(entry.getValue())));
            }
        }
        for (Map.Entry<String, Path> entry : files.entrySet()) {
            if (entry.getKey().endsWith(".css")) {
                byte[] css = Files.readAllBytes(entry.getValue());
                try {
                    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(css)).toString();
                    css = withHashedNames(entry.getKey(), text, assets).getBytes(StandardCharsets.UTF_8);
                } catch (CharacterCodingException e) {
                    problems.add(ProblemKind.NOT_UTF8, Place.ofFile(slashes(entry.getValue())), "样式表里有不是 UTF-8 的字节",
                            SAVE_AS);
                }
                // The asset is there even when it cannot be read: templates that name it are not to blame.
                assets.put(entry.getKey(), asset(entry.getKey(), css));
            }
        }
        return assets;
    }

    private static String withHashedNames(String name, String css, Map<String, Asset> assets) {
        Path folder = Path.of("/" + name.substring(0, name.lastIndexOf('/') + 1));
        return CSS_URL.matcher(css).replaceAll(match -> {
            Path target = folder.resolve(match.group(2)).normalize();
            Asset asset = assets.get(target.toString().substring(1).replace('\\', '/'));
            if (asset == null) {
                return Matcher.quoteReplacement(match.group());
            }
            Path own = Path.of("/assets" + folder);
            return Matcher.quoteReplacement("url(" + own.relativize(Path.of(asset.route().path())) + ")");
        });
    }

    private static Asset asset(String name, byte[] bytes) {
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
