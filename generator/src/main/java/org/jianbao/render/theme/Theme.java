package org.jianbao.render.theme;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jianbao.format.ContentHash;
import org.jianbao.model.address.Route;
import org.jianbao.model.event.EventWords;
import org.jianbao.model.site.SiteFile;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.SystemReason;
import org.jianbao.words.Wording;
import org.jianbao.words.Words;

/**
 * The templates and assets of a site: those of a theme, single files of which the site's own folder may replace.
 *
 * @param templates every template by its name, such as {@code parts/card.peb}
 * @param assets every asset by its name, such as {@code css/site.css}
 * @param words what readers see besides what authors wrote
 * @param parts style sheets that are published only within others, each with one of those
 */
public record Theme(SortedMap<String, Template> templates, SortedMap<String, Asset> assets,
        SortedMap<String, String> parts, Words words) {
    private static final Pattern COMMENT = Pattern.compile("(?s)\\{#.*?#\\}");
    private static final Pattern CACHE = Pattern
            .compile("(?s)\\{%-?\\s*cache\\b[^%]*+(?:%(?!\\})[^%]*+)*+%\\}(.*?)(?:\\{%-?\\s*endcache\\b|\\z)");
    private static final Pattern INCLUSION = Pattern
            .compile("(?s)\\s*\\{%-?\\s*include\\b[^%]*+(?:%(?!\\})[^%]*+)*+%\\}\\s*");

    public Theme {
        templates = Collections.unmodifiableSortedMap(templates);
        assets = Collections.unmodifiableSortedMap(assets);
        parts = Collections.unmodifiableSortedMap(parts);
    }

    /** All that pages load, to be published. */
    public List<SiteFile> files() {
        return assets.values().stream().<SiteFile>map(asset -> new SiteFile.Made(asset.route().file(), asset.bytes()))
                .toList();
    }

    /**
     * The theme with the colours of a site's categories in its style sheets, see {@link CategoryColors}.
     *
     * @param colors in hexadecimal, such as {@code #b3261e}, by the ids of categories, in their order
     */
    public Theme withCategories(Map<String, String> colors) {
        CategoryColors places = new CategoryColors(colors);
        SortedMap<String, Asset> coloured = new TreeMap<>(assets);
        coloured.replaceAll((name, asset) -> {
            if (!name.endsWith(".css")) {
                return asset;
            }
            String sheet = new String(asset.bytes(), StandardCharsets.UTF_8);
            String filled = places.in(sheet);
            return filled.equals(sheet) ? asset : Asset.named(name, filled.getBytes(StandardCharsets.UTF_8));
        });
        return new Theme(templates, coloured, parts, words);
    }

    /** The theme with the name of a site in its manifest for home screens, see {@link AppIcons}. */
    public Theme named(String title, String language) {
        return new Theme(templates, AppIcons.withManifest(assets, title, language), parts, words);
    }

    /** A template's text, and its file as problems show it. */
    record Template(String file, String text) {}

    /**
     * A file that pages load.
     *
     * @param route where it is published; its name carries a hash of its bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // A value on its way to the disk, never compared.
    public record Asset(Route route, byte[] bytes) {
        static Asset named(String name, byte[] bytes) {
            return new Asset(new Route("/assets/" + ContentHash.named(name, ContentHash.of(bytes))), bytes);
        }
    }

    /** As {@link #read(List, Wording, UnaryOperator, Problems)}, with the words as they are. */
    public static Optional<Theme> read(List<Path> folders, Wording wording, Problems problems) {
        return read(folders, wording, UnaryOperator.identity(), problems);
    }

    /**
     * Reads a theme; nothing, with a problem, when it cannot be read.
     *
     * @param folders the folders in which files are looked for, the first that has a file wins; each may have
     *     {@code templates} and {@code assets}
     * @param wording in what words the site speaks
     * @param writer what becomes of each word
     */
    public static Optional<Theme> read(List<Path> folders, Wording wording, UnaryOperator<String> writer,
            Problems problems) {
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
                    problems.add(ProblemKind.NOT_UTF8, Place.ofFile(file), "模板里有不是 UTF-8 的字节", Words.SAVE_AS);
                }
            }
            List<String> missing = PageType.templates().stream().filter(page -> !templates.containsKey(page)).toList();
            for (String page : missing) {
                problems.add(ProblemKind.TEMPLATE_ERROR, Place.ofFile(folders.getLast() + "/templates/" + page),
                        "主题里没有模板“" + page + "”", "每个主题都要有它；可以从 themes/default/templates 复制");
            }
            if (!missing.isEmpty()) {
                return Optional.empty();
            }
            Words words = Words.read(folders, wording, used(read, assets), problems).written(writer);
            read.values().forEach(template -> WordUses.check(template, words, problems));
            AssetReader.Read published = AssetReader.read(assets, words, problems);
            AppIcons.read(published.assets(), assets, problems);
            return Optional.of(new Theme(read, published.assets(), published.parts(), words));
        } catch (IOException e) {
            problems.add(ProblemKind.THEME_MISSING, Place.ofFile(folders.getLast().toString()),
                    "读不了主题：" + SystemReason.of(e));
            return Optional.empty();
        }
    }

    /** The keys of the words that templates and scripts say. */
    private static Set<String> used(SortedMap<String, Template> templates, Map<String, Path> assets)
            throws IOException {
        Set<String> used = new HashSet<>(EventWords.keys());
        templates.values().forEach(template -> used.addAll(WordUses.inTemplate(template.text())));
        for (Map.Entry<String, Path> asset : assets.entrySet()) {
            if (asset.getKey().endsWith(".js")) {
                // What is not UTF-8 in it is reported where it is read to be published.
                used.addAll(
                        WordUses.inScript(new String(Files.readAllBytes(asset.getValue()), StandardCharsets.UTF_8)));
            }
        }
        return used;
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

    static String slashes(Path file) {
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
}
