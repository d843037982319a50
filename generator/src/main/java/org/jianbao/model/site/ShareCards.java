package org.jianbao.model.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jianbao.format.ContentHash;
import org.jianbao.media.CardPainter;
import org.jianbao.media.CardPainter.Words;
import org.jianbao.model.address.Route;
import org.jianbao.model.content.SiteSettings.Cards;
import org.jianbao.model.event.Times;
import org.jianbao.model.site.Site.Article;
import org.jianbao.model.site.Site.Issue;
import org.jianbao.model.site.Site.Picture;
import org.jianbao.words.Word;

/**
 * The pictures that stand for issues and articles where they are shared; those with a photograph of their own need none.
 *
 * @param byIssue the cards of each issue: its own, and those of its articles
 */
public record ShareCards(List<List<Card>> byIssue) {
    /** No cards. */
    public static final ShareCards NONE = new ShareCards(List.of());

    /** Articles of the newest issues, as many as are shared at all: to paint a card takes as long as ten pages. */
    private static final int NEWEST = 60;

    public ShareCards {
        byIssue = byIssue.stream().map(List::copyOf).toList();
    }

    /**
     * The card of a page.
     *
     * @param page the page
     * @param wide where the wide picture stands
     * @param square where the square one stands
     * @param words what it says
     */
    public record Card(Route page, Route wide, Route square, Words words) {}

    /**
     * The cards of a site.
     *
     * @param font what tells the font from others; empty when there is none, and no cards then
     */
    public static ShareCards of(Site site, String font) {
        Cards wanted = site.settings().pictures().cards();
        if (font.isEmpty() || wanted == Cards.NONE || !site.settings().baseUrl().isKnown()) {
            return NONE;
        }
        List<List<Card>> all = new ArrayList<>();
        int articles = 0;
        for (Issue issue : site.issues()) {
            if (wanted == Cards.NEWEST && articles >= NEWEST) {
                break;
            }
            articles += issue.articles().size();
            all.add(cards(site, issue, font));
        }
        return new ShareCards(all);
    }

    private static List<Card> cards(Site site, Issue issue, String font) {
        List<Card> cards = new ArrayList<>();
        org.jianbao.words.Words words = site.settings().words();
        String foot = site.settings().title()
                + issue.name().number().map(number -> "　" + words.say(Word.ISSUE_NUMBER, number)).orElse("")
                + "　" + new Times(words).day(issue.name().date());
        if (!hasPhoto(issue.cover())) {
            cards.add(card(issue.name().route(), new Words("", issue.name().title(), foot), font));
        }
        for (Article article : issue.articles()) {
            if (!hasPhoto(article.cover())) {
                cards.add(card(article.route(), new Words(article.head().column().orElse(""), article.head().title(),
                        foot), font));
            }
        }
        return cards;
    }

    private static Card card(Route page, Words words, String font) {
        String hash = ContentHash.of(String.join("\n", CardPainter.RECIPE, font, words.kicker(), words.title(),
                words.foot()).getBytes(StandardCharsets.UTF_8));
        return new Card(page, page.below("share-" + hash + ".png"), page.below("share-" + hash + "-square.png"), words);
    }

    /** Whether a picture is shown by those who show shared pages: they leave out drawings. */
    public static boolean hasPhoto(Optional<Picture> picture) {
        return picture.filter(found -> !found.route().path().toLowerCase(Locale.ROOT).endsWith(".svg")).isPresent();
    }

    /** The cards by their pages. */
    public Map<Route, Card> byPage() {
        Map<Route, Card> cards = new HashMap<>();
        byIssue.forEach(each -> each.forEach(card -> cards.put(card.page(), card)));
        return cards;
    }
}
