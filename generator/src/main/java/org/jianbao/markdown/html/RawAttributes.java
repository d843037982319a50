package org.jianbao.markdown.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.document.HtmlWriter;
import org.jianbao.markdown.html.HtmlElements.Danger;
import org.jianbao.markdown.html.HtmlPieces.Attribute;
import org.jianbao.markdown.html.HtmlPieces.Piece;
import org.jianbao.markdown.links.LinkTargets;
import org.jianbao.markdown.links.SafeUrl;
import org.jianbao.markdown.text.Source;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a tag that an author typed: presentation becomes a class or goes in silence, old anchors become ids,
 * addresses are resolved. What no page may hold is left to the {@link Sanitizer}; what could do harm is reported.
 */
final class RawAttributes {
    /** Attributes that hold an address, on some element or other. */
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction", "data", "background",
            "poster", "cite", "longdesc", "dynsrc", "lowsrc", "xlink:href", "codebase", "classid", "manifest", "srcset",
            "ping", "to", "from", "values", "content", "icon", "profile");
    private static final Set<String> LOADING = Set.of("background", "dynsrc", "lowsrc", "ping");
    private static final Set<String> MEDIA = Set.of("video", "audio", "source", "track");
    private static final Pattern LOADS = Pattern
            .compile("url\\(|image\\(|image-set\\(|src\\(|@import|expression\\(|behaviou?r:|-moz-binding|javascript:");
    private static final Pattern CSS_COMMENT = Pattern.compile("/\\*.*?(?:\\*/|$)", Pattern.DOTALL);
    private static final Pattern CSS_ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|(.))", Pattern.DOTALL);
    private static final Pattern CENTRED = Pattern.compile("(?:^|;)text-align:(left|center|right)(?:;|!|$)");
    private static final Pattern WIDE = Pattern.compile("(?:^|;)width:([0-9]{1,4}(?:\\.[0-9]+)?(?:px|%))(?:;|!|$)");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,5})(?:\\.[0-9]+)?(?:px)?");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})(?:\\.[0-9]+)?%");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]*");

    private final Source source;
    private final LinkTargets links;
    private final HtmlReports reports;

    RawAttributes(Source source, LinkTargets links, HtmlReports reports) {
        this.source = source;
        this.links = links;
        this.reports = reports;
    }

    /** Whether a tag is a box that nobody can tick, as task lists have. */
    static boolean isTaskMark(Piece piece) {
        return piece.element().equals("input")
                && value(piece, "type").equalsIgnoreCase("checkbox")
                && piece.attributes().stream().anyMatch(one -> one.name().equals("disabled"));
    }

    private static String value(Piece piece, String name) {
        return piece.attributes().stream().filter(one -> one.name().equals(name)).map(Attribute::value).findFirst()
                .orElse("");
    }

    /** Reports the attributes that could run, load or deceive. */
    void check(Piece piece, IntUnaryOperator offset) {
        for (Attribute attribute : piece.attributes()) {
            danger(piece.element(), attribute).ifPresent(danger -> reports.dangerous(danger,
                    "<" + piece.element() + "> 的属性 " + attribute.name(), offset.applyAsInt(piece.start())));
        }
    }

    private static Optional<Danger> danger(String element, Attribute attribute) {
        String name = attribute.name();
        if (name.length() > 2 && name.startsWith("on")) {
            return Optional.of(Danger.HANDLER);
        }
        if (name.equals("style")) {
            return style(attribute.value());
        }
        if (name.equals("srcdoc")) {
            return Optional.of(Danger.FRAME);
        }
        if (isResolved(element, name)) {
            return Optional.empty(); // reported as a link
        }
        if (ADDRESSES.contains(name) && SafeUrl.runsProgram(attribute.value())) {
            return Optional.of(Danger.HANDLER);
        }
        return LOADING.contains(name) ? Optional.of(Danger.LOADS) : Optional.empty();
    }

    private static Optional<Danger> style(String value) {
        String css = css(value);
        if (LOADS.matcher(css).find()) {
            return Optional.of(Danger.STYLE_LOADS);
        }
        boolean covers = css.contains("position:fixed") || css.contains("position:sticky")
                || css.contains("position:absolute") && css.contains("z-index");
        return covers ? Optional.of(Danger.OVERLAY) : Optional.empty();
    }

    /** A style without comments, escapes and spaces, in lower case. */
    private static String css(String value) {
        String plain = CSS_COMMENT.matcher(value).replaceAll("");
        plain = CSS_ESCAPE.matcher(plain).replaceAll(found -> {
            int code = found.group(1) == null ? -1 : Integer.parseInt(found.group(1), 16);
            String meant = code < 0 ? found.group(2) : Character.isValidCodePoint(code) ? Character.toString(code) : "";
            return Matcher.quoteReplacement(meant);
        });
        return plain.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    /** Writes an opening tag. */
    void write(Piece piece, String element, IntUnaryOperator offset, StringBuilder out, List<RawHtml.Id> ids) {
        Set<String> classes = classes(piece, element);
        boolean hasId = !value(piece, "id").isBlank();
        out.append('<').append(element);
        write(Marks.PLACE_ATTRIBUTE, Integer.toString(source.original(offset.applyAsInt(piece.start()))), out);
        for (Attribute attribute : piece.attributes()) {
            switch (attribute.name()) {
                case "id" -> id(attribute, offset, out, ids);
                case "name" -> {
                    if (element.equals("a") && !hasId) {
                        id(attribute, offset, out, ids);
                    }
                }
                case "class" -> {
                    writeClasses(classes, out);
                    classes.clear();
                }
                case "width", "height" -> size(element, attribute, out);
                case "style", "align" -> {
                    // became a class, or goes
                }
                case String name -> {
                    if (isResolved(piece.element(), name)) {
                        address(piece, attribute, offset, out);
                    } else if (NAME.matcher(name).matches() && danger(piece.element(), attribute).isEmpty()) {
                        write(name, attribute.value(), out);
                    }
                }
            }
        }
        writeClasses(classes, out);
        out.append(HtmlElements.isVoid(element) ? " />" : ">");
    }

    private static void write(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("=\"");
        out.append(HtmlWriter.escape(Marks.without(value))).append('"');
    }

    private static void writeClasses(Set<String> classes, StringBuilder out) {
        if (!classes.isEmpty()) {
            write("class", String.join(" ", classes), out);
        }
    }

    /** The classes that an author gave, and those that presentation becomes. */
    private static Set<String> classes(Piece piece, String element) {
        Set<String> classes = new LinkedHashSet<>();
        for (String word : value(piece, "class").split("\\s+", -1)) {
            if (Sanitizer.isName(word)) {
                classes.add(word);
            }
        }
        String css = css(value(piece, "style"));
        Matcher aligned = CENTRED.matcher(css);
        String align = aligned.find() ? aligned.group(1) : value(piece, "align").strip().toLowerCase(Locale.ROOT);
        align = piece.element().equals("center") ? "center" : align;
        if (Set.of("left", "center", "right").contains(align)) {
            classes.add("align-" + align);
        }
        if (element.equals("img") || element.equals("video")) {
            Matcher wide = WIDE.matcher(css);
            Matcher percent = PERCENT.matcher(wide.find() ? wide.group(1) : value(piece, "width").strip());
            if (percent.matches()) {
                int tens = Math.clamp(Math.round(Integer.parseInt(percent.group(1)) / 10f), 1, 10);
                classes.add("width-" + tens * 10);
            }
        }
        return classes;
    }

    private static void size(String element, Attribute attribute, StringBuilder out) {
        Matcher number = NUMBER.matcher(attribute.value().strip());
        if (number.matches() && (element.equals("img") || element.equals("video"))) {
            write(attribute.name(), number.group(1), out);
        }
    }

    private static void id(Attribute attribute, IntUnaryOperator offset, StringBuilder out, List<RawHtml.Id> ids) {
        String id = attribute.value().strip().replaceAll("\\s+", "-");
        if (Sanitizer.isId(id)) {
            write("id", id, out);
            ids.add(new RawHtml.Id(id, offset.applyAsInt(attribute.start())));
        }
    }

    /** Whether an attribute is an address that a page shows. */
    private static boolean isResolved(String element, String name) {
        return name.equals("href") && element.equals("a")
                || name.equals("src") && (element.equals("img") || MEDIA.contains(element))
                || name.equals("poster") && element.equals("video");
    }

    private void address(Piece piece, Attribute attribute, IntUnaryOperator offset, StringBuilder out) {
        int start = offset.applyAsInt(piece.start());
        String url = attribute.value().strip();
        @Nullable
        String target = attribute.name().equals("href")
                ? links.rawLink(url, source.place(start))
                : links.rawMedium(url, piece.element().equals("img") || attribute.name().equals("poster"),
                        source.place(start));
        if (target != null) {
            write(attribute.name(), target, out);
        }
    }
}
