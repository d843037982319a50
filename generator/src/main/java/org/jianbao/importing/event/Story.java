package org.jianbao.importing.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an article or a piece of short news says.
 *
 * @param owner whose news they are, when a name and a colon stand before them
 * @param sentences all of its text, in order
 * @param opening how many of them tell what happened: those of the first paragraph, at most three
 */
record Story(String title, Optional<String> owner, List<String> sentences, int opening) {
    private static final Pattern SENTENCE = Pattern.compile("[^。！？；\\n]+(?:[。！？；]+[”’」』）]*|$)");
    /** 本报讯（记者 某某） */
    private static final Pattern DATELINE = Pattern.compile("^\\s*(?:本报|本刊)?讯(?:[（(][^）)]{2,24}[）)])?\\s*");
    /** 某某总工会：9月2日，… */
    private static final Pattern OWNED = Pattern
            .compile("^([\\p{IsHan}（）]{3,24})[：:]\\s*(?=(?:\\d{4}年)?\\d{1,2}月|近日|日前)");
    private static final int LONGEST_OPENING = 3;

    Story {
        sentences = List.copyOf(sentences);
    }

    static Story of(String title, List<String> paragraphs) {
        List<String> sentences = new ArrayList<>();
        int opening = 0;
        Optional<String> owner = Optional.empty();
        for (String paragraph : paragraphs) {
            String words = DATELINE.matcher(paragraph).replaceFirst("");
            Matcher owned = OWNED.matcher(words);
            if (sentences.isEmpty() && owned.find()) {
                owner = Optional.of(owned.group(1).strip());
                words = words.substring(owned.end());
            }
            Matcher matcher = SENTENCE.matcher(words);
            while (matcher.find()) {
                if (!matcher.group().isBlank()) {
                    sentences.add(matcher.group().strip());
                }
            }
            opening = opening == 0 ? Math.min(LONGEST_OPENING, sentences.size()) : opening;
        }
        return new Story(title, owner, sentences, opening);
    }

    List<String> openingSentences() {
        return sentences.subList(0, opening);
    }

    String first() {
        return sentences.isEmpty() ? "" : sentences.getFirst();
    }
}
