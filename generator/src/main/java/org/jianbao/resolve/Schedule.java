package org.jianbao.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jianbao.model.Content;
import org.jianbao.model.Content.ArticleSource;
import org.jianbao.model.Content.IssueSource;
import org.jianbao.model.Content.PageSource;
import org.jianbao.model.FrontMatter;
import org.jianbao.model.Plan.Omitted;

/** Leaves out drafts, and what is not yet or no longer to be published; with an issue go its articles. */
final class Schedule {
    private final Edition edition;
    private final List<String> paths = new ArrayList<>();
    private int drafts;
    private int scheduled;
    private int expired;

    Schedule(Edition edition) {
        this.edition = edition;
    }

    /** The content of this edition; {@link #omitted} then says what is missing. */
    Content select(Content content) {
        List<IssueSource> issues = new ArrayList<>();
        for (IssueSource issue : content.issues()) {
            if (isDue(issue.path(), issue.head(), Optional.of(issue.date()))) {
                List<ArticleSource> due = issue.articles().stream()
                        .filter(article -> isDue(article.path(), article.head(), article.head().date()))
                        .toList();
                issues.add(new IssueSource(issue.path(), issue.slug(), issue.date(), issue.head(), issue.body(), due));
            } else {
                issue.articles().forEach(article -> paths.add(article.path()));
            }
        }
        List<PageSource> pages = content.pages().stream()
                .filter(page -> isDue(page.path(), page.head(), page.head().date()))
                .toList();
        return new Content(content.root(), content.settings(), issues, pages, content.events(), content.media());
    }

    /** What was left out so far. */
    Omitted omitted() {
        return new Omitted(drafts, scheduled, expired, paths.stream().sorted().toList());
    }

    private boolean isDue(String path, FrontMatter head, Optional<LocalDate> date) {
        boolean draft = head.draft() && !edition.drafts();
        boolean later = !edition.future()
                && head.publishDate().or(() -> date.map(LocalDate::atStartOfDay))
                        .filter(moment -> moment.isAfter(edition.now()))
                        .isPresent();
        boolean over = head.expiryDate().filter(moment -> !moment.isAfter(edition.now())).isPresent();
        if (draft) {
            drafts++;
        } else if (later) {
            scheduled++;
        } else if (over) {
            expired++;
        } else {
            return true;
        }
        paths.add(path);
        return false;
    }
}
