package org.jianbao.pipeline;

import java.util.Optional;

import org.jianbao.document.HtmlWriter;
import org.jianbao.load.ContentLoader;
import org.jianbao.markdown.MarkdownConverter;
import org.jianbao.problem.Problems;
import org.jianbao.words.Words;

/** Converts Markdown files that stand alone. */
public final class FragmentRender {
    private final MarkdownConverter converter = new MarkdownConverter();
    private final Problems problems;

    /** @param problems takes what is wrong with the files */
    public FragmentRender(Problems problems) {
        this.problems = problems;
    }

    /** The HTML of a file, without front matter; nothing, with a problem, when it is not UTF-8. */
    public Optional<String> html(String name, byte[] bytes) {
        return ContentLoader.standalone(bytes, name, problems)
                .map(text -> converter.convertAlone(text, problems))
                .map(document -> HtmlWriter.of(document, Words.USUAL));
    }
}
