package org.jianbao.traditional;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jianbao.model.event.Details;
import org.jianbao.model.site.Site;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SiteTextsTest {
    /** Texts that stay as they are: in addresses and files, codes, numbers that an authority gave, what is read by programs. */
    private static final Set<String> STAY = Set.of(
            "Admonition.kind", "Analytics.address", "Analytics.id", "Article.path", "ArticleHead.aliases",
            "ArticleHead.categories", "ArticleHead.cover", "ArticleHead.events", "ArticleHead.intended",
            "ArticleHead.slug", "Attribute.name", "Attributes.classes", "Attributes.id", "BaseUrl.origin",
            "BaseUrl.path", "Brief.anchor", "Category.color", "Category.id", "Code.language", "Code.text",
            "Column.slug", "Compliance.icp", "Compliance.identifier", "Compliance.police", "Compliance.report",
            "Component.key", "Component.name", "Contact.email", "Contact.phone", "Description.absent",
            "Description.schemaOrg",
            "District.url", "Element.name", "Event.id", "Event.phone", "EventKind.category", "EventKind.id",
            "EventKind.schemaOrg", "FieldPlaces.fields", "Figure.id", "FileLink.anchor", "FileLink.path",
            "FileLink.url", "Footnote.id", "Footnote.marks", "FootnoteMark.id", "FootnoteMark.note",
            "InLanguage.conversion", "InLanguage.folder", "InLanguage.name", "IssueHead.aliases", "IssueHead.cover",
            "IssueHead.intended", "IssueHead.slug", "Link.url", "LinkSchemes.added", "MarkdownText.file",
            "MarkdownText.text", "Name.url", "NameEntry.reading", "NavigationLink.target", "Outside.origins",
            "Overview.chart", "Overview.fields", "Page.path", "PageHead.aliases", "PageHead.cover",
            "PageHead.intended", "PageHead.slug", "Picture.url", "Place.file", "Place.quote", "Rendition.url",
            "Report.anchor", "Report.path", "ReportedIn.anchor", "ReportedIn.path", "Route.path", "Ruby.reading",
            "Said.key", "Said.text",
            "Site.inAddresses", "SiteSettings.language", "SiteSettings.theme", "SourcedFigure.anchor",
            "SourcedFigure.path", "Station.phone", "Terms.traditional");

    /** A component that is added to a record of a site is either a text or not; nobody forgets to say so. */
    @Test
    void every_text_of_a_site_is_said_to_change_or_to_stay() {
        Set<String> undecided = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(Site.class));
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (!seen.add(type)) {
                continue;
            }
            if (type.isSealed()) {
                open.addAll(Arrays.asList(type.getPermittedSubclasses()));
            }
            if (type.isRecord()) {
                for (RecordComponent component : type.getRecordComponents()) {
                    boolean changes = SiteTexts.of(type).contains(component.getName());
                    types(component.getGenericType()).forEach(open::add);
                    if (!changes && types(component.getGenericType()).anyMatch(String.class::equals)) {
                        undecided.add(type.getSimpleName() + "." + component.getName());
                    }
                }
            }
        }
        assertThat(undecided).isEqualTo(new TreeSet<>(STAY));
    }

    @Test
    void names_of_components_are_those_of_the_records() {
        assertThat(SiteTexts.of(Details.Winner.class)).isEqualTo(Set.of("person", "unit", "work"));
    }

    /** The classes of our own in a type, and texts: of a list, that of its items. */
    private static Stream<Class<?>> types(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).flatMap(SiteTextsTest::types);
        }
        return type instanceof Class<?> plain && (plain == String.class || plain.getName().startsWith("org.jianbao."))
                ? Stream.of(plain) : Stream.of();
    }
}
