package org.jianbao.search.index;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jianbao.dictionary.ChineseDictionary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/** Smartcn's own tokenizer says what is right. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class ChineseTokenizerTest {
    private static final String MARKS = "。！？!?.，,、；：:“”（）()《》—…-_@#%&*/\\~ \t\r\n\f\u3000\u00a0\u2028\u0085\u200b\ufeff";
    private static final String STRANGE = "\uffff\ufffe\ud840\udc00\ud83d\ude00\ue000\u0000\u0300ǅ가あア㐀龥龦一";
    private static final String OTHERS = "abcXYZ019ａＺ０９βЖé未##串始##始末##末未##数@";

    private final Tokenizer expected = new HMMChineseTokenizer();
    private final Tokenizer actual = new ChineseTokenizer(ChineseDictionary.shared());

    @Test
    void cuts_the_content_of_the_project_as_smartcn_does() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of("..", "content"))) {
            files = all.filter(file -> file.toString().matches(".*\\.(md|yml)")).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            assertSameWords(Files.readString(file), file.toString());
        }
    }

    @Test
    void keeps_words_whole_over_spaces_and_cuts_runs_of_letters_at_them() throws IOException {
        assertThat(words("我们 学习 人 工智 能 AB c１２3,abＣ")).containsExactly("我们", "学习", "人 工智 能", "AB", "c", "１２3", ",",
                "abＣ");
    }

    @Test
    void cuts_a_long_text_without_punctuation_as_smartcn_does() throws IOException {
        for (int length : new int[] {1023, 1024, 1025, 5000}) {
            assertSameWords("中华人民共和国成立了".repeat(length / 10 + 1).substring(0, length), "length " + length);
            assertSameWords("9".repeat(length), "digits, length " + length);
        }
    }

    @Test
    void cuts_strange_texts_as_smartcn_does() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String prose = Files.readString(Path.of("..", "README.md")) + "研究生命的起源，结合成分子时；南京市长江大桥。".repeat(20);
        for (int i = 0; i < 3000; i++) {
            int length = random.nextInt(20) == 0 ? random.nextInt(3000) : random.nextInt(60);
            String text = switch (i % 5) {
                case 0 -> random(random, length, MARKS + OTHERS + STRANGE);
                case 1 -> random(random, length, prose + MARKS);
                case 2 -> random.ints(length, 0, Character.MAX_VALUE + 1).collect(StringBuilder::new,
                        (all, c) -> all.append((char) c), StringBuilder::append).toString();
                case 3 -> random.ints(length, 0x4E00, 0x9FA6).collect(StringBuilder::new,
                        StringBuilder::appendCodePoint, StringBuilder::append).toString();
                default -> pieces(random, length, prose);
            };
            assertSameWords(text, "seed " + seed + ", text " + i);
        }
    }

    private static String random(Random random, int length, String characters) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }

    /** Prose with something else between and inside of its words. */
    private static String pieces(Random random, int length, String prose) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int from = random.nextInt(prose.length() - 20);
            text.append(prose, from, from + 1 + random.nextInt(19));
            text.append(random(random, random.nextInt(3), MARKS + OTHERS + STRANGE));
        }
        return text.toString();
    }

    private void assertSameWords(String text, String where) throws IOException {
        assertThat(places(actual, text)).as(where).isEqualTo(places(expected, text));
    }

    private List<String> words(String text) throws IOException {
        List<Place> places = places(actual, text);
        return places.subList(0, places.size() - 1).stream()
                .map(place -> text.substring(place.start, place.end))
                .toList();
    }

    /** The places of the words, and that of the text's end. */
    private static List<Place> places(Tokenizer tokenizer, String text) throws IOException {
        List<Place> places = new ArrayList<>();
        OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
        tokenizer.setReader(new StringReader(text));
        tokenizer.reset();
        while (tokenizer.incrementToken()) {
            places.add(new Place(offset.startOffset(), offset.endOffset()));
        }
        tokenizer.end();
        places.add(new Place(offset.startOffset(), offset.endOffset()));
        tokenizer.close();
        return places;
    }

    private record Place(int start, int end) {}
}
