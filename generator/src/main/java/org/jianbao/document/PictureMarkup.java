package org.jianbao.document;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jianbao.words.Word;
import org.jianbao.words.Words;

/** Writes the pictures of one text as HTML: in the sizes that browsers choose from, the first one at once, others when needed. */
final class PictureMarkup {
    /** The first picture is loaded at once if it stands in so many blocks, others when a reader comes near them. */
    private static final int FIRST_BLOCKS = 2;

    /** How wide a text is, as browsers choose among the sizes of its pictures. */
    private static final String SIZES = "(min-width: 48rem) 44rem, 100vw";

    /** How wide a picture is that stands beside others. */
    private static final String SMALL_SIZES = "(min-width: 48rem) 15rem, 50vw";

    private final Markup out;
    private final boolean lazy;
    private final UnaryOperator<String> addresses;
    private final Consumer<List<Span>> text;
    private final Words words;
    private int firstScreen;

    /**
     * @param lazy whether pictures may be missing until a reader comes near them
     * @param text writes the parts of a line
     * @param words what is said besides the text
     */
    PictureMarkup(Markup out, boolean lazy, UnaryOperator<String> addresses, Consumer<List<Span>> text, Words words) {
        this.words = words;
        this.text = text;
        this.out = out;
        this.lazy = lazy;
        this.addresses = addresses;
    }

    /** A document begins. */
    void begin(List<Block> blocks) {
        firstScreen = blocks.size() > FIRST_BLOCKS ? blocks.get(FIRST_BLOCKS).at() : Integer.MAX_VALUE;
    }

    /** Paragraphs and figures of photographs, side by side. */
    void gallery(List<? extends Node> blocks) {
        out.line();
        out.append("<div class=\"gallery\">\n");
        for (Node block : blocks) {
            if (block instanceof Block.Figure figure) {
                figure(figure, true);
            } else {
                Galleries.pictures(block).forEach(picture -> zoom(picture, true));
            }
            out.line();
        }
        out.close("div");
        out.line();
    }

    /** A paragraph that holds a photograph and nothing else. */
    void paragraph(Block.Paragraph paragraph) {
        out.append("<p");
        out.attributes(paragraph.attributes());
        out.append('>');
        Galleries.pictures(paragraph).forEach(picture -> zoom(picture, false));
        out.append("</p>");
    }

    /** A medium with its caption; a photograph can be seen in its largest size. */
    void figure(Block.Figure figure, boolean besideOthers) {
        out.append("<figure");
        out.attributes(figure.attributes());
        out.append(">\n");
        List<Span.Picture> photographs = Galleries.pictures(figure);
        if (photographs.isEmpty()) {
            text.accept(List.of(figure.picture()));
        } else {
            photographs.forEach(picture -> zoom(picture, besideOthers));
        }
        out.append("\n<figcaption>");
        text.accept(figure.caption());
        out.append("</figcaption>\n</figure>");
    }

    /** A photograph that leads to its largest size; where scripts run, that is shown above the page. */
    private void zoom(Span.Picture picture, boolean besideOthers) {
        out.append("<a class=\"zoom\"");
        out.attribute("href", addresses.apply(picture.url()));
        out.attribute("aria-label", picture.alt().isBlank() ? words.say(Word.TEXT_LARGE)
                : words.say(Word.TEXT_LARGE_OF, picture.alt()));
        out.append('>');
        picture(picture, besideOthers ? SMALL_SIZES : SIZES);
        out.close("a");
    }

    void picture(Span.Picture picture) {
        picture(picture, SIZES);
    }

    private void picture(Span.Picture picture, String sizes) {
        String modern = chosen(picture, true);
        if (!modern.isEmpty()) {
            out.append("<picture><source type=\"image/webp\"");
            out.attribute("srcset", modern);
            out.attribute("sizes", sizes);
            out.append(" />");
        }
        out.append("<img");
        out.attribute("src", addresses.apply(picture.url()));
        String others = chosen(picture, false);
        if (others.contains(",")) {
            out.attribute("srcset", others);
            out.attribute("sizes", sizes);
        }
        out.attribute("alt", picture.alt());
        picture.title().ifPresent(title -> out.attribute("title", title));
        picture.size().ifPresent(size -> {
            out.attribute("width", Integer.toString(size.width()));
            out.attribute("height", Integer.toString(size.height()));
            if (lazy) {
                if (picture.at() >= firstScreen) {
                    out.attribute("loading", "lazy");
                }
                firstScreen = 0;
                out.attribute("decoding", "async");
            }
        });
        out.attributes(picture.attributes());
        out.append(" />");
        if (!modern.isEmpty()) {
            out.append("</picture>");
        }
    }

    /** What browsers choose from: an address and a width for each size. */
    private String chosen(Span.Picture picture, boolean webp) {
        return picture.renditions().stream().filter(each -> each.webp() == webp)
                .map(each -> addresses.apply(each.url()) + " " + each.width() + "w")
                .collect(Collectors.joining(", "));
    }
}
