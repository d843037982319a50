package org.jianbao.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.document.Document;
import org.jianbao.format.RecordDigest;
import org.jianbao.model.content.Content;
import org.jianbao.model.content.Content.IssueSource;
import org.jianbao.model.content.Head;
import org.jianbao.model.content.PageHead;
import org.jianbao.model.site.Progress;
import org.jianbao.problem.Intention;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.proof.ProofMemory.Found;
import org.jianbao.typography.Traditional;

/** Reads all texts of a site as a copy editor does. */
public final class Proof {
    private final Content content;
    private final Content all;
    private final Set<String> unlinked;
    private final Map<String, Document> documents;
    private final ProofMemory memory;
    private final Problems problems;
    private final Traditional traditional = Traditional.read();
    /** Words of three and more characters that the bulletin uses. */
    private final Set<String> terms;

    private Proof(Content content, Content all, Map<String, Document> documents, Set<String> unlinked,
            ProofMemory memory, Problems problems) {
        this.content = content;
        this.all = all;
        this.unlinked = Set.copyOf(unlinked);
        this.documents = documents;
        this.memory = memory;
        this.problems = problems;
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
     * @param memory knows what earlier builds found in the same texts
     * @param problems takes what was found, whatever weighs nothing on this site included
     * @return what authors say is meant
     */
    public static List<Intention> run(Content content, Content all, Map<String, Document> documents,
            Set<String> unlinked, ProofMemory memory, Progress progress, Problems problems) {
        return new Proof(content, all, documents, unlinked, memory, problems).run(progress);
    }

    /** The paths of files to be read that no text links to; none when not all texts could be read. */
    public static Set<String> unlinked(Content content, Map<String, Document> documents) {
        return FileRules.unlinked(content, documents);
    }

    /**
     * Texts that are read together.
     *
     * @param issue of which they are; none when they are a page
     * @param texts the issue's own text, then its articles
     */
    private record Unit(Optional<IssueSource> issue, List<ProofText> texts) {}

    private List<Intention> run(Progress progress) {
        List<Unit> units = Stream.concat(content.issues().stream().map(this::unit), content.pages().stream()
                .map(page -> new Unit(Optional.empty(),
                        List.of(text(page.path(), page.head(), page.head().date())))))
                .toList();
        progress.begin("校对", units.size());
        List<Found> found = units.parallelStream().map(unit -> {
            progress.step();
            return found(unit);
        }).toList();
        found.forEach(each -> each.problems().forEach(problem -> problems.add(problem.kind(), problem.place(),
                problem.what(), problem.fix(), problem.edits())));
        checkTogether(units.stream().flatMap(unit -> unit.texts().stream()).toList());
        return Stream.concat(found.stream().flatMap(each -> each.meant().stream()), notDue().stream()).toList();
    }

    private Unit unit(IssueSource issue) {
        List<ProofText> texts = new ArrayList<>();
        Optional<LocalDate> date = Optional.of(issue.date());
        texts.add(text(issue.path(), issue.head(), date));
        issue.articles().forEach(article -> texts.add(text(article.path(), article.head(), date)));
        return new Unit(Optional.of(issue), texts);
    }

    private ProofText text(String path, Head head, Optional<LocalDate> date) {
        return new ProofText(path, head, date, Objects.requireNonNull(documents.get(path), path));
    }

    /** What is wrong with some texts, as it was found before or is found now. */
    private Found found(Unit unit) {
        String key = RecordDigest.of(terms, unit.texts().stream()
                .map(text -> RecordDigest.of(text.path(), text.head(), text.date(), text.document())).toList());
        return memory.find(key).orElseGet(() -> {
            Found found = check(unit);
            memory.keep(key, found);
            return found;
        });
    }

    private Found check(Unit unit) {
        Problems here = new Problems();
        Findings findings = new Findings(here);
        List<Intention> meant = unit.texts().parallelStream()
                .flatMap(text -> Intentions.of(text.document().source(), text.head(), here).stream()).toList();
        unit.texts().parallelStream().forEach(text -> check(text, findings));
        unit.issue().ifPresent(issue -> {
            List<ProofText> articles = unit.texts().subList(1, unit.texts().size());
            articles.forEach(article -> HeadRules.date(article.head(), issue.date(), findings));
            if (!issue.head().draft()) {
                articles.forEach(article -> ParagraphRules.empty(article, findings));
            }
            SiteRules.duplicates(articles, findings);
            FigureRules.twice(articles, findings);
        });
        return new Found(here.sorted(), meant);
    }

    /** All rules that need the whole site. */
    private void checkTogether(List<ProofText> texts) {
        Findings findings = new Findings(problems);
        Vocabulary words = new Vocabulary(texts, Stream.concat(terms.stream(), UsualWords.all()).toList());
        texts.parallelStream().forEach(text -> {
            if (CharacterRules.mayHaveGaps(text)) {
                text.prose().forEach(prose -> CharacterRules.spaceBetweenHan(prose, words, findings));
            }
            if (CharacterRules.mayBeTraditional(text, traditional)) {
                text.prose().forEach(prose -> CharacterRules.traditional(prose, traditional, words, findings));
            }
        });
        NameRules.check(texts, Names.of(content, texts), findings);
        SiteRules.numbers(content, findings);
        FileRules.check(content, unlinked, findings);
    }

    /** Articles that are dated far ahead by mistake would wait for ever, and nobody would see why. */
    private List<Intention> notDue() {
        Findings findings = new Findings(problems);
        List<Intention> meant = new ArrayList<>();
        for (IssueSource issue : all.issues()) {
            issue.articles().stream()
                    .filter(article -> !article.head().draft() && !documents.containsKey(article.path()))
                    .forEach(article -> {
                        HeadRules.date(article.head(), issue.date(), findings);
                        article.head().intended().forEach(name -> ProblemKind.rule(name).ifPresent(
                                kind -> meant.add(Intention.of(kind, article.head().place("date").file()))));
                    });
        }
        return meant;
    }

    /** All rules for one text. */
    private void check(ProofText text, Findings findings) {
        text.prose().forEach(prose -> check(prose, text.date(), findings));
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
    private void check(Prose prose, Optional<LocalDate> date, Findings findings) {
        MarkupRules.visible(prose, findings);
        LineRules.joined(prose, findings);
        CharacterRules.invisible(prose, findings);
        CharacterRules.privateUse(prose, findings);
        CharacterRules.lookalike(prose, findings);
        CharacterRules.wide(prose, findings);
        CharacterRules.oddSpaces(prose, findings);
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
