package org.jianbao.importing.event;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an article or a piece of short news says.
 *
 * @param sentences all of its text, in order
 * @param opening how many of them tell what happened: those of the first paragraph, at most three
 */
record Story(String title, List<String> sentences, int opening) {
    private static final Pattern SENTENCE = Pattern.compile("[^。！？；\\n]+(?:[。！？；]+[”’」』）]*|$)");
    /** 本报讯（记者 某某） */
    private static final Pattern DATELINE = Pattern.compile("^\\s*(?:本报|本刊)?讯(?:[（(][^）)]{2,24}[）)])?\\s*");
    private static final int LONGEST_OPENING = 3;

    Story {
        sentences = List.copyOf(sentences);
    }

    static Story of(String title, List<String> paragraphs) {
        List<String> sentences = new ArrayList<>();
        int opening = 0;
        for (String paragraph : paragraphs) {
            Matcher matcher = SENTENCE.matcher(DATELINE.matcher(paragraph).replaceFirst(""));
            while (matcher.find()) {
                if (!matcher.group().isBlank()) {
                    sentences.add(matcher.group().strip());
                }
            }
            opening = opening == 0 ? Math.min(LONGEST_OPENING, sentences.size()) : opening;
        }
        return new Story(title, sentences, opening);
    }

    List<String> openingSentences() {
        return sentences.subList(0, opening);
    }

    String first() {
        return sentences.isEmpty() ? "" : sentences.getFirst();
    }
}
