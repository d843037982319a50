package org.jianbao.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.problem.NearestWord;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

import static java.util.Objects.requireNonNull;

/**
 * The words of a theme in the language of a site. {@code words.txt} has them all, a line {@code key = text} for each; what
 * {@code words.en.txt} says takes their place on a site in English. A theme that extends another one, and a site's own file, say
 * only what is other there.
 */
public final class Words {
    public static final String FILE = "words.txt";
    /** Ends the key of what is said of a single thing, where {@code {count}} is 1. */
    public static final String ONE = ".one";
    private static final String COUNT = "count";
    /** Themes are saved as UTF-8. */
    public static final String SAVE_AS = "在编辑器里用“另存为”，编码选 UTF-8";

    /** What the key of another form of a word ends in. */
    public static final List<String> SUFFIXES = List.of(ONE, ".province", ".county");
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /** Tags of traditional Chinese that do not say so by their script. */
    private static final Pattern TRADITIONAL = Pattern.compile("zh-(?:TW|HK|MO)");
    /** Those of the theme that the program brings: what it says by itself where no theme was read. */
    public static final Words USUAL = usual();

    /** By key, also that of {@link #ONE}. */
    private final SortedMap<String, String> texts = new TreeMap<>();
    /** What may stand in braces in each word. */
    private final Map<String, List<String>> places = new HashMap<>();
    private final Problems problems;
    /** Ends the key of what is said where the places of the site are those of another level; nothing for the usual one. */
    private final String level;

    private Words(String level, Problems problems) {
        this.level = level;
        this.problems = problems;
        Arrays.stream(Word.values()).forEach(word -> places.put(word.key(), word.places()));
    }

    /**
     * Reads the words of a theme.
     *
     * @param folders those of the theme; what the first says of a word counts, the last must have those of {@link Word}
     * @param used the keys that templates, scripts and events use: only these may be added to those of the last folder
     */
    public static Words read(List<Path> folders, Wording wording, Set<String> used, Problems problems)
            throws IOException {
        Words words = new Words(wording.level().isEmpty() ? "" : "." + wording.level(), problems);
        // What a site says in Chinese counts for all of Chinese, before what a theme below it says in traditional characters.
        boolean chinese = wording.language().startsWith("zh");
        for (Path folder : folders.reversed()) {
            words.read(folder.resolve(FILE), folder.equals(folders.getLast()), used);
            if (chinese) {
                words.read(folder, wording.language(), used);
            }
        }
        words.reportMissing(folders.getLast().resolve(FILE));
        if (!chinese) {
            for (Path folder : folders.reversed()) {
                words.read(folder, wording.language(), used);
            }
        }
        wording.own().forEach(said -> words.put(said.key(), said.text(), said.place(), used::contains));
        return words;
    }

    private void read(Path folder, String language, Set<String> used) throws IOException {
        for (String file : files(language)) {
            read(folder.resolve(file), false, used);
        }
    }

    /** These words, each as something writes it. */
    public Words written(UnaryOperator<String> writer) {
        Words words = new Words(level, problems);
        words.places.putAll(places);
        texts.forEach((key, text) -> words.texts.put(key, writer.apply(text)));
        return words;
    }

    private static Words usual() {
        Problems problems = new Problems();
        Words words = new Words("", problems);
        try (InputStream in = requireNonNull(Words.class.getResourceAsStream("/themes/default/" + FILE))) {
            words.read(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8), true, Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        words.reportMissing(Path.of(FILE));
        if (problems.hasErrors()) {
            throw new IllegalStateException("the program's own words: " + problems.sorted());
        }
        return words;
    }

    /** The files of a language, the special after the general: of {@code en-GB}, {@code words.en.txt}, {@code words.en-GB.txt}. */
    private static List<String> files(String language) {
        List<String> files = new ArrayList<>();
        if (TRADITIONAL.matcher(language).matches()) {
            files.add("words.zh-Hant.txt");
        }
        for (int end = language.indexOf('-'); end >= 0; end = language.indexOf('-', end + 1)) {
            files.add("words." + language.substring(0, end) + ".txt");
        }
        files.add("words." + language + ".txt");
        return files;
    }

    private void reportMissing(Path path) {
        List<String> missing = Arrays.stream(Word.values()).map(Word::key).filter(key -> !texts.containsKey(key))
                .toList();
        if (!missing.isEmpty()) {
            problems.add(ProblemKind.TEMPLATE_ERROR, Place.ofFile(slashes(path)),
                    Files.isRegularFile(path) ? "缺少这些词：" + String.join("、", missing) : "主题里没有 " + FILE,
                    "每个主题都要有全部的词；可以从 themes/default/" + FILE + " 复制");
            missing.forEach(key -> texts.put(key, ""));
        }
    }

    /** @param declares whether the file may have any key */
    private void read(Path path, boolean declares, Set<String> used) throws IOException {
        if (!Files.isRegularFile(path)) {
            return;
        }
        String file = slashes(path);
        try {
            read(file, Files.readString(path, StandardCharsets.UTF_8), declares, used);
        } catch (CharacterCodingException e) {
            problems.add(ProblemKind.NOT_UTF8, Place.ofFile(file), "主题的词里有不是 UTF-8 的字节", SAVE_AS);
        }
    }

    private void read(String file, String text, boolean declares, Set<String> used) {
        Set<String> here = new HashSet<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                read(line, Place.at(file, text, start), here, key -> declares || used.contains(key));
            }
            start += line.length() + 1;
        }
        if (!level.isEmpty()) {
            here.stream().filter(key -> key.endsWith(level) && texts.containsKey(key)).forEach(
                    key -> texts.put(key.substring(0, key.length() - level.length()), requireNonNull(texts.get(key))));
        }
    }

    private static String slashes(Path file) {
        return file.toString().replace('\\', '/');
    }

    private void read(String line, Place place, Set<String> here, Predicate<String> mayAdd) {
        String[] parts = line.replace("\ufeff", "").split("=", 2);
        String key = parts[0].strip();
        String text = parts.length < 2 ? "" : unquoted(parts[1].strip());
        if (text.isEmpty()) {
            problems.add(ProblemKind.TEMPLATE_ERROR, place, "“" + key + "”后面没有等号，或等号后面没有字", "写成“home = 首页”这样");
        } else if (!here.add(key)) {
            problems.add(ProblemKind.TEMPLATE_ERROR, place, "“" + key + "”写了两次", "删掉一处");
        } else {
            put(key, text, place, mayAdd);
        }
    }

    private void put(String key, String text, Place place, Predicate<String> mayAdd) {
        String base = SUFFIXES.stream().filter(key::endsWith).findFirst()
                .map(suffix -> key.substring(0, key.length() - suffix.length())).orElse(key);
        if (!places.containsKey(base) && !mayAdd.test(base)) {
            String nearest = advice(key);
            problems.add(ProblemKind.TEMPLATE_ERROR, place, "没有“" + key + "”这个词",
                    nearest.isEmpty() ? "全部的词在 Jianbao 的 themes/default/words.txt 里" : nearest);
        } else {
            List<String> names = PLACE.matcher(text).results().map(match -> match.group(1)).toList();
            List<String> known = places.computeIfAbsent(base, added -> names);
            names.stream().filter(name -> !known.contains(name))
                    .forEach(name -> problems.add(ProblemKind.TEMPLATE_ERROR, place, "“" + key + "”里不能用 {" + name + "}",
                            known.isEmpty() ? "这个词里什么都不能填，去掉花括号"
                                    : "可以用的有 " + "{" + String.join("}、{", known) + "}"));
            texts.put(key, text);
        }
    }

    /** Quotation marks keep the spaces at the ends of a text. */
    private static String unquoted(String text) {
        return text.length() > 2 && text.startsWith("\"") && text.endsWith("\"") ? text.substring(1, text.length() - 1)
                : text;
    }

    /** Which key may have been meant by one that is not there. */
    public String advice(String key) {
        return NearestWord.advice(key, texts.keySet());
    }

    /** The text of a key, if it has one. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** Whether a key has a text. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** All words as they are, to be compared. */
    public SortedMap<String, String> texts() {
        return new TreeMap<>(texts);
    }

    /**
     * A word as readers see it.
     *
     * @param values what stands for each of its places, in their order
     */
    public String say(Word word, Object... values) {
        if (values.length != word.places().size()) {
            throw new IllegalArgumentException(word + " takes " + word.places());
        }
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(word.places().get(i), values[i]);
        }
        return fill(word.key(), named, UnaryOperator.identity());
    }

    /**
     * A word with its places filled in.
     *
     * @param values by the names of the places; a place without one stays
     * @param write what becomes of each value
     */
    public String fill(String key, Map<String, Object> values, UnaryOperator<String> write) {
        boolean one = String.valueOf(values.get(COUNT)).equals("1") && texts.containsKey(key + ONE);
        return filled(requireNonNull(texts.get(one ? key + ONE : key)), name -> Optional
                .ofNullable(values.get(name)).map(value -> write.apply(String.valueOf(value))));
    }

    /** Those names in the braces of a word for which nothing is given. */
    public List<String> lacking(String key, Set<String> given) {
        return PLACE.matcher(requireNonNull(texts.get(key))).results().map(match -> match.group(1))
                .filter(name -> !given.contains(name)).toList();
    }

    private static String filled(String text, Function<String, Optional<String>> value) {
        return PLACE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(value.apply(match.group(1)).orElse(match.group())));
    }

    /**
     * A word as an expression of a script.
     *
     * @param values expressions, by the names of its places
     */
    public String script(String key, Map<String, String> values) {
        String many = literal(requireNonNull(texts.get(key)), values);
        String one = texts.get(key + ONE);
        return one == null || !values.containsKey(COUNT) ? many
                : "(" + values.get(COUNT) + " === 1 ? " + literal(one, values) + " : " + many + ")";
    }

    private static String literal(String text, Map<String, String> values) {
        String escaped = text.replace("\\", "\\\\");
        if (values.isEmpty()) {
            return "\"" + escaped.replace("\"", "\\\"") + "\"";
        }
        return "`" + filled(escaped.replace("`", "\\`").replace("${", "\\${"),
                name -> Optional.ofNullable(values.get(name)).map(value -> "${" + value + "}")) + "`";
    }
}
