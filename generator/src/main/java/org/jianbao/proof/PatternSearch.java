package org.jianbao.proof;

import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a pattern matches by trying it only where a match may begin: most of a text needs no regular expression. */
final class PatternSearch {
    private PatternSearch() {}

    /**
     * As {@link Matcher#find}, from the left and none over another.
     *
     * @param pattern matches at least one character
     * @param beginnings the characters with which a match begins
     */
    static void forEach(Pattern pattern, String beginnings, String text, Consumer<Matcher> found) {
        forEach(pattern, at -> beginnings.indexOf(text.charAt(at)) >= 0, text, found);
    }

    /** @param begins whether a match may begin at an offset */
    static void forEach(Pattern pattern, IntPredicate begins, String text, Consumer<Matcher> found) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
        for (int at = 0; at < text.length(); at++) {
            if (begins.test(at) && matcher.region(at, text.length()).lookingAt()) {
                found.accept(matcher);
                at = matcher.end() - 1;
            }
        }
    }
}
