package org.jianbao.importing.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.importing.source.Block.Look;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes blocks of an HTML page: whatever elements a page is made of, what stands on lines of its own is a paragraph. */
final class HtmlBlocks {
    private static final Set<String> LEFT_OUT = Set.of("script", "style", "template", "head", "iframe", "object",
            "embed",
            "svg", "math", "canvas", "audio", "video", "form", "button", "input", "select", "textarea", "noscript");
    private static final Set<String> INLINE = Set.of("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del",
            "dfn",
            "em", "font", "i", "ins", "kbd", "label", "mark", "o:p", "q", "rp", "rt", "ruby", "s", "samp", "small",
            "span",
            "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "mp-style-type", "img", "br");
    private static final Pattern SIZE = Pattern.compile("font-size:\\s*([\\d.]+)(px|pt)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEIGHT = Pattern.compile("font-weight:\\s*(bold|bolder|normal|lighter|\\d{3})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CENTRED = Pattern.compile("text-align:\\s*center", Pattern.CASE_INSENSITIVE);
    private static final int STRONG_FROM = 600;
    private static final int LONGEST_CAPTION = 40;
    /** Pages nest deeply; nobody's text deeper than this. */
    private static final int DEEPEST = 400;
    /** A cell with more characters holds text that was put there for its place on the page. */
    private static final int LONGEST_CELL = 150;

    private final Function<Element, Optional<Block.Bytes>> pictures;
    private final Map<String, String> notes = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<StyledText> line = new ArrayList<>();
    private boolean endsWithHan;
    private Look look = Look.NONE;
    private int gap;
    private int paragraph = 1;
    private int depth;
    private int images;
    /** Whether the last thing was a picture that is not here. */
    private boolean missing;

    private HtmlBlocks(Function<Element, Optional<Block.Bytes>> pictures) {
        this.pictures = pictures;
    }

    /** How the text of an element looks, by itself and what it stands in. */
    private record Style(boolean strong, String link, Look look) {}

    /**
     * The blocks of an element.
     *
     * @param pictures gives the file of a picture, or nothing where it has none
     */
    static List<Block> of(Element root, Function<Element, Optional<Block.Bytes>> pictures) {
        HtmlBlocks reader = new HtmlBlocks(pictures);
        reader.collectNotes(root);
        reader.children(root, new Style(false, "", Look.NONE));
        reader.flush();
        return List.copyOf(reader.blocks);
    }

    /** Footnotes as mammoth writes them: they go where their marks stand, and their list goes. */
    private void collectNotes(Element root) {
        for (Element note : root.select("li[id^=footnote-], li[id^=endnote-]")) {
            note.select("a[href^=#footnote-ref], a[href^=#endnote-ref]").remove();
            notes.put(note.id(), note.text().strip());
            note.remove();
        }
    }

    private void children(Element parent, Style style) {
        if (++depth < DEEPEST) {
            for (Node child : parent.childNodes()) {
                if (child instanceof TextNode text) {
                    words(text.getWholeText(), style);
                } else if (child instanceof Element element) {
                    element(element, style);
                }
            }
        } else {
            words(parent.text(), style);
        }
        depth--;
    }

    private void words(String text, Style style) {
        String folded = text.replaceAll("[ \\t\\n\\r]+", " ");
        // A line of the file that ends between Chinese characters parts nothing.
        String plain = line.isEmpty() || endsWithHan && text.contains("\n") ? folded.stripLeading() : folded;
        if (!plain.isEmpty()) {
            look = style.look();
            line.add(StyledText.of(plain, style.strong(), style.link()));
            endsWithHan = Character.isIdeographic(plain.codePointBefore(plain.length()));
        }
    }

    private void element(Element element, Style style) {
        String tag = element.normalName();
        if (LEFT_OUT.contains(tag) || isHidden(element)) {
            return;
        }
        switch (tag) {
            case "br" -> lineEnd(style);
            case "img" -> picture(element);
            case "table" -> {
                flush();
                table(element, style);
            }
            case "a" -> anchor(element, style);
            default -> {
                boolean alone = !INLINE.contains(tag);
                if (alone) {
                    flush();
                }
                int before = blocks.size() + images;
                children(element, styled(element, tag, style));
                if (alone) {
                    flush();
                    boolean blank = blocks.size() + images == before;
                    gap += blank && (tag.equals("p") || tag.equals("div")) ? 1 : 0;
                }
            }
        }
    }

    private static boolean isHidden(Element element) {
        String css = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return css.contains("display:none") || css.contains("mso-hide:all") || element.hasAttr("hidden");
    }

    /** A heading that is broken into two lines is one heading all the same. */
    private void lineEnd(Style style) {
        if (style.look().level() > 0) {
            words(" ", style);
        } else {
            flush();
        }
    }

    private void anchor(Element element, Style style) {
        String target = element.attr("href").strip();
        String note = target.startsWith("#") ? notes.getOrDefault(target.substring(1), "") : "";
        if (!note.isEmpty()) {
            words("（注：" + note + "）", style);
            return;
        }
        boolean leads = target.startsWith("http://") || target.startsWith("https://");
        children(element, new Style(style.strong(), leads ? target : style.link(), style.look()));
    }

    private static Style styled(Element element, String tag, Style style) {
        String css = element.attr("style");
        boolean strong = style.strong() || tag.equals("b") || tag.equals("strong");
        Matcher weight = WEIGHT.matcher(css);
        if (weight.find()) {
            String value = weight.group(1).toLowerCase(Locale.ROOT);
            strong = value.startsWith("bold")
                    || Character.isDigit(value.charAt(0)) && Integer.parseInt(value) >= STRONG_FROM;
        }
        int size = style.look().size();
        Matcher found = SIZE.matcher(css);
        if (found.find() && found.group(1).matches("\\d{1,4}(?:\\.\\d{1,4})?")) {
            double points = Double.parseDouble(found.group(1)) * (found.group(2).equalsIgnoreCase("px") ? 0.75 : 1);
            size = (int) Math.round(points * 2);
        }
        boolean centred = style.look().centred() || CENTRED.matcher(css).find() || tag.equals("center")
                || element.attr("align").equalsIgnoreCase("center");
        int level = tag.matches("h[1-6]") ? tag.charAt(1) - '0' : style.look().level();
        return new Style(strong, style.link(),
                new Look(level, centred, size, style.look().item() || tag.equals("li"), 0));
    }

    private void picture(Element element) {
        images++;
        Optional<Block.Bytes> bytes = pictures.apply(element);
        if (bytes.isPresent()) {
            flush();
            blocks.add(new Block.Picture(bytes.get(), element.attr("alt").strip(), paragraph));
        }
        missing = bytes.isEmpty();
    }

    /** A table of one column, or with long text in it, only says where that stands on the page. */
    private void table(Element table, Style style) {
        boolean holds = table.getElementsByTag("table").size() > 1 || !table.getElementsByTag("img").isEmpty();
        List<List<String>> rows = holds ? List.of() : rows(table);
        boolean arranges = rows.stream().mapToInt(List::size).max().orElse(0) < 2
                || rows.stream().flatMap(List::stream).anyMatch(cell -> cell.length() > LONGEST_CELL);
        if (arranges) {
            children(table, style);
            flush();
        } else {
            blocks.add(new Block.Table(rows, paragraph++));
        }
    }

    private static List<List<String>> rows(Element table) {
        List<List<String>> rows = new ArrayList<>();
        Map<Integer, Integer> below = new HashMap<>();
        for (Element row : table.select("tr")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.select("> td, > th")) {
                occupied(cells, below);
                int width = span(cell, "colspan");
                int height = span(cell, "rowspan");
                for (int i = 0; i < width; i++) {
                    if (height > 1) {
                        below.put(cells.size(), height - 1);
                    }
                    cells.add(i == 0 ? cell.text().strip() : "");
                }
            }
            occupied(cells, below);
            if (!cells.stream().allMatch(String::isBlank)) {
                rows.add(cells);
            }
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        rows.forEach(cells -> {
            while (cells.size() < width) {
                cells.add("");
            }
        });
        return rows;
    }

    /** Cells of rows above that reach into this one are empty here. */
    private static void occupied(List<String> cells, Map<Integer, Integer> below) {
        while (below.getOrDefault(cells.size(), 0) > 0) {
            below.merge(cells.size(), -1, Integer::sum);
            cells.add("");
        }
    }

    private static int span(Element cell, String name) {
        String value = cell.attr(name);
        return value.matches("\\d{1,2}") ? Math.max(1, Integer.parseInt(value)) : 1;
    }

    private void flush() {
        StyledText whole = StyledText.of(line);
        if (!whole.strip().isBlank()) {
            String words = whole.text().strip();
            // What a picture shows is no headline, and says where the picture goes once it is there.
            whole = missing && look.centred() && look.level() == 0 && words.length() <= LONGEST_CAPTION
                    && "。！？：".indexOf(words.charAt(words.length() - 1)) < 0
                            ? StyledText.plain("（图：" + words + "）")
                            : whole;
            missing = false;
            blocks.add(new Block.Text(whole, look.gap(gap), paragraph++));
            gap = 0;
        }
        line.clear();
    }
}
