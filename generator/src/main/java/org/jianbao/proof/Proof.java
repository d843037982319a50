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
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.typography.Traditional;

/** Reads all texts of a site as a copy editor does. */
public final class Proof {
    private final Content content;
    private final Content all;
    private final Set<String> unlinked;
    private final Map<String, Document> documents;
    private final Problems problems;
    private final Findings findings;
    private final Traditional traditional = Traditional.read();
    /** Words of three and more characters that the bulletin uses. */
    private final Set<String> terms;
    private final Collection<Intention> meant = new ConcurrentLinkedQueue<>();

    private Proof(Content content, Content all, Map<String, Document> documents, Set<String> unlinked,
            Problems problems) {
        this.content = content;
        this.all = all;
        this.unlinked = Set.copyOf(unlinked);
        this.documents = documents;
        this.problems = problems;
        this.findings = new Findings(problems);
        this.terms = Stream
                .of(UsualWords.TERMS.stream(), content.terms().names().stream(), content.terms().terms().stream())
                .flatMap(words -> words).filter(word -> word.length() > 2).collect(Collectors.toSet());
    }

    /**
     * Applies every rule.
     *
     * @param content what is published
     * @param all what there is, whether it is due or not
     * @param documents the converted text of every Markdown file that is published, by its path from the content folder
     * @param unlinked paths of the files that {@link #unlinked} found
     * @param problems takes what was found, whatever weighs nothing on this site included
     * @return what authors say is meant
     */
    public static List<Intention> run(Content content, Content all, Map<String, Document> documents,
            Set<String> unlinked, Problems problems) {
        return new Proof(content, all, documents, unlinked, problems).run();
    }

    /** The paths of files to be read that no text links to; none when not all texts could be read. */
    public static Set<String> unlinked(Content content, Map<String, Document> documents) {
        return FileRules.unlinked(content, documents);
    }

    private List<Intention> run() {
        List<ProofText> texts = new ArrayList<>();
        for (IssueSource issue : content.issues()) {
            Optional<LocalDate> date = Optional.of(issue.date());
            List<ProofText> articles = issue.articles().parallelStream()
                    .map(article -> text(article.path(), article.head(), date)).toList();
            texts.add(text(issue.path(), issue.head(), date));
            texts.addAll(articles);
            articles.forEach(article -> HeadRules.date(article.head(), issue.date(), findings));
            if (!issue.head().draft()) {
                articles.forEach(article -> ParagraphRules.empty(article, findings));
            }
            SiteRules.duplicates(articles, findings);
            FigureRules.twice(articles, findings);
        }
        content.pages().forEach(page -> texts.add(text(page.path(), page.head(), page.head().date())));
        Vocabulary words = new Vocabulary(texts, Stream.concat(terms.stream(), UsualWords.all()).toList());
        texts.parallelStream().forEach(text -> check(text, words));
        NameRules.check(texts, Names.of(content, texts), findings);
        SiteRules.numbers(content, findings);
        FileRules.check(content, unlinked, findings);
        notDue();
        return List.copyOf(meant);
    }

    /** Articles that are dated far ahead by mistake would wait for ever, and nobody would see why. */
    private void notDue() {
        for (IssueSource issue : all.issues()) {
            issue.articles().stream()
                    .filter(article -> !article.head().draft() && !documents.containsKey(article.path()))
                    .forEach(article -> {
                        HeadRules.date(article.head(), issue.date(), findings);
                        article.head().intended().forEach(name -> ProblemKind.rule(name).ifPresent(
                                kind -> meant.add(Intention.of(kind, article.head().place("date").file()))));
                    });
        }
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
        MarkupRules.fence(text, findings);
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
        CharacterRules.garbled(prose, findings);
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
        ParagraphRules.repeated(prose, findings);
    }
}
