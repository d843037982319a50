package org.jianbao.search.cards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jianbao.document.PlainText;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.Site.Article;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.model.site.Site.ReportedIn;

/** The sentences of the articles that report an event. */
final class Reports {
    private static final Pattern ENDS = Pattern.compile("(?<=[。！？])|\\n");
    private static final Pattern EMPTY_CELLS = Pattern.compile("(?: [—–-])+$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, Article> articles = new HashMap<>();

    Reports(Site site) {
        site.articles().forEach(article -> articles.put(article.path(), article));
    }

    /** The sentences of all reports of an event, in order. */
    List<Sentence> of(EventEntry event) {
        return event.reports().stream().flatMap(this::sentences).toList();
    }

    /** Where a report stands, below the site's root. */
    static String url(ReportedIn report) {
        return report.route().encoded() + (report.anchor().isEmpty() ? "" : "#" + report.anchor());
    }

    private Stream<Sentence> sentences(ReportedIn report) {
        String url = url(report);
        return texts(report).flatMap(text -> Stream.of(ENDS.split(text, -1)))
                .map(text -> BLANKS.matcher(text.strip()).replaceAll(" "))
                .map(text -> EMPTY_CELLS.matcher(text).replaceAll(""))
                .filter(text -> !text.isEmpty())
                .map(text -> new Sentence(text, report.title(), url));
    }

    private Stream<String> texts(ReportedIn report) {
        Article article = articles.get(report.path());
        if (article == null) {
            return Stream.of();
        }
        if (!report.anchor().isEmpty()) {
            return article.briefs().stream().filter(brief -> brief.anchor().equals(report.anchor()))
                    .map(brief -> PlainText.of(brief.item()));
        }
        return Stream.of(PlainText.of(article.body().withoutBriefs()), article.summary(), article.head().title());
    }

    /**
     * Of the sentences that pass a test the one that holds most of a text, of equals a whole sentence rather than a row, then the
     * first; nothing when none holds any.
     */
    static Optional<Sentence> best(List<Sentence> sentences, Predicate<String> test, String about) {
        Set<String> wanted = pairs(about);
        Sentence best = null;
        int most = wanted.isEmpty() ? -1 : 1;
        for (Sentence sentence : sentences) {
            if (test.test(sentence.text())) {
                int held = (int) wanted.stream().filter(sentence.text()::contains).count();
                int worth = 2 * held + (sentence.text().endsWith("。") ? 1 : 0);
                if (worth > most) {
                    most = worth;
                    best = sentence;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Set<String> pairs(String text) {
        List<Integer> letters = text.codePoints().filter(Character::isLetterOrDigit).boxed().toList();
        Set<String> pairs = new HashSet<>();
        List<String> characters = new ArrayList<>(letters.stream().map(Character::toString).toList());
        for (int i = 0; i + 1 < characters.size(); i++) {
            pairs.add(characters.get(i) + characters.get(i + 1));
        }
        return pairs;
    }
}
