package org.jianbao.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import org.jianbao.model.Fragment;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Writes one document, and gathers what later stages ask about it. */
final class FragmentWriter {
    private final Document document;
    private final Source source;
    private final LinkTargets links;
    private final RawHtml raw;
    private final Anchors anchors;
    private final StringBuilder out = new StringBuilder();
    private final BlockWriter blocks;
    private final Map<Node, String> itemIds;
    private final MarkdownConverter.Kind kind;
    private final Problems problems;

    FragmentWriter(Document document, Dialect dialect, MarkdownConverter.Kind kind, Source source, LinkTargets links,
            Problems problems) {
        this.document = document;
        this.source = source;
        this.links = links;
        this.kind = kind;
        this.problems = problems;
        this.raw = new RawHtml(source, links, problems);
        this.anchors = new Anchors(document, source, problems);
        this.itemIds = kind == MarkdownConverter.Kind.BRIEFS ? itemIds(document, anchors) : new HashMap<>();
        this.blocks = new BlockWriter(out, document, dialect, anchors, itemIds, links, raw);
    }

    /** The HTML as it is before sanitising. */
    String unsanitised() {
        blocks.children(document);
        blocks.footnotes();
        return out.toString();
    }

    /** The document as safe HTML, with what it holds. */
    Fragment fragment() {
        String html = safe(unsanitised());
        Set<Node> notes = blocks.shownNotes();
        reportUnused(document, notes);
        List<Fragment.Item> items = items();
        if (items.isEmpty() && kind == MarkdownConverter.Kind.BRIEFS && document.hasChildren()) {
            problems.add(ProblemKind.NO_BRIEFS, source.place(0), "这一篇里没有认出一条短讯",
                    "每一条写成列表的一项，行首用 - 和空格，或用 ◆ □ ■ ● ◇ ○ ★ 中的一个");
        }
        return new Fragment(html, PlainText.of(document, notes), blocks.headings(), ids(html), links.fileLinks(),
                items, PlainText.ofParagraphs(document));
    }

    /** Notes that nothing refers to, or whose name an earlier one has, are not shown. */
    private void reportUnused(Node parent, Set<Node> shown) {
        for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof FootnoteBlock note && !shown.contains(note)) {
                problems.add(ProblemKind.UNUSED_FOOTNOTE, source.place(note.getStartOffset()),
                        "正文里没有地方引用注“" + note.getText() + "”，或同名的注写了两次", "在正文里写上 [^" + note.getText() + "]，或删去这条注");
            } else if (block instanceof Block) {
                reportUnused(block, shown);
            }
        }
    }

    private String safe(String html) {
        return raw.isUsed() ? Sanitizer.clean(html, links, anchors) : html;
    }

    /** Every id; a quotation mark never stands in text or in a value, so this finds nothing else. */
    private static Set<String> ids(String html) {
        Set<String> ids = new TreeSet<>();
        String mark = " id=\"";
        for (int i = html.indexOf(mark); i >= 0; i = html.indexOf(mark, i + 1)) {
            int start = i + mark.length();
            ids.add(html.substring(start, html.indexOf('"', start)));
        }
        return ids;
    }

    private static Map<Node, String> itemIds(Document document, Anchors anchors) {
        Map<Node, String> ids = new HashMap<>();
        int number = 0;
        for (Node item : items(document)) {
            number++;
            String own = item.getFirstChild() instanceof Paragraph first ? anchors.atEndOf(first).id() : "";
            ids.put(item, own.isEmpty() ? anchors.free("brief-" + number) : own);
        }
        return ids;
    }

    private static List<Node> items(Document document) {
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

    private List<Fragment.Item> items() {
        List<Fragment.Item> items = new ArrayList<>();
        blocks.itemSpans().keySet().stream().sorted(Comparator.comparingInt(Node::getStartOffset)).forEach(node -> {
            String text = PlainText.of(node);
            items.add(new Fragment.Item(itemIds.getOrDefault(node, ""), title(node, text), safe(inner(node)), text,
                    source.line(node.getStartOffset())));
        });
        return items;
    }

    /** What stands inside the item; a single paragraph without its tags. */
    private String inner(Node item) {
        BlockWriter.Span span = Objects.requireNonNull(blocks.itemSpans().get(item));
        String html = out.substring(span.start(), span.end()).strip();
        boolean single = item.getFirstChild() instanceof Paragraph first && first.getNext() == null;
        return single && html.startsWith("<p>") && html.endsWith("</p>")
                ? html.substring("<p>".length(), html.length() - "</p>".length())
                : html;
    }

    private static String title(Node item, String text) {
        if (item.getFirstChild() instanceof Paragraph first && first.getFirstChild() instanceof StrongEmphasis strong) {
            String title = PlainText.ofChildren(strong).strip();
            return title.endsWith("。") || title.endsWith(".") || title.endsWith("；")
                    ? title.substring(0, title.length() - 1)
                    : title;
        }
        return BriefTitle.of(text);
    }
}
