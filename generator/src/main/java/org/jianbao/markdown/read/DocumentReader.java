package org.jianbao.markdown.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import org.jianbao.document.Block;
import org.jianbao.document.Document;
import org.jianbao.document.PlainText;
import org.jianbao.markdown.html.TypedHtml;
import org.jianbao.markdown.links.LinkTargets;
import org.jianbao.markdown.syntax.Dialect;
import org.jianbao.markdown.text.Source;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.words.Words;

/** Reads Flexmark's tree into a document of ours. */
public final class DocumentReader {
    private final Dialect dialect;
    private final Words words;
    private final Source source;
    private final LinkTargets links;
    private final TypedHtml html;
    private final Anchors anchors;

    /** @param words what is said besides what is typed */
    public DocumentReader(Dialect dialect, Words words, Source source, LinkTargets links, TypedHtml html,
            Anchors anchors) {
        this.dialect = dialect;
        this.words = words;
        this.source = source;
        this.links = links;
        this.html = html;
        this.anchors = anchors;
    }

    /**
     * One text.
     *
     * @param briefs whether the items of its lists are pieces of short news
     * @param problems receives what of the text nobody will see
     */
    public Document read(Node parsed, boolean briefs, Problems problems) {
        Map<Node, String> ids = briefs ? briefs(parsed) : Map.of();
        BlockReader reader = new BlockReader(dialect, words, source, anchors, ids, links, html);
        List<Block> blocks = reader.children(parsed);
        Document document = NestedLinks.unfold(
                new Document(source.typed(), blocks, reader.footnotes(), links.fileLinks()),
                lost -> problems.add(ProblemKind.NESTED_LINK, source.typed().at(lost.at()),
                        "链接“" + PlainText.of(lost.content()) + "”写在另一个链接里面，已去掉", "把两个链接分开写"));
        if (briefs && ids.isEmpty() && !blocks.isEmpty()) {
            problems.add(ProblemKind.NO_BRIEFS, source.place(0), "这一篇里没有认出一条短讯",
                    "每一条写成列表的一项，行首用 - 和空格，或用 ◆ □ ■ ● ◇ ○ ★ 中的一个");
        }
        reportUnused(parsed, reader, problems);
        return document;
    }

    /** Notes that nothing refers to, or whose name an earlier one has, are not shown. */
    private void reportUnused(Node parent, BlockReader reader, Problems problems) {
        for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof FootnoteBlock note && !reader.isShown(note)) {
                problems.add(ProblemKind.UNUSED_FOOTNOTE, source.place(note.getStartOffset()),
                        "正文里没有地方引用注“" + note.getText() + "”，或同名的注写了两次",
                        "在正文里写上 [^" + note.getText() + "]，或删去这条注");
            } else if (block instanceof com.vladsch.flexmark.util.ast.Block) {
                reportUnused(block, reader, problems);
            }
        }
    }

    /** The ids of the items of all lists that stand in no other block. */
    private Map<Node, String> briefs(Node document) {
        Map<Node, String> ids = new HashMap<>();
        for (Node item : items(document)) {
            String own = item.getFirstChild() instanceof Paragraph first ? anchors.atEndOf(first).id() : "";
            ids.put(item, own.isEmpty() ? anchors.free("brief-" + (ids.size() + 1)) : own);
        }
        return ids;
    }

    private static List<Node> items(Node document) {
        List<Node> items = new ArrayList<>();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof ListBlock && !(block instanceof DefinitionList)) {
                for (Node item = block.getFirstChild(); item != null; item = item.getNext()) {
                    if (item instanceof ListItem) {
                        items.add(item);
                    }
                }
            }
        }
        return items;
    }
}
