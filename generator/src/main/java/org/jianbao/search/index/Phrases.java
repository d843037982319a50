package org.jianbao.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jianbao.pinyin.Readings;
import org.jianbao.search.index.WordTokenizer.Word;
import org.jianbao.search.text.Frequency;

/**
 * What people type by initials ({@code ghyz}): words of three and more characters, two words side by side in a title or
 * text, names, and how titles begin. Han characters only.
 */
public final class Phrases {
    static final int SHORTEST = 3;
    private static final int LONGEST = 8;
    private static final int BEGINNING = 6;
    /** What is found once is no word that people type by initials. */
    private static final int LEAST_DOCS = 2;
    /** For so many documents, words must stand side by side in one more: a large site has very many such pairs. */
    private static final int DOCS_FOR_NEIGHBOURS = 6000;
    /** The hundred most frequent family names of one character. */
    private static final String FAMILY_NAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任"
            + "卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤";

    private Phrases() {}

    /** How the stretches of Han characters in a title begin. */
    static Set<String> beginnings(List<Word> title) {
        Set<String> found = new TreeSet<>();
        StringBuilder stretch = new StringBuilder();
        int end = -1;
        for (Word word : title) {
            if (word.onTop()) {
                continue;
            }
            if (word.start() != end || !isHan(word.text())) {
                addBeginning(stretch, found);
                stretch.setLength(0);
            }
            stretch.append(isHan(word.text()) ? word.text() : "");
            end = word.end();
        }
        addBeginning(stretch, found);
        return found;
    }

    private static void addBeginning(StringBuilder stretch, Set<String> found) {
        if (stretch.length() >= SHORTEST) {
            found.add(stretch.substring(0, Math.min(BEGINNING, stretch.length())));
        }
    }

    /** Every two words of several characters that stand side by side in a text, or with one character between them. */
    static Set<String> neighbours(List<Word> text) {
        Set<String> found = new TreeSet<>();
        Word before = new Word("", -1, -1, false);
        Word beforeThat = before;
        for (Word word : text) {
            if (word.onTop()) {
                continue;
            }
            if (before.end() == word.start() && word.text().length() > 1) {
                if (before.text().length() > 1) {
                    add(before.text() + word.text(), found);
                } else if (beforeThat.end() == before.start() && beforeThat.text().length() > 1) {
                    add(beforeThat.text() + before.text() + word.text(), found);
                }
            }
            beforeThat = before;
            before = word;
        }
        return found;
    }

    /** The longer words and the names in a title or text; with {@code pairs} also every two words side by side. */
    static void add(List<Word> words, boolean pairs, Set<String> found) {
        Word before = new Word("", -1, -1, false);
        Word beforeThat = before;
        for (Word word : words) {
            add(word.text(), found);
            if (word.onTop()) {
                continue;
            }
            boolean follows = before.end() == word.start();
            if (pairs && follows && before.text().length() + word.text().length() > 2) {
                add(before.text() + word.text(), found);
            }
            if (follows && beforeThat.end() == before.start() && word.text().length() == 1
                    && before.text().length() == 1 && beforeThat.text().length() == 1
                    && FAMILY_NAMES.contains(beforeThat.text())) {
                add(beforeThat.text() + before.text() + word.text(), found);
            }
            beforeThat = before;
            before = word;
        }
    }

    private static void add(String text, Set<String> found) {
        if (text.length() >= SHORTEST && text.length() <= LONGEST && isHan(text)) {
            found.add(text);
        }
    }

    private static boolean isHan(String text) {
        return text.chars().allMatch(c -> Readings.isHan((char) c));
    }

    /** The phrases of an index, and how frequent each is, as {@link Frequency#of}. */
    public static SortedMap<String, Integer> read(IndexReader reader) {
        TreeMap<String, Integer> found = new TreeMap<>();
        try {
            Map<String, Integer> least = Map.of(IndexFields.PHRASES, LEAST_DOCS, IndexFields.BEGINNINGS, 1,
                    IndexFields.NEIGHBOURS, 1 + reader.maxDoc() / DOCS_FOR_NEIGHBOURS);
            for (Map.Entry<String, Integer> entry : least.entrySet()) {
                String field = entry.getKey();
                Terms terms = MultiTerms.getTerms(reader, field);
                TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    if (each.docFreq() >= entry.getValue()) {
                        found.merge(term.utf8ToString(), Frequency.of(each.docFreq()), Math::max);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
