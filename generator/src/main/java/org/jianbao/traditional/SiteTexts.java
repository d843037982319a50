package org.jianbao.traditional;

import java.util.Map;
import java.util.Set;

import org.jianbao.document.Block;
import org.jianbao.document.Document;
import org.jianbao.document.Span;
import org.jianbao.model.content.ArticleHead;
import org.jianbao.model.content.Compliance;
import org.jianbao.model.content.IssueHead;
import org.jianbao.model.content.PageHead;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.content.Terms;
import org.jianbao.model.event.Amount;
import org.jianbao.model.event.Component;
import org.jianbao.model.event.DeclaredDetails;
import org.jianbao.model.event.Description;
import org.jianbao.model.event.Details;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.Worded;
import org.jianbao.model.site.Site;

/**
 * Which components of the records of a site are texts, or hold records that have some. All others stay as they are: addresses,
 * ids, anchors, paths, numbers, code, places in files.
 */
final class SiteTexts {
    private static final Map<Class<?>, Set<String>> TEXTS = Map.ofEntries(
            Map.entry(Site.class, Set.of("settings", "issues", "pages", "events", "names", "terms")),
            Map.entry(SiteSettings.class, Set.of("title", "description", "columns", "categories", "kinds", "navigation",
                    "contact", "region", "compliance")),
            Map.entry(SiteSettings.Column.class, Set.of("name", "description")),
            Map.entry(SiteSettings.Category.class, Set.of("name", "description")),
            Map.entry(SiteSettings.NavigationLink.class, Set.of("title")),
            Map.entry(SiteSettings.Contact.class, Set.of("name", "address")),
            Map.entry(Compliance.class, Set.of("sponsor", "organiser")),
            Map.entry(Terms.class, Set.of("people", "organisations", "terms", "synonyms", "glossary")),
            Map.entry(Terms.Explanation.class, Set.of("word", "meaning")),

            Map.entry(Site.Issue.class, Set.of("name", "head", "body", "articles")),
            Map.entry(Site.IssueName.class, Set.of("title")),
            Map.entry(Site.Article.class, Set.of("issue", "head", "summary", "body", "briefs", "events")),
            Map.entry(Site.Brief.class, Set.of("title")),
            Map.entry(Site.Page.class, Set.of("head", "summary", "body")),
            Map.entry(IssueHead.class, Set.of("title", "editors", "summary")),
            Map.entry(ArticleHead.class, Set.of("title", "column", "tags", "summary", "byline", "source")),
            Map.entry(PageHead.class, Set.of("title", "summary")),
            Map.entry(Site.NameEntry.class, Set.of("name", "variants", "roles", "articles")),
            Map.entry(Site.Role.class, Set.of("event", "role")),

            Map.entry(Site.EventEntry.class, Set.of("event", "reports", "figures")),
            Map.entry(Site.ReportedIn.class, Set.of("title")),
            Map.entry(Site.SourcedFigure.class, Set.of("figure")),
            Map.entry(Event.class, Set.of("title", "place", "theme", "summary", "hosts", "organisers", "coOrganisers",
                    "participants", "people", "units", "figures", "links", "tags", "kind", "details")),
            Map.entry(Event.Location.class, Set.of("district", "venue")),
            Map.entry(Event.Figure.class, Set.of("label", "amount")),
            Map.entry(Event.Person.class, Set.of("name", "role", "unit", "honours")),
            Map.entry(Event.Link.class, Set.of("title")),
            Map.entry(Amount.class, Set.of("text", "unit")),
            Map.entry(EventKind.class, Set.of("label", "fields")),
            Map.entry(Component.class, Set.of("described", "choices")),
            Map.entry(Description.class, Set.of("label", "value", "example", "unit")),
            Map.entry(Worded.Choice.class, Set.of("label")),
            Map.entry(DeclaredDetails.class, Set.of("values")),
            Map.entry(Details.Competition.class,
                    Set.of("series", "edition", "tracks", "rounds", "entrants", "results", "prizes", "registration")),
            Map.entry(Details.Round.class, Set.of("name", "time", "venue", "entrants")),
            Map.entry(Details.Result.class, Set.of("level", "count", "winners")),
            Map.entry(Details.Winner.class, Set.of("person", "unit", "work")),
            Map.entry(Details.Prize.class, Set.of("name", "count", "money", "note")),
            Map.entry(Details.Registration.class, Set.of("who", "how")),
            Map.entry(Details.Warmth.class, Set.of("groups", "actions", "money", "goods", "beneficiaries")),
            Map.entry(Details.Stations.class,
                    Set.of("programme", "standards", "counts", "openingHours", "facilities", "stations")),
            Map.entry(Details.Station.class, Set.of("name", "district", "address", "openingHours", "facilities")),
            Map.entry(Details.Award.class,
                    Set.of("honour", "series", "grantedBy", "honourees", "selection", "grants")),
            Map.entry(Details.Honouree.class, Set.of("person", "unit", "honour", "deed")),
            Map.entry(Details.Activity.class, Set.of("series", "programme")),

            Map.entry(Document.class, Set.of("blocks", "footnotes")),
            Map.entry(Document.Footnote.class, Set.of("content")),
            Map.entry(Block.Paragraph.class, Set.of("content")),
            Map.entry(Block.Heading.class, Set.of("content")),
            Map.entry(Block.Quote.class, Set.of("content")),
            Map.entry(Block.BulletList.class, Set.of("items")),
            Map.entry(Block.NumberedList.class, Set.of("items")),
            Map.entry(Block.DefinitionList.class, Set.of("items")),
            Map.entry(Block.Item.class, Set.of("content")),
            Map.entry(Block.Table.class, Set.of("head", "body")),
            Map.entry(Block.Row.class, Set.of("cells")),
            Map.entry(Block.Cell.class, Set.of("content")),
            Map.entry(Block.Figure.class, Set.of("picture", "caption")),
            Map.entry(Block.Admonition.class, Set.of("title", "content")),
            Map.entry(Block.Html.class, Set.of("content")),
            Map.entry(Span.Text.class, Set.of("text")),
            Map.entry(Span.Styled.class, Set.of("content")),
            Map.entry(Span.Link.class, Set.of("title", "content", "note")),
            Map.entry(Span.Picture.class, Set.of("alt", "title")),
            Map.entry(Span.Ruby.class, Set.of("base")),
            Map.entry(Span.Meant.class, Set.of("meaning", "content")),
            Map.entry(Span.Meaning.Word.class, Set.of("word", "meaning")),
            Map.entry(Span.Element.class, Set.of("attributes", "content")),
            Map.entry(Span.Attribute.class, Set.of("value")));

    /** Attributes that readers see, or hear; the value of any other one stays. */
    private static final Set<String> ATTRIBUTES = Set.of("alt", "title", "aria-label", "summary", "label");

    private SiteTexts() {}

    /** The names of the components of a record that are texts or hold some; none of a record that stays as it is. */
    static Set<String> of(Record record) {
        return record instanceof Span.Attribute attribute && !ATTRIBUTES.contains(attribute.name()) ? Set.of()
                : of(record.getClass());
    }

    /** As {@link #of(Record)}, whatever the record holds. */
    static Set<String> of(Class<?> type) {
        return TEXTS.getOrDefault(type, Set.of());
    }
}
