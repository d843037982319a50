package org.jianbao.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.util.ast.Node;
import org.jianbao.document.Block;
import org.jianbao.document.Document;

/** Reads Flexmark's tree into a document of ours. */
final class DocumentReader {
    private final Dialect dialect;
    private final Source source;
    private final LinkTargets links;
    private final TypedHtml html;
    private final Anchors anchors;

    DocumentReader(Dialect dialect, Source source, LinkTargets links, TypedHtml html, Anchors anchors) {
        this.dialect = dialect;
        this.source = source;
        this.links = links;
        this.html = html;
        this.anchors = anchors;
    }

    /**
     * One text.
     *
     * @param briefs whether the items of its lists are pieces of short news
     */
    Document read(Node parsed, boolean briefs) {
        BlockReader reader = new BlockReader(dialect, source, anchors, briefs ? briefs(parsed) : Map.of(), links, html);
        List<Block> blocks = reader.children(parsed);
        return new Document(source.typed(), blocks, reader.footnotes(), links.fileLinks());
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
