package org.jianbao.testing;

import java.util.List;
import java.util.Set;

import org.jianbao.document.Block;
import org.jianbao.document.BriefTitle;
import org.jianbao.document.Document;
import org.jianbao.document.HtmlWriter;
import org.jianbao.document.PlainText;
import org.jianbao.words.Words;

/** What tests look at of a converted text. */
public record Fragment(String html, String text, List<Heading> headings, Set<String> anchors,
        List<Document.FileLink> links,
        List<Item> items, String beginning) {
    public static Fragment of(Document document) {
        return new Fragment(HtmlWriter.of(document, Words.USUAL), PlainText.of(document),
                document.headings().stream()
                        .map(heading -> new Heading(heading.level(), heading.attributes().id(), PlainText.of(heading)))
                        .toList(),
                document.anchors(), document.links(),
                document.briefs().stream().map(item -> item(document, item)).toList(), PlainText.beginning(document));
    }

    private static Item item(Document document, Block.Item item) {
        return new Item(item.attributes().id(), BriefTitle.of(item, Words.USUAL), HtmlWriter.inside(item, Words.USUAL),
                PlainText.of(item),
                document.source().at(item.at()).line());
    }

    public record Heading(int level, String id, String text) {}

    public record Item(String anchor, String title, String html, String text, int line) {}
}
