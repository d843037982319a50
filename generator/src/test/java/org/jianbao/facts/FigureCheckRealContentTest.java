package org.jianbao.facts;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jianbao.document.Document;
import org.jianbao.load.ContentLoader;
import org.jianbao.markdown.MarkdownConverter;
import org.jianbao.model.content.Content;
import org.jianbao.model.event.Amount;
import org.jianbao.model.event.Details.Activity;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.Event.Figure;
import org.jianbao.model.event.EventDate;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.Times;
import org.jianbao.model.event.When;
import org.jianbao.model.site.Figures;
import org.jianbao.model.site.LinkIndex;
import org.jianbao.model.site.Plan;
import org.jianbao.problem.Place;
import org.jianbao.problem.Problem;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.resolve.Edition;
import org.jianbao.resolve.Links;
import org.jianbao.resolve.Planner;
import org.jianbao.testing.Records;
import org.jianbao.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The events of the project's own content, as they are and with every figure made wrong in turn. */
@Tag("slow")
class FigureCheckRealContentTest {
    private static final Times TIMES = new Times(Words.USUAL);
    private static Content content;
    private static Map<String, Document> documents;

    @BeforeAll
    static void load() {
        Problems problems = new Problems();
        Path folder = Path.of(System.getProperty("jianbao.project", "..")).resolve("content");
        Content all = ContentLoader.load(folder, problems).orElseThrow();
        Plan plan = Planner.plan(all, new Edition(LocalDateTime.of(2026, 11, 20, 0, 0), false, false, true), problems);
        content = plan.content();
        LinkIndex links = Links.index(plan);
        MarkdownConverter converter = new MarkdownConverter();
        documents = new TreeMap<>();
        content.issues().stream().flatMap(issue -> issue.articles().stream()).forEach(article -> documents.put(
                article.path(), converter.convert(article.path(), article.body(),
                        article.head().column().filter("一周动态"::equals).isPresent()
                                ? MarkdownConverter.Kind.BRIEFS
                                : MarkdownConverter.Kind.ARTICLE,
                        links, problems)));
    }

    @Test
    void every_figure_of_every_event_stands_in_its_articles() {
        Problems problems = new Problems();
        Figures figures = FigureCheck.run(content, documents, problems);
        assertThat(problems.sorted().stream().map(problem -> problem.place() + " " + problem.what())).isEmpty();
        for (Event event : content.events()) {
            assertThat(figures.byEvent().getOrDefault(event.id(), List.of()).stream().map(sourced -> sourced.figure()))
                    .as(event.id()).containsAll(event.allFigures());
        }
    }

    @Test
    void the_same_texts_come_out_of_every_run() {
        Figures once = FigureCheck.run(content, documents, new Problems());
        Figures twice = FigureCheck.run(content, documents, new Problems());
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void a_figure_with_a_wrong_digit_or_bound_and_a_wrong_day_are_reported() {
        List<String> unseen = new ArrayList<>();
        int made = 0;
        for (Event event : content.events()) {
            for (Figure figure : event.allFigures()) {
                for (Amount wrong : wrong(figure.amount())) {
                    made++;
                    Event other = changed(event, List.of(new Figure(figure.label(), wrong)), new When.Unknown());
                    if (!isReported(other)) {
                        unseen.add(event.id() + " " + figure.label() + " " + figure.amount().text() + " → "
                                + wrong.text());
                    }
                }
            }
            for (When wrong : wrong(event.when())) {
                made++;
                if (!isReported(changed(event, List.of(), wrong))) {
                    unseen.add(event.id() + " " + TIMES.text(event.when()) + " → " + TIMES.text(wrong));
                }
            }
        }
        assertThat(unseen.size()).as("%s of %s: %s", unseen.size(), made, unseen).isLessThanOrEqualTo(made / 50);
    }

    private static boolean isReported(Event event) {
        Problems problems = new Problems();
        FigureCheck.run(new Content(content.root(), content.settings(), content.issues(), content.pages(),
                List.of(event), content.media(), content.terms(), Set.of()), documents, problems);
        List<Problem> found = problems.sorted();
        assertThat(found).allMatch(problem -> problem.kind() == ProblemKind.FIGURE_DIFFERS);
        return !found.isEmpty();
    }

    private static Event changed(Event event, List<Figure> figures, When when) {
        return Records.changed(Event.class, event, Map.of("kind",
                EventKind.of(EventKind.BuiltIn.ACTIVITY), "when", when, "participants", List.of(), "figures", figures,
                "details", Records.of(Activity.class, Map.of())));
    }

    /** The amount with each digit one higher and one lower, and with its bound gone. */
    private static Set<Amount> wrong(Amount right) {
        String digits = "0123456789零一二三四五六七八九";
        Set<Amount> wrong = new LinkedHashSet<>();
        for (int i = 0; i < right.text().length(); i++) {
            int digit = digits.indexOf(right.text().charAt(i));
            for (int step : new int[] {-1, 1}) {
                if (digit >= 0 && digit % 10 + step >= 0 && digit % 10 + step <= 9) {
                    parse(right.text().substring(0, i) + digits.charAt(digit + step) + right.text().substring(i + 1))
                            .ifPresent(wrong::add);
                }
            }
        }
        parse(right.text().replaceAll("[余多近约逾超]|最高", "")).ifPresent(wrong::add);
        wrong.removeIf(amount -> amount.quantity().equals(right.quantity()));
        return wrong;
    }

    private static Optional<Amount> parse(String text) {
        return Amount.parse(text, Place.ofFile("events"));
    }

    /** The time with each of its days one earlier and one later. */
    private static List<When> wrong(When right) {
        return switch (right) {
            case When.On(EventDate date) -> beside(date).<When>map(When.On::new).toList();
            case When.From(EventDate date) -> beside(date).<When>map(When.From::new).toList();
            case When.Span(EventDate start, EventDate end) -> Stream.concat(
                    beside(start).<When>map(date -> new When.Span(date, end)),
                    beside(end).<When>map(date -> new When.Span(start, date))).toList();
            case When.Recent ignored -> List.of();
            case When.Unknown ignored -> List.of();
        };
    }

    private static Stream<EventDate> beside(EventDate date) {
        return date.precision() == EventDate.Precision.DAY
                ? Stream.of(-1, 1).map(days -> EventDate.day(date.first().plusDays(days)))
                : Stream.empty();
    }
}
