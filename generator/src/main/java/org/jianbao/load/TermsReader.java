package org.jianbao.load;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jianbao.load.value.Fields;
import org.jianbao.load.value.Fields.Located;
import org.jianbao.load.value.TextFile;
import org.jianbao.load.value.YamlText;
import org.jianbao.model.content.Terms;
import org.jianbao.model.content.Terms.Explanation;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Reads {@code terms.yml}. */
final class TermsReader {
    private static final String PEOPLE = "people";
    private static final List<String> FIELDS = List.of(PEOPLE, "organisations", "terms", "synonyms", "glossary",
            "traditional");
    /** Field of older files, and what took its place. */
    private static final Map<String, String> FORMER = Map.of("names", "人名写到 people 里，单位名写到 organisations 里");

    /** Longer words are refused, in characters: nobody searches for them, and most are two entries run together. */
    private static final int LONGEST = 30;

    /** What stands between the names of one person, in the forms that input methods give: 买买提·艾力. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile("(?<=\\p{L})[·•‧・･](?=\\p{L})");

    private static final Pattern QUOTES = Pattern.compile("^[“‘「『《]|[”’」』》]$");

    private final Problems problems;

    TermsReader(Problems problems) {
        this.problems = problems;
    }

    /** The site dictionary of a file; a word with a mistake is reported and left out. */
    Terms read(TextFile file) {
        return YamlText.of(file).root(problems).flatMap(root -> Fields.of(root, problems)).map(this::terms)
                .orElse(Terms.NONE);
    }

    private Terms terms(Fields fields) {
        fields.allow(FIELDS, name -> FORMER.getOrDefault(name, ""));
        Map<String, Place> known = new HashMap<>();
        return new Terms(names(fields, PEOPLE, known), names(fields, "organisations", known),
                words(fields.located("terms", true), known, false),
                synonyms(fields), glossary(fields), traditional(fields));
    }

    /** What words are in traditional characters: one alone stays as it is, of two the second stands for the first. */
    private Map<String, String> traditional(Fields fields) {
        Map<String, String> traditional = new LinkedHashMap<>();
        Map<String, Place> known = new HashMap<>();
        for (Located.Group group : fields.groups("traditional", true)) {
            List<Located> forms = group.items();
            if (forms.isEmpty() || forms.size() > 2) {
                problems.add(ProblemKind.BAD_VALUE, group.place(), "这一项有 " + forms.size() + " 个词",
                        "写一个词（不变），或两个：[简体, 繁体]");
            } else if (isWord(forms.getFirst(), forms.getFirst().text())
                    && isNew(forms.getFirst(), known, "写了两次，前一次在 ")) {
                traditional.put(forms.getFirst().text(), forms.getLast().text());
            }
        }
        return traditional;
    }

    private List<Explanation> glossary(Fields fields) {
        List<Explanation> glossary = new ArrayList<>();
        Map<String, Place> known = new HashMap<>();
        for (Fields entry : fields.mappings("glossary")) {
            entry.allow(List.of("word", "meaning"));
            Optional<String> word = entry.text("word");
            Optional<String> meaning = entry.text("meaning");
            if (word.isEmpty()) {
                entry.missing("word");
            } else if (meaning.isEmpty()) {
                entry.missing("meaning");
            } else {
                Located written = new Located(word.get(), entry.place("word"));
                // In quotes, as the articles have it, a word is not taken for a part of another one.
                if (isWord(written, QUOTES.matcher(word.get()).replaceAll(""))
                        && isNew(written, known, "解释了两次，前一次在 ")) {
                    glossary.add(new Explanation(word.get(), meaning.get()));
                }
            }
        }
        return glossary;
    }

    /** Names, each with all its forms. */
    private List<List<String>> names(Fields fields, String field, Map<String, Place> known) {
        List<List<String>> names = new ArrayList<>();
        for (Located.Group group : fields.groups(field, true)) {
            if (group.items().isEmpty()) {
                problems.add(ProblemKind.BAD_VALUE, group.place(), "这一项是空的", "写上名称，或删掉这一项");
            }
            List<String> forms = words(group.items(), known, field.equals(PEOPLE));
            if (!forms.isEmpty()) {
                names.add(forms);
            }
        }
        return names;
    }

    /**
     * The words of a list; what stands in {@code known}, or earlier in the list, is written twice.
     *
     * @param people whether they are names of people
     */
    private List<String> words(List<Located> written, Map<String, Place> known, boolean people) {
        List<String> words = new ArrayList<>();
        for (Located word : written) {
            String parts = people ? BETWEEN_NAMES.matcher(word.text()).replaceAll("") : word.text();
            if (isWord(word, parts) && isNew(word, known, "写了两次，前一次在 ")) {
                words.add(word.text());
            }
        }
        return words;
    }

    private List<List<String>> synonyms(Fields fields) {
        List<List<String>> groups = new ArrayList<>();
        Map<String, Place> known = new HashMap<>();
        for (Located.Group group : fields.groups("synonyms")) {
            group(group, known).ifPresent(groups::add);
        }
        return groups;
    }

    private Optional<List<String>> group(Located.Group group, Map<String, Place> known) {
        List<String> words = new ArrayList<>();
        Map<String, Place> own = new HashMap<>();
        for (Located word : group.items()) {
            if (isWord(word, word.text()) && isNew(word, own, "在这一组里写了两次，前一次在 ")
                    && isNew(word, known, "已经在另一组同义词里：")) {
                words.add(word.text());
            }
        }
        if (group.items().size() < 2) {
            problems.add(ProblemKind.BAD_VALUE, group.place(), "这一组同义词不到两个词", "再写上意思相同的词，或删掉这一组");
        }
        return words.size() < 2 ? Optional.empty() : Optional.of(words);
    }

    private boolean isNew(Located word, Map<String, Place> known, String what) {
        Place first = known.putIfAbsent(key(word.text()), word.place());
        if (first != null) {
            problems.add(ProblemKind.BAD_VALUE, word.place(), "“" + word.text() + "”" + what + first, "删掉一个");
        }
        return first == null;
    }

    /** @param parts the word without what may stand within it */
    private boolean isWord(Located word, String parts) {
        String text = word.text();
        int length = text.codePointCount(0, text.length());
        if (text.isEmpty()) {
            problems.add(ProblemKind.BAD_VALUE, word.place(), "这一项是空的", "写上词，或删掉这一项");
        } else if (length > LONGEST) {
            problems.add(ProblemKind.BAD_VALUE, word.place(), "这个词有 " + length + " 个字，不能超过 " + LONGEST + " 个字",
                    "写短一些，或拆成几个词");
        } else if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            problems.add(ProblemKind.BAD_VALUE, word.place(), "“" + text + "”里没有汉字、字母或数字", "写上读者会查找的词");
        } else if (parts.codePoints().anyMatch(TermsReader::breaksWords)) {
            problems.add(ProblemKind.BAD_VALUE, word.place(), "“" + text + "”里有标点或符号，查找时词在那里断开", "去掉它，或拆成几个词");
        } else {
            return true;
        }
        return false;
    }

    /** Whether a character is none of those that words are made of; spaces, points and percent signs are, within. */
    private static boolean breaksWords(int character) {
        return !Character.isLetterOrDigit(character) && character != ' ' && ".%℃‰．％".indexOf(character) < 0;
    }

    /** What two words share that search cannot tell apart by width or case. */
    private static String key(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
