package org.jianbao.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.document.Document;
import org.jianbao.model.content.Content;
import org.jianbao.model.content.Content.IssueSource;
import org.jianbao.model.content.Head;
import org.jianbao.model.content.PageHead;
import org.jianbao.problem.Intention;
import org.jianbao.problem.Problems;
import org.jianbao.typography.Traditional;

/** Reads all texts of a site as a copy editor does. */
public final class Proof {
    private static final List<String> USUAL = List.of("总工会", "困难职工", "工会驿站", "劳动模范", "技能大赛", "劳动竞赛", "技能竞赛", "送温暖",
            "送清凉", "职工之家", "五一劳动奖章", "走访慰问", "产业工人", "工会干部", "职工代表大会", "劳动关系", "法律援助", "农民工");

    private final Content content;
    private final Map<String, Document> documents;
    private final Problems problems;
    private final Findings findings;
    private final Traditional traditional = Traditional.read();
    /** Words of three and more characters that the bulletin uses. */
    private final Set<String> terms;
    private final Collection<Intention> meant = new ConcurrentLinkedQueue<>();

    private Proof(Content content, Map<String, Document> documents, Problems problems) {
        this.content = content;
        this.documents = documents;
        this.problems = problems;
        this.findings = new Findings(problems);
        this.terms = Stream.of(USUAL.stream(), content.terms().names().stream(), content.terms().terms().stream())
                .flatMap(words -> words).filter(word -> word.length() > 2).collect(Collectors.toSet());
    }

    /**
     * Applies every rule.
     *
     * @param content what is published
     * @param documents the converted text of every Markdown file, by its path from the content folder
     * @param problems takes what was found, whatever weighs nothing on this site included
     * @return what authors say is meant
     */
    public static List<Intention> run(Content content, Map<String, Document> documents, Problems problems) {
        return new Proof(content, documents, problems).run();
    }

    private List<Intention> run() {
        List<ProofText> texts = new ArrayList<>();
        for (IssueSource issue : content.issues()) {
            Optional<LocalDate> date = Optional.of(issue.date());
            List<ProofText> articles = issue.articles().parallelStream()
                    .map(article -> text(article.path(), article.head(), date)).toList();
            texts.add(text(issue.path(), issue.head(), date));
            texts.addAll(articles);
            articles.forEach(article -> HeadRules.date(article, issue.date(), findings));
            if (!issue.head().draft()) {
                articles.forEach(article -> ParagraphRules.empty(article, findings));
            }
            SiteRules.duplicates(articles, findings);
        }
        content.pages().forEach(page -> texts.add(text(page.path(), page.head(), page.head().date())));
        Vocabulary words = new Vocabulary(texts);
        texts.parallelStream().forEach(text -> check(text, words));
        NameRules.check(texts, content.terms(), findings);
        SiteRules.numbers(content, findings);
        SiteRules.unlinked(content, documents, findings);
        return List.copyOf(meant);
    }

    private ProofText text(String path, Head head, Optional<LocalDate> date) {
        return ProofText.of(path, head, date, Objects.requireNonNull(documents.get(path), path));
    }

    /** All rules for one text. */
    private void check(ProofText text, Vocabulary words) {
        meant.addAll(Intentions.of(text.document().source(), text.head(), problems));
        text.prose().forEach(prose -> check(prose, text.date(), words));
        if (!(text.head() instanceof PageHead page && page.help())) { // each section of such a page stands alone
            ParagraphRules.duplicates(text.body(), findings);
        }
        HeadRules.title(text, findings);
        HeadRules.lists(text, findings);
        MarkupRules.headings(text, findings);
        SecondFrontMatter.find(text, findings);
        FigureRules.title(text, findings);
        MediaRules.pictures(text, findings);
        PrivacyRules.numbers(text, findings);
    }

    /** All rules for what readers see. */
    private void check(Prose prose, Optional<LocalDate> date, Vocabulary words) {
        MarkupRules.visible(prose, findings);
        LineRules.joined(prose, findings);
        CharacterRules.invisible(prose, findings);
        CharacterRules.privateUse(prose, findings);
        CharacterRules.lookalike(prose, findings);
        CharacterRules.wide(prose, findings);
        CharacterRules.oddSpaces(prose, findings);
        CharacterRules.spaceBetweenHan(prose, words, findings);
        CharacterRules.traditional(prose, traditional, words, findings);
        CharacterRules.lost(prose, findings);
        PunctuationRules.halfWidth(prose, findings);
        PunctuationRules.doubled(prose, findings);
        PunctuationRules.dashes(prose, findings);
        QuoteRules.quotes(prose, findings);
        QuoteRules.brackets(prose, findings);
        WordRules.patterns(prose, findings);
        WordRules.doubled(prose, terms, findings);
        DateRules.dates(prose, date, findings);
        FigureRules.sums(prose, findings);
        ParagraphRules.torn(prose, findings);
    }
}
