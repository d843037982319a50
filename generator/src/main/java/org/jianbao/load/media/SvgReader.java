package org.jianbao.load.media;

import java.io.StringReader;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jianbao.load.value.TextFile;
import org.jianbao.model.site.LinkIndex.PictureSize;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Unseen;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Reads an SVG picture's size, and refuses one with anything but what {@link SvgVocabulary} names: opened directly, a
 * picture could run a program in the reader's browser, load from elsewhere, or lead away. What is read here is what browsers
 * read: UTF-8, XML 1.0, no entities but those of XML itself.
 */
final class SvgReader {
    /** Reading ends when so many different things are refused. */
    private static final int MOST_REFUSALS = 20;

    /** Deeper nesting than any drawing has; browsers and the JDK have limits of their own above. */
    private static final int DEEPEST = 99;

    private static final int MOST_PIXELS = 1_000_000;

    /** The JDK's parser gives text in {@code <![CDATA[ ]]>} as such. */
    private static final String REPORT_CDATA = "http://java.sun.com/xml/stream/properties/report-cdata-event";

    private static final String AS_PLAIN = "在绘图软件里另存为“普通 SVG”（Plain SVG），或导出为 PNG";
    private static final String EMBED = "把外部的图片和字体嵌入文件，或把文字转成轮廓，再导出；也可以导出为 PNG";
    private static final String WITHOUT_HTML = "导出时不要用网页文字：draw.io 取消“格式化文本”，Mermaid 设 htmlLabels: false；也可以导出为 PNG";
    private static final String WITHOUT_LINK = "去掉链接：图片里的链接在文章里点不开，链接写在图注或正文里";
    private static final String WITHOUT_DOCTYPE = "删掉 <!DOCTYPE …> 这一段；Illustrator 导出时不要选“保留 Illustrator 编辑功能”";
    private static final String DELETE = "用文本编辑器打开，删掉这一处";

    private static final Pattern LENGTH = Pattern
            .compile("([0-9]{1,9}\\.?[0-9]{0,20}|\\.[0-9]{1,20})(px|pt|pc|mm|cm|in)?");
    private static final Map<String, Double> PIXELS = Map.of("px", 1.0, "pt", 96 / 72.0, "pc", 16.0, "mm", 96 / 25.4,
            "cm",
            96 / 2.54, "in", 96.0);
    private static final Pattern DECLARATION = Pattern.compile("<!(?:DOCTYPE|ENTITY|ATTLIST|ELEMENT|NOTATION)");
    /** The document types of SVG 1.0 and 1.1, which Matplotlib, Graphviz and others write and no browser fetches. */
    private static final Pattern KNOWN_DOCTYPE = Pattern.compile("<!DOCTYPE\\s+svg\\s+PUBLIC\\s+(['\"])-//W3C//DTD SVG "
            + "(?:1\\.0|20010904|1\\.1(?: Basic| Tiny)?)//EN\\1\\s+(['\"])https?://www\\.w3\\.org/"
            + "(?:TR/2001/REC-SVG-20010904|Graphics/SVG/1\\.[01])/DTD/svg1[01](?:-basic|-tiny)?\\.dtd\\2\\s*");
    private static final Pattern EMBEDDED = Pattern
            .compile("data:image/(?:png|jpe?g|gif|webp)(?:;[\\w=-]++)*;base64,[A-Za-z0-9+/=\\s]*+");
    private static final Pattern EMBEDDED_SVG = Pattern
            .compile("data:image/svg\\+xml(?:;charset=utf-8)?(;base64)?,(.*)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** What XML takes for text and HTML for markup. */
    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?]");
    private static final Set<String> PICTURES = Set.of("image", "feImage");
    private static final Set<String> NOT_SVG_BUT_KNOWN = Set.of("http://www.w3.org/1999/xhtml",
            "http://www.w3.org/1998/Math/MathML");

    private final Problems problems;

    SvgReader(Problems problems) {
        this.problems = problems;
    }

    /** Width and height in CSS pixels, from the root's width and height or else its viewBox; nothing, with a problem. */
    Optional<PictureSize> size(TextFile file) {
        return new Reading(file).size();
    }

    /** What is refused: how it is named, how it is mended, where it stood first, and how often. */
    private record Refusal(String advice, Place first, int count) {}

    /** One file on its way through the parser. */
    private final class Reading {
        private final TextFile file;
        private final Map<String, Refusal> refusals = new LinkedHashMap<>();
        private final StringBuilder style = new StringBuilder();
        private boolean inStyle;
        private int styleStart;
        private int rootStart;

        Reading(TextFile file) {
            this.file = file;
        }

        Optional<PictureSize> size() {
            if (Unseen.in(file.text()).isPresent()) {
                return Optional.empty(); // reported when the file was read; the parser would not know what to say
            }
            Optional<PictureSize> size = Optional.empty();
            try {
                XMLStreamReader xml = reader();
                if (findRoot(xml)) {
                    size = rootSize(xml);
                    checkRest(xml);
                    if (size.isEmpty()) {
                        bad(rootStart, "SVG 图片没有写明宽和高", "给 <svg> 写上 viewBox，或 width 和 height");
                    }
                }
            } catch (XMLStreamException e) {
                bad(e.getLocation() == null ? 0 : e.getLocation().getCharacterOffset(), "SVG 图片到这里读不下去：XML 没有写完，或写法有误",
                        "用看图软件打开检查，重新导出一次");
            }
            refusals.forEach((what, refusal) -> problems.add(ProblemKind.UNSAFE_PICTURE, refusal.first(),
                    "SVG 图片里有 " + what + (refusal.count() > 1 ? "（共 " + refusal.count() + " 处）" : ""),
                    refusal.advice()));
            return size;
        }

        private XMLStreamReader reader() throws XMLStreamException {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, false);
            factory.setProperty(REPORT_CDATA, true);
            return factory.createXMLStreamReader(new StringReader(file.text()));
        }

        /** Reads up to the outermost element; nothing else is worth reading when that is not SVG. */
        private boolean findRoot(XMLStreamReader xml) throws XMLStreamException {
            checkDeclaration(xml);
            while (!xml.isStartElement()) {
                xml.next();
                checkWithoutElements(xml);
            }
            rootStart = before(xml, "<");
            if (!SvgVocabulary.SVG.equals(xml.getNamespaceURI()) || !xml.getLocalName().equals("svg")) {
                bad(rootStart, "SVG 图片的最外层不是 SVG 的 <svg>，浏览器不会显示",
                        "写成 <svg xmlns=\"http://www.w3.org/2000/svg\" …>，或重新导出一次");
                return false;
            }
            return true;
        }

        private void checkRest(XMLStreamReader xml) throws XMLStreamException {
            int depth = 0;
            while (refusals.size() < MOST_REFUSALS && xml.getEventType() != XMLStreamConstants.END_DOCUMENT) {
                switch (xml.getEventType()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        checkElement(xml);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        checkStyle();
                    }
                    default -> checkWithoutElements(xml);
                }
                if (depth > DEEPEST) {
                    refuse("超过 " + DEEPEST + " 层的嵌套", AS_PLAIN, () -> before(xml, "<"));
                    return;
                }
                xml.next();
            }
        }

        private void checkWithoutElements(XMLStreamReader xml) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.DTD -> checkDocumentType();
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> refuse("<?" + xml.getPITarget() + "?>", DELETE,
                        () -> before(xml, "<?"));
                case XMLStreamConstants.ENTITY_REFERENCE -> refuse("&" + xml.getLocalName() + ";", WITHOUT_DOCTYPE,
                        () -> before(xml, "&"));
                case XMLStreamConstants.COMMENT -> checkComment(xml);
                case XMLStreamConstants.CDATA -> {
                    if (MARKUP.matcher(xml.getText()).find()) {
                        refuse("<![CDATA[ 里的标记", DELETE, () -> before(xml, "<![CDATA["));
                    }
                    style.append(xml.getText());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> style.append(xml.getText());
                default -> {
                }
            }
        }

        /** A browser believes the encoding that a file declares, and would read other characters than we do. */
        private void checkDeclaration(XMLStreamReader xml) {
            String encoding = xml.getCharacterEncodingScheme();
            if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
                refuse("encoding=\"" + encoding + "\"", "另存为 UTF-8 编码，第一行写 encoding=\"UTF-8\"",
                        () -> Math.max(0, file.text().indexOf("encoding")));
            }
            if (xml.getVersion() != null && !xml.getVersion().equals("1.0")) {
                refuse("version=\"" + xml.getVersion() + "\" 的 XML 声明",
                        "第一行改成 <?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                        () -> Math.max(0, file.text().indexOf("version")));
            }
        }

        /**
         * A document type may give any element any attribute; a few are known to give none, and to be fetched by no browser.
         * The only declaration in the file is then the one that was looked at, not one in a comment before it.
         */
        private void checkDocumentType() {
            String text = file.text();
            int start = text.indexOf("<!DOCTYPE");
            int end = text.indexOf('>', start);
            boolean alone = DECLARATION.matcher(text).results().limit(2).count() == 1;
            if (!alone || !KNOWN_DOCTYPE.matcher(text.substring(start, end)).matches()) {
                refuse("<!DOCTYPE>", WITHOUT_DOCTYPE, () -> start);
            }
        }

        private void checkElement(XMLStreamReader xml) {
            IntSupplier start = () -> before(xml, "<" + qualified(xml.getPrefix(), xml.getLocalName()));
            String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
            String name = "<" + qualified(xml.getPrefix(), xml.getLocalName()) + ">";
            boolean drawn = namespace.equals(SvgVocabulary.SVG);
            if (inStyle) {
                refuse("<style> 里的 " + name, DELETE, start);
            } else if (drawn && !SvgVocabulary.hasElement(xml.getLocalName())) {
                refuse(name, xml.getLocalName().equals("foreignObject") ? WITHOUT_HTML : AS_PLAIN, start);
            } else if (!drawn && !SvgVocabulary.isOfAnEditor(namespace)) {
                refuse(name, NOT_SVG_BUT_KNOWN.contains(namespace) ? WITHOUT_HTML : AS_PLAIN, start);
            }
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                checkAttribute(xml, i, drawn, start);
            }
            if (drawn && xml.getLocalName().equals("style")) {
                inStyle = true;
                styleStart = start.getAsInt();
                style.setLength(0);
            }
        }

        private void checkAttribute(XMLStreamReader xml, int i, boolean drawn, IntSupplier element) {
            String namespace = xml.getAttributeNamespace(i) == null ? "" : xml.getAttributeNamespace(i);
            String name = xml.getAttributeLocalName(i);
            String value = xml.getAttributeValue(i);
            String shown = qualified(xml.getAttributePrefix(i), name);
            IntSupplier at = () -> attribute(shown, element.getAsInt());
            if (name.equals("href") && (namespace.isEmpty() || namespace.equals(SvgVocabulary.XLINK))) {
                if (!isInside(xml.getLocalName(), value.strip())) {
                    refuse(shown + "=\"" + clip(value) + "\"", xml.getLocalName().equals("a") ? WITHOUT_LINK : EMBED,
                            at);
                }
            } else if (!namespace.isEmpty()) {
                if (!SvgVocabulary.hasAttribute(namespace, name) && !SvgVocabulary.isOfAnEditor(namespace)) {
                    refuse(shown + "=\"…\"", AS_PLAIN, at);
                }
            } else if (!drawn) {
                if (name.toLowerCase(Locale.ROOT).startsWith("on")) {
                    refuse(shown + "=\"…\"", AS_PLAIN, at);
                }
            } else if (!name.equals("style") && !SvgVocabulary.hasAttribute(name)) {
                refuse(shown + "=\"…\"", AS_PLAIN, at);
            } else if (name.equals("attributeName") && !SvgVocabulary.mayBeAnimated(value.strip())) {
                refuse("attributeName=\"" + clip(value) + "\"", AS_PLAIN, at);
            } else if (!SvgVocabulary.isPlain(name)) {
                SvgStyle.inValue(value).ifPresent(found -> refuse(shown + "=\"" + found + "\"", EMBED, at));
            }
        }

        /** Whether an address stays inside of the file: a part of it, or for a picture its own bytes. */
        private static boolean isInside(String element, String address) {
            return address.isEmpty() || address.startsWith("#") || PICTURES.contains(element)
                    && (EMBEDDED.matcher(address).matches() || isHarmlessSvg(address));
        }

        /** Whether an address holds an SVG picture that would itself be accepted: draw.io embeds its symbols so. */
        private static boolean isHarmlessSvg(String address) {
            Matcher matcher = EMBEDDED_SVG.matcher(address);
            if (!matcher.matches()) {
                return false;
            }
            Problems inner = new Problems();
            try {
                byte[] bytes = matcher.group(1) == null
                        ? URLDecoder.decode(matcher.group(2).replace("+", "%2B"), UTF_8).getBytes(UTF_8)
                        : Base64.getMimeDecoder().decode(matcher.group(2));
                return TextFile.decode(bytes, "", inner).flatMap(text -> new SvgReader(inner).size(text)).isPresent()
                        && inner.sorted().isEmpty();
            } catch (IllegalArgumentException e) {
                // Not so coded: a browser shows nothing, or something else than we would read.
                return false;
            }
        }

        /** The text of a style sheet may come in pieces: around comments, as CDATA, as references. */
        private void checkStyle() {
            if (inStyle) {
                inStyle = false;
                SvgStyle.inSheet(style.toString()).ifPresent(found -> refuse(found, EMBED,
                        () -> Math.max(styleStart, file.text().indexOf(found.replace("…", ""), styleStart))));
            }
            style.setLength(0);
        }

        /** HTML ends a comment that begins like this at once; a host that names no type may have it read as HTML. */
        private void checkComment(XMLStreamReader xml) {
            if (xml.getText().startsWith(">") || xml.getText().startsWith("->")) {
                refuse("<!-->", DELETE, () -> before(xml, "<!--"));
            }
        }

        private void bad(int offset, String what, String advice) {
            problems.add(ProblemKind.BAD_PICTURE, at(offset), what, advice);
        }

        private void refuse(String what, String advice, IntSupplier offset) {
            Refusal before = refusals.get(what);
            refusals.put(what, before == null ? new Refusal(advice, at(offset.getAsInt()), 1)
                    : new Refusal(before.advice(), before.first(), before.count() + 1));
        }

        private Place at(int offset) {
            return Place.at(file.name(), file.text(), offset);
        }

        /** Where the piece of text begins that the parser has just read; it may have looked ahead. */
        private int before(XMLStreamReader xml, String begin) {
            int end = xml.getLocation().getCharacterOffset();
            return Math.max(0, file.text().lastIndexOf(begin, end < 0 ? file.text().length() : end - 2));
        }

        private int attribute(String name, int element) {
            Matcher matcher = Pattern.compile("\\s" + Pattern.quote(name) + "\\s*=").matcher(file.text());
            return matcher.find(element) ? matcher.start() + 1 : element;
        }
    }

    private static String qualified(@Nullable String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private static String clip(String value) {
        return value.codePointCount(0, value.length()) <= 40 ? value
                : value.substring(0, value.offsetByCodePoints(0, 40)) + "…";
    }

    private static Optional<PictureSize> rootSize(XMLStreamReader xml) {
        String width = xml.getAttributeValue(null, "width");
        String height = xml.getAttributeValue(null, "height");
        String viewBox = xml.getAttributeValue(null, "viewBox");
        String[] parts = viewBox == null ? new String[0] : viewBox.strip().split("[\\s,]+");
        return size(width, height, "px")
                .or(() -> parts.length == 4 ? size(parts[2], parts[3], "px") : Optional.empty())
                .or(() -> size(width, height, "mm|cm|in|pt|pc"));
    }

    private static Optional<PictureSize> size(@Nullable String width, @Nullable String height, String units) {
        double wide = pixels(width, units);
        double high = pixels(height, units);
        return wide >= 0.5 && high >= 0.5 && wide < MOST_PIXELS && high < MOST_PIXELS
                ? Optional.of(new PictureSize((int) Math.round(wide), (int) Math.round(high))) : Optional.empty();
    }

    /** A length in CSS pixels; zero when it is none in one of the units, of which the first may be left out. */
    private static double pixels(@Nullable String length, String units) {
        Matcher matcher = LENGTH.matcher(length == null ? "" : length.strip());
        if (!matcher.matches()) {
            return 0;
        }
        String unit = matcher.group(2) == null ? "px" : matcher.group(2);
        return unit.matches(units) ? Double.parseDouble(matcher.group(1)) * PIXELS.getOrDefault(unit, 1.0) : 0;
    }
}
