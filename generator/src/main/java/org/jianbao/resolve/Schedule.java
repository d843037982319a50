package org.jianbao.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jianbao.model.content.Content;
import org.jianbao.model.content.Content.ArticleSource;
import org.jianbao.model.content.Content.IssueSource;
import org.jianbao.model.content.Content.PageSource;
import org.jianbao.model.content.Head;
import org.jianbao.model.site.Plan.Omitted;

/** Leaves out drafts, those of events among them, and what is not yet or no longer to be published; with an issue go its articles. */
final class Schedule {
    /** Why a file is left out. */
    private enum Reason {
        DRAFT, NOT_YET, NO_LONGER
    }

    private final Edition edition;
    private final List<String> paths = new ArrayList<>();
    private final Map<Reason, Integer> counts = new EnumMap<>(Reason.class);

    Schedule(Edition edition) {
        this.edition = edition;
    }

    /** The content of this edition; {@link #omitted} then says what is missing. */
    Content select(Content content) {
        List<IssueSource> issues = new ArrayList<>();
        for (IssueSource issue : content.issues()) {
            Optional<Reason> reason = reason(issue.head(), Optional.of(issue.date()));
            if (reason.isPresent()) {
                omit(issue.path(), reason.get());
                issue.articles().forEach(article -> omit(article.path(), reason.get()));
            } else {
                List<ArticleSource> due = issue.articles().stream()
                        .filter(article -> isDue(article.path(), article.head()))
                        .toList();
                issues.add(new IssueSource(issue.path(), issue.slug(), issue.date(), issue.head(), issue.body(), due));
            }
        }
        List<PageSource> pages = content.pages().stream().filter(page -> isDue(page.path(), page.head())).toList();
        return new Content(content.root(), content.settings(), issues, pages,
                content.events().stream().filter(event -> edition.drafts() || !event.draft()).toList(), content.media(),
                content.terms(), content.unread());
    }

    /** What was left out so far. */
    Omitted omitted() {
        return new Omitted(counts.getOrDefault(Reason.DRAFT, 0), counts.getOrDefault(Reason.NOT_YET, 0),
                counts.getOrDefault(Reason.NO_LONGER, 0), paths.stream().sorted().toList());
    }

    private boolean isDue(String path, Head head) {
        Optional<Reason> reason = reason(head, head.date());
        reason.ifPresent(why -> omit(path, why));
        return reason.isEmpty();
    }

    private Optional<Reason> reason(Head head, Optional<LocalDate> date) {
        if (head.draft() && !edition.drafts()) {
            return Optional.of(Reason.DRAFT);
        }
        boolean later = head.publishDate().or(() -> date.map(LocalDate::atStartOfDay))
                .filter(moment -> moment.isAfter(edition.now()))
                .isPresent();
        if (later && !edition.future()) {
            return Optional.of(Reason.NOT_YET);
        }
        boolean over = head.expiryDate().filter(moment -> !moment.isAfter(edition.now())).isPresent();
        return over ? Optional.of(Reason.NO_LONGER) : Optional.empty();
    }

    private void omit(String path, Reason reason) {
        paths.add(path);
        counts.merge(reason, 1, Integer::sum);
    }
}
