package org.jianbao.testing;

import java.util.Map;
import java.util.Set;

import org.jianbao.document.Document;
import org.jianbao.document.MarkdownText;
import org.jianbao.markdown.MarkdownConverter;
import org.jianbao.model.address.LinkSchemes;
import org.jianbao.model.site.LinkIndex;
import org.jianbao.model.site.LinkIndex.PictureSize;
import org.jianbao.problem.Problems;

/** Converts texts of tests, as if they stood in one article of a small bulletin. */
public final class Convert {
    public static final String PATH = "issues/1/01-a.md";
    public static final LinkIndex LINKS = new LinkIndex("/",
            Map.ofEntries(Map.entry("issues/1/01-a.md", "/issues/1/a/"), Map.entry("issues/1/02-x.md", "/issues/1/x/"),
                    Map.entry("issues/0/03-y.md", "/issues/0/y/"),
                    Map.entry("issues/1/中文.md", "/issues/1/%E4%B8%AD%E6%96%87/"),
                    Map.entry("issues/1/pic.svg", "/issues/1/pic.svg"),
                    Map.entry("issues/1/图 一.png", "/issues/1/%E5%9B%BE%20%E4%B8%80.png"),
                    Map.entry("issues/1/附件1#名单.pdf", "/issues/1/%E9%99%84%23.pdf"),
                    Map.entry("issues/1/50%25.pdf", "/issues/1/50%2525.pdf"),
                    Map.entry("issues/1/问?.pdf", "/issues/1/%E9%97%AE%3F.pdf"),
                    Map.entry("issues/1/pic.mp4", "/issues/1/pic.mp4"), Map.entry("issues/1/v.ogv", "/issues/1/v.ogv"),
                    Map.entry("issues/1/pic.webm", "/issues/1/pic.webm"),
                    Map.entry("issues/0/a.MP3", "/issues/0/a.MP3"),
                    Map.entry("pages/about.md", "/about/")),
            Map.of("issues/1/pic.svg", new PictureSize(640, 360), "issues/1/图 一.png", new PictureSize(10, 20)),
            Set.of("issues/1/04-draft.md"), LinkSchemes.USUAL);
    private static final MarkdownConverter CONVERTER = new MarkdownConverter();

    private Convert() {}

    public static Fragment text(String markdown) {
        return text(markdown, new Problems());
    }

    public static Fragment text(String markdown, Problems problems) {
        return text(markdown, MarkdownConverter.Kind.ARTICLE, problems);
    }

    public static Fragment text(String markdown, MarkdownConverter.Kind kind, Problems problems) {
        return Fragment.of(document(markdown, kind, problems));
    }

    public static Document document(String markdown, MarkdownConverter.Kind kind, Problems problems) {
        return CONVERTER.convert(PATH, new MarkdownText("content/" + PATH, markdown, 1), kind, LINKS, problems);
    }
}
