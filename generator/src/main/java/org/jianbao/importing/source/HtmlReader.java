package org.jianbao.importing.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.importing.source.Block.Look;
import org.jianbao.importing.source.Manuscript.Remark;
import org.jianbao.problem.SystemReason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads a page that was saved or copied from WeChat or the web. Scripts are dropped, pictures taken from files beside the
 * page; nothing is fetched.
 */
final class HtmlReader {
    private static final Pattern DATA = Pattern.compile("(?i)data:image/[a-z+.-]+;base64,(.*)", Pattern.DOTALL);
    /** Where the text of a page stands, the surest place first. */
    private static final List<String> BODIES = List.of("#js_content", ".article-content", ".TRS_Editor",
            "#zoom",
            "article", "main", "[role=main]", "body");
    private static final int FEWEST_CHARACTERS = 50;
    /** 2024年11月11日 08:30:00 */
    private static final int LONGEST_DAY = 24;
    /** Elements that nest deeper stand beside each other: a parser's work grows with the square of the depth. */
    private static final int DEEPEST = 400;

    private final Path file;
    private final String name;
    private final PictureStore store;
    private final List<Remark> remarks = new ArrayList<>();

    private HtmlReader(Path file, String name, PictureStore store) {
        this.file = file;
        this.name = name;
        this.store = store;
    }

    static Manuscript read(Path file, String name, byte[] bytes) throws IOException {
        PictureStore store = new PictureStore();
        HtmlReader reader = new HtmlReader(file, name, store);
        Document page = reader.parse(bytes);
        int scripts = page.select("script:not([type=application/ld+json])").size();
        if (scripts > 0) {
            reader.remarks.add(new Remark("“" + name + "”里有 " + scripts + " 段脚本，没有执行，已去掉", ""));
        }
        List<Block> blocks = new ArrayList<>(reader.title(page));
        Element day = page.selectFirst("#publish_time, time, .pubtime, .article-time");
        if (day != null && day.text().strip().length() <= LONGEST_DAY && !body(page).equals(day)
                && !day.parents().contains(body(page)) && !day.text().isBlank()) {
            blocks.add(new Block.Text(StyledText.plain(day.text().strip().replaceFirst("\\s.*", "")), Look.NONE, 1));
        }
        blocks.addAll(HtmlBlocks.of(body(page), reader::picture));
        reader.remarks.addAll(store.remarks());
        return new Manuscript(name, blocks, reader.remarks);
    }

    /** What a page says of its encoding is true more often than not; UTF-8 shows itself. */
    private Document parse(byte[] bytes) throws IOException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
            return Jsoup.parse(text, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        } catch (CharacterCodingException e) {
            String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
            boolean said = head.matches("(?is).*charset\\s*=\\s*[\"']?(?!utf-?8)[\\w-]+.*");
            boolean wide = bytes.length > 1 && ((bytes[0] & 0xff) == 0xff || (bytes[0] & 0xff) == 0xfe);
            Document page = Jsoup.parse(new ByteArrayInputStream(bytes), said || wide ? null : "GB18030", "",
                    Parser.htmlParser().setMaxDepth(DEEPEST));
            remarks.add(new Remark("“" + name + "”的编码是 " + page.charset().name() + "，已转成 UTF-8", ""));
            return page;
        }
    }

    /** The headline of a page that keeps it outside its text. */
    private List<Block> title(Document page) {
        Element body = body(page);
        for (String place : List.of("#activity-name", "h1")) {
            Element title = page.selectFirst(place);
            if (title != null && !body.equals(title) && !title.parents().contains(body) && !title.text().isBlank()) {
                return List
                        .of(new Block.Text(StyledText.plain(title.text().strip()), new Look(1, false, 0, false, 0), 1));
            }
        }
        return List.of();
    }

    private static Element body(Document page) {
        for (String place : BODIES) {
            Element body = page.selectFirst(place);
            if (body != null && body.text().length() >= FEWEST_CHARACTERS) {
                return body;
            }
        }
        return page.body();
    }

    private Optional<Block.Bytes> picture(Element image) {
        String source = image.hasAttr("data-src") ? image.attr("data-src").strip() : image.attr("src").strip();
        Matcher data = DATA.matcher(image.attr("src").strip());
        if (data.matches()) {
            try {
                return store.keep(Base64.getMimeDecoder().decode(data.group(1)), name);
            } catch (IllegalArgumentException e) {
                remarks.add(new Remark("网页里有一张图片坏了，没有取出来", ""));
                return Optional.empty();
            }
        }
        return local(image.attr("src")).or(() -> local(source)).or(() -> {
            if (!source.isEmpty()) {
                remarks.add(new Remark("图片在网上，没有取下来；要用的话，另存到这一期的文件夹里：" + source, image.attr("alt")));
            }
            return Optional.empty();
        });
    }

    /** A picture in a file beside the page or below it, and nowhere else. */
    private Optional<Block.Bytes> local(String source) {
        if (source.isBlank() || source.contains("://") || source.startsWith("//") || source.startsWith("/")) {
            return Optional.empty();
        }
        try {
            Path folder = file.toAbsolutePath().normalize().getParent();
            if (folder == null) {
                return Optional.empty();
            }
            String plain = URLDecoder.decode(source.replaceFirst("[?#].*$", "").replace("+", "%2B"),
                    StandardCharsets.UTF_8);
            Path picture = folder.resolve(plain).normalize();
            if (!picture.startsWith(folder) || !Files.isRegularFile(picture)) {
                return Optional.empty();
            }
            return Files.size(picture) > PictureStore.LARGEST
                    ? store.tooLarge(plain)
                    : store.keep(Files.readAllBytes(picture), plain);
        } catch (IllegalArgumentException e) {
            remarks.add(new Remark("读不了图片“" + source + "”：网址不对", ""));
            return Optional.empty();
        } catch (IOException e) {
            remarks.add(new Remark("读不了图片“" + source + "”：" + SystemReason.of(e), ""));
            return Optional.empty();
        }
    }
}
