package org.jianbao.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineBase;

/** The HTML that an author typed: passes it on, and remembers whether the result has to be sanitised. */
final class RawHtml {
    private final Source source;
    private final org.jianbao.problem.Problems problems;
    private boolean used;

    RawHtml(Source source, org.jianbao.problem.Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    boolean isUsed() {
        return used;
    }

    void inline(HtmlInlineBase html, StringBuilder out) {
        used = true;
        String text = html.getChars().normalizeEOL();
        if (html instanceof HtmlInline) {
            Sanitizer.check(text, html.getStartOffset(), source, problems);
        }
        out.append(text);
    }

    void block(HtmlBlockBase html, StringBuilder out) {
        used = true;
        String text = html.getContentChars().normalizeEOL();
        if (!(html instanceof HtmlCommentBlock)) {
            Sanitizer.check(text, html.getStartOffset(), source, problems);
        }
        out.append(text.stripTrailing());
    }
}
