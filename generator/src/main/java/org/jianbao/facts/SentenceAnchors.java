package org.jianbao.facts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jianbao.facts.HtmlText.Range;
import org.jianbao.model.Fragment;

/** The sentences of one article that figures come from: numbered in its order, each in a span with an id. */
final class SentenceAnchors {
    private final Map<Range, String> ids = new HashMap<>();
    private final Fragment fragment;

    /** @param sentences where they stand in the fragment's HTML, without tags, none over another */
    SentenceAnchors(Fragment fragment, Set<Range> sentences) {
        List<Range> sorted = sentences.stream().sorted(Comparator.comparingInt(Range::from)).toList();
        StringBuilder html = new StringBuilder();
        Set<String> anchors = new TreeSet<>(fragment.anchors());
        int done = 0;
        int number = 0;
        for (Range sentence : sorted) {
            do {
                number++;
            } while (!anchors.add("figure-" + number));
            ids.put(sentence, "figure-" + number);
            html.append(fragment.html(), done, sentence.from())
                    .append("<span class=\"sourced\" id=\"figure-").append(number).append("\">")
                    .append(fragment.html(), sentence.from(), sentence.to())
                    .append("</span>");
            done = sentence.to();
        }
        html.append(fragment.html(), done, fragment.html().length());
        this.fragment = new Fragment(html.toString(), fragment.text(), fragment.headings(), anchors, fragment.links(),
                fragment.items(), fragment.beginning());
    }

    /** The article with its anchors. */
    Fragment fragment() {
        return fragment;
    }

    /** The anchor of a sentence. */
    String id(Range sentence) {
        return ids.getOrDefault(sentence, "");
    }
}
