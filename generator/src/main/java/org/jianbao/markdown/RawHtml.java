package org.jianbao.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import org.jianbao.problem.Problems;

/** The HTML that an author typed: reports what will be removed of it, and remembers that there was some. */
final class RawHtml {
    private final Source source;
    private final LinkTargets links;
    private final Problems problems;
    private boolean used;

    RawHtml(Source source, LinkTargets links, Problems problems) {
        this.source = source;
        this.links = links;
        this.problems = problems;
    }

    /** Whether the output holds HTML that has to be sanitised. */
    boolean isUsed() {
        return used;
    }

    /** Writes a tag or comment within a line, as typed. */
    void inline(HtmlInlineBase html, StringBuilder out) {
        used = true;
        String text = html.getChars().normalizeEOL();
        if (html instanceof HtmlInline) {
            Sanitizer.check(text, html.getStartOffset(), source, links, problems);
        }
        out.append(text);
    }

    /** Writes a block, as typed. */
    void block(HtmlBlockBase html, StringBuilder out) {
        used = true;
        String text = Html.lines(html.getContentLines()).replace("\r\n", "\n").replace('\r', '\n');
        // one that begins with a comment may hold tags behind it
        Sanitizer.check(text, html.getStartOffset(), source, links, problems);
        out.append(text.stripTrailing());
    }
}
