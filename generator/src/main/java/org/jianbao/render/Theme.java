package org.jianbao.render;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
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
            if (!templates.containsKey("base.peb") && !templates.containsKey("home.peb")) {
                problems.add(ProblemKind.THEME_MISSING, Place.ofFile(folders.getLast().toString()),
                        "主题里没有模板（templates/*.peb）");
                return Optional.empty();
            }
            SortedMap<String, Template> read = new TreeMap<>();
            for (Map.Entry<String, Path> entry : templates.entrySet()) {
                String file = entry.getValue().toString().replace('\\', '/');
                try {
                    String text = Files.readString(entry.getValue(), StandardCharsets.UTF_8).replace("\r\n", "\n");
                    read.put(entry.getKey(), new Template(file, text));
                } catch (CharacterCodingException e) {
                    problems.add(ProblemKind.NOT_UTF8, Place.ofFile(file), "模板里有不是 UTF-8 的字节", "在编辑器里用“另存为”，编码选 UTF-8");
                }
            }
            return Optional.of(new Theme(read, assets(assets)));
        } catch (IOException e) {
            problems.add(ProblemKind.THEME_MISSING, Place.ofFile(folders.getLast().toString()),
                    "读不了主题：" + e.getMessage());
            return Optional.empty();
        }
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
    private static SortedMap<String, Asset> assets(Map<String, Path> files) throws IOException {
        SortedMap<String, Asset> assets = new TreeMap<>();
        for (Map.Entry<String, Path> entry : files.entrySet()) {
            if (!entry.getKey().endsWith(".css")) {
                assets.put(entry.getKey(), asset(entry.getKey(), Files.readAllBytes(entry.getValue())));
            }
        }
        for (Map.Entry<String, Path> entry : files.entrySet()) {
            if (entry.getKey().endsWith(".css")) {
                String css = Files.readString(entry.getValue(), StandardCharsets.UTF_8);
                byte[] linked = withHashedNames(entry.getKey(), css, assets).getBytes(StandardCharsets.UTF_8);
                assets.put(entry.getKey(), asset(entry.getKey(), linked));
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
