package org.jianbao.importing.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jianbao.importing.source.Block.Look;
import org.jianbao.importing.source.Manuscript.Remark;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.images.Image;

/** Reads a Word file (.docx). */
final class DocxReader {
    /** What Chinese templates call headings; mammoth knows the English names, by which all files store the built-in ones. */
    private static final String STYLES = """
            p[style-name='Title'] => h1:fresh
            p[style-name='Subtitle'] => h2:fresh
            p[style-name='标题'] => h1:fresh
            p[style-name='副标题'] => h2:fresh
            p[style-name='标题 1'] => h1:fresh
            p[style-name='标题 2'] => h2:fresh
            p[style-name='标题 3'] => h3:fresh
            p[style-name='标题1'] => h1:fresh
            p[style-name='标题2'] => h2:fresh
            p[style-name='标题3'] => h3:fresh
            """;
    private static final String PICTURE = "picture:";
    private static final String BODY = "word/document.xml";

    private DocxReader() {}

    /**
     * @throws IOException when the file is damaged
     */
    static Manuscript read(Path file, String name, ZipFile zip) throws IOException {
        Map<String, WordMarkup> parts = markup(zip);
        WordMarkup body = parts.get(BODY);
        if (body == null) {
            throw new IOException("里面没有正文（" + BODY + "）");
        }
        List<Remark> remarks = new ArrayList<>();
        body.remarks().forEach(said -> remarks.add(new Remark("“" + name + "”" + said, "")));
        if (zip.getEntry("word/vbaProject.bin") != null) {
            remarks.add(new Remark("“" + name + "”里有宏，没有执行，也没有导入", ""));
        }
        parts.forEach((part, markup) -> {
            if (part.matches("word/(?:header|footer)\\d*\\.xml") && !markup.text().isBlank()) {
                remarks.add(new Remark("“" + name + "”的页眉页脚没有导入", markup.text().strip()));
            }
        });
        PictureStore store = new PictureStore();
        List<Optional<Block.Bytes>> pictures = new ArrayList<>();
        boolean fetches = parts.values().stream().anyMatch(WordMarkup::hasOuterPictures);
        if (fetches) {
            remarks.add(new Remark("“" + name + "”里有链接到文件之外的图片，图片都没有导入：在 Word 里把图片改为嵌入再导入", ""));
        }
        Document html = html(file, image -> {
            if (fetches) {
                pictures.add(Optional.empty());
            } else {
                try (InputStream in = image.getInputStream()) {
                    pictures.add(store.keep(in, name));
                }
            }
            return pictures.size() - 1;
        });
        List<Block> blocks = looking(HtmlBlocks.of(html.body(), image -> number(image.attr("src"))
                .filter(at -> at < pictures.size()).flatMap(pictures::get)), body);
        remarks.addAll(store.remarks());
        Map<Integer, Integer> missing = lost(parts, blocks);
        if (!missing.isEmpty()) {
            remarks.add(new Remark("“" + name + "”里有些文字没能读出来，请对照原稿补上", letters(missing)));
        }
        return new Manuscript(name, blocks, remarks);
    }

    private static Map<String, WordMarkup> markup(ZipFile zip) throws IOException {
        Map<String, WordMarkup> parts = new TreeMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                try (InputStream in = zip.getInputStream(entry)) {
                    // Whatever part it is, mammoth may read it: none must have a document type.
                    WordMarkup markup = WordMarkup.read(in);
                    if (markup.hasOddParts()) {
                        throw new IOException("部件的名称不对");
                    }
                    parts.put(entry.getName(), markup);
                }
            }
        }
        return parts;
    }

    /** Takes a picture, and says how many were taken before. */
    private interface PictureTaker {
        int take(Image image) throws IOException;
    }

    private static Document html(Path file, PictureTaker pictures) throws IOException {
        DocumentConverter converter = new DocumentConverter().preserveEmptyParagraphs()
                .disableEmbeddedStyleMap().addStyleMap(STYLES)
                .imageConverter(image -> Map.of("src", PICTURE + pictures.take(image)));
        try {
            return Jsoup.parse(converter.convertToHtml(file.toFile()).getValue());
        } catch (RuntimeException | StackOverflowError e) {
            // What a damaged file makes of the library; the caller reports it.
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Optional<Integer> number(String source) {
        return source.matches(PICTURE + "\\d{1,6}") ? Optional.of(Integer.valueOf(source.substring(PICTURE.length())))
                : Optional.empty();
    }

    /** The blocks with what the markup says of how they look. */
    private static List<Block> looking(List<Block> blocks, WordMarkup body) {
        return blocks.stream().map(block -> {
            if (block instanceof Block.Text text) {
                Look markup = body.look(text.string());
                Look look = text.look();
                return new Block.Text(text.text(), new Look(look.level(), markup.centred(), markup.size(), look.item(),
                        look.gap()), text.at());
            }
            return block;
        }).toList();
    }

    /** The Chinese characters of the file, each with how often it stands nowhere in the blocks. */
    private static Map<Integer, Integer> lost(Map<String, WordMarkup> parts, List<Block> blocks) {
        Map<Integer, Integer> left = new LinkedHashMap<>();
        parts.forEach((part, markup) -> {
            if (part.equals(BODY) || part.matches("word/(?:footnotes|endnotes)\\.xml")) {
                HanText.counts(markup.text()).forEach((character, count) -> left.merge(character, count, Integer::sum));
            }
        });
        Map<Integer, Integer> found = new HashMap<>();
        for (Block block : blocks) {
            HanText.counts(HanText.of(block))
                    .forEach((character, count) -> found.merge(character, count, Integer::sum));
        }
        left.replaceAll((character, count) -> count - found.getOrDefault(character, 0));
        left.values().removeIf(count -> count <= 0);
        return left;
    }

    private static String letters(Map<Integer, Integer> counts) {
        StringBuilder text = new StringBuilder();
        counts.forEach((character, count) -> text.append(Character.toString(character).repeat(count)));
        return text.toString();
    }
}
