package org.jianbao.markdown.html;

import java.util.List;

import com.vladsch.flexmark.util.ast.Node;
import org.jianbao.document.Block;
import org.jianbao.document.Span;

/** What becomes of the HTML that an author typed between other parts of a text. */
public interface TypedHtml {
    /** Spans side by side, with what the HTML between them becomes. */
    List<Span> spans(Pieces pieces);

    /** Blocks side by side, with what the HTML between or around them becomes. */
    List<Block> blocks(Pieces pieces);

    /** The HTML that a tag, a comment or a block of HTML becomes. */
    String html(Node typed);
}
