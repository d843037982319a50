package org.jianbao.render.theme;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.problem.NearestWord;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

import static java.util.Objects.requireNonNull;

/**
 * The words of a theme: {@code words.txt}, a line {@code key = text} for each {@link Word}. A site's own file says only
 * those that are other there.
 */
public final class Words {
    static final String FILE = "words.txt";
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final Map<Word, String> texts = new EnumMap<>(Word.class);

    private Words() {}

    /** @param folders those of the theme; what the first says of a word counts, the last must have them all */
    static Words read(List<Path> folders, Problems problems) throws IOException {
        Words words = new Words();
        for (Path folder : folders) {
            Path path = folder.resolve(FILE);
            if (Files.isRegularFile(path)) {
                words.read(path, problems);
            }
        }
        List<String> missing = Arrays.stream(Word.values()).filter(word -> !words.texts.containsKey(word))
                .map(Word::key).toList();
        if (!missing.isEmpty()) {
            Path last = folders.getLast().resolve(FILE);
            String file = Theme.slashes(last);
            boolean none = !Files.isRegularFile(last);
            problems.add(ProblemKind.TEMPLATE_ERROR, Place.ofFile(file),
                    none ? "主题里没有 " + FILE : "缺少这些词：" + String.join("、", missing),
                    "每个主题都要有全部的词；可以从 themes/default/" + FILE + " 复制");
            missing.forEach(key -> words.texts.put(of(key).orElseThrow(), ""));
        }
        return words;
    }

    private void read(Path path, Problems problems) throws IOException {
        String file = Theme.slashes(path);
        try {
            String text = Files.readString(path, StandardCharsets.UTF_8);
            Set<Word> here = new HashSet<>();
            int start = 0;
            for (String line : text.split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    read(line, Place.at(file, text, start), here, problems);
                }
                start += line.length() + 1;
            }
        } catch (CharacterCodingException e) {
            problems.add(ProblemKind.NOT_UTF8, Place.ofFile(file), "主题的词里有不是 UTF-8 的字节", Theme.SAVE_AS);
        }
    }

    private void read(String line, Place place, Set<Word> here, Problems problems) {
        String[] parts = line.replace("\ufeff", "").split("=", 2);
        String key = parts[0].strip();
        String text = parts.length < 2 ? "" : parts[1].strip();
        Optional<Word> known = of(key);
        if (text.isEmpty()) {
            problems.add(ProblemKind.TEMPLATE_ERROR, place, "“" + key + "”后面没有等号，或等号后面没有字", "写成“home = 首页”这样");
        } else if (known.isEmpty()) {
            problems.add(ProblemKind.TEMPLATE_ERROR, place, "没有“" + key + "”这个词", NearestWord.advice(key,
                    Arrays.stream(Word.values()).map(Word::key).toList()));
        } else if (!here.add(known.get())) {
            problems.add(ProblemKind.TEMPLATE_ERROR, place, "“" + key + "”写了两次", "删掉一处");
        } else {
            Word word = known.get();
            PLACE.matcher(text).results().map(match -> match.group(1)).filter(name -> !word.places().contains(name))
                    .forEach(name -> problems.add(ProblemKind.TEMPLATE_ERROR, place,
                            "“" + key + "”里不能用 {" + name + "}", word.places().isEmpty() ? "这个词里什么都不能填，去掉花括号"
                                    : "可以用的有 {" + String.join("}、{", word.places()) + "}"));
            texts.putIfAbsent(word, text);
        }
    }

    private static Optional<Word> of(String key) {
        return Arrays.stream(Word.values()).filter(word -> word.key().equals(key)).findFirst();
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
        return PLACE.matcher(requireNonNull(texts.get(word))).replaceAll(match -> {
            int index = word.places().indexOf(match.group(1));
            return Matcher.quoteReplacement(index < 0 ? match.group() : String.valueOf(values[index]));
        });
    }
}
