package org.jianbao.facts;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jianbao.document.ReadText.Range;
import org.jianbao.model.event.Amount;
import org.jianbao.model.event.Event.Figure;
import org.jianbao.quantity.Quantity.Found;

/** Finds a figure in an article, or in one piece of its short news. */
record FigureSearch(ArticleText article, Range part) {
    private static final int NEAR = 16;

    /** A quantity of the article, and how much of the figure's label stands near it. */
    record Candidate(ArticleText article, Found found, int score) {
        /** Its words with those of its unit. */
        int end(int unit) {
            return Math.min(article.text().length(), article.unitAt(found) + unit);
        }
    }

    /** The quantity that the figure comes from: of those that say the same, the one nearest to its label. */
    Optional<Candidate> source(Figure figure) {
        Amount amount = figure.amount();
        return best(figure, article.withNumber(amount.quantity().number()).stream(),
                found -> found.quantity().equals(amount.quantity()) && hasUnit(found, amount.unit()));
    }

    /** What the article says instead: another number with this unit, or this number with another unit or bound. */
    Optional<Candidate> other(Figure figure) {
        Amount amount = figure.amount();
        Stream<Found> sameUnit = amount.unit().isEmpty()
                ? Stream.of()
                : article.before(narrow(amount.unit().charAt(0))).stream();
        return best(figure, Stream.concat(article.withNumber(amount.quantity().number()).stream(), sameUnit),
                found -> !found.quantity().equals(amount.quantity()) || !hasUnit(found, amount.unit()));
    }

    private Optional<Candidate> best(Figure figure, Stream<Found> all, Predicate<Found> fits) {
        return all.filter(found -> part.holds(found.from()) && fits.test(found))
                .map(found -> new Candidate(article, found, score(found, figure.label())))
                .reduce((a, b) -> b.score() > a.score() ? b : a);
    }

    /** Whether a unit stands behind a quantity, and not only the beginning of a longer one. */
    private boolean hasUnit(Found found, String unit) {
        String text = article.text();
        int at = article.unitAt(found);
        for (int i = 0; i < unit.length(); i++) {
            if (at + i >= text.length() || narrow(text.charAt(at + i)) != narrow(unit.charAt(i))) {
                return false;
            }
        }
        char next = at + unit.length() < text.length() ? text.charAt(at + unit.length()) : '\n';
        boolean longer = !unit.isEmpty() && (next == '次' && !unit.endsWith("次") || unit.equals("个") && next == '月');
        return !longer;
    }

    /** How many pairs of the label's characters stand in the sentence, those near the number counted four times. */
    private int score(Found found, String label) {
        String text = article.text();
        Range sentence = article.sentence(found.to() - 1);
        int from = Math.max(sentence.from(), found.from() - NEAR);
        int to = Math.min(sentence.to(), found.to() + NEAR);
        int score = 0;
        int length = Math.min(2, label.length());
        for (int i = 0; i + length <= label.length(); i++) {
            String pair = label.substring(i, i + length);
            int at = text.indexOf(pair, sentence.from());
            if (at >= 0 && at + length <= sentence.to()) {
                score += 2;
                int near = text.indexOf(pair, from);
                score += near >= 0 && near + length <= to ? 6 : 0;
            }
        }
        return article.isMinor(found) ? score - 3 : score;
    }

    private static char narrow(char c) {
        return c == '％' ? '%' : c;
    }
}
