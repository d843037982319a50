package org.jianbao.document;

import java.util.List;

/** Finds pictures that stand in a row: several in a paragraph, or in paragraphs and figures that follow each other. */
final class Galleries {
    private Galleries() {}

    /** Where, in a row of siblings, the gallery that begins at one of them ends; the same place when none does. */
    static int end(List<? extends Node> siblings, int from) {
        int end = from;
        int pictures = 0;
        while (end < siblings.size() && !pictures(siblings.get(end)).isEmpty()) {
            pictures += pictures(siblings.get(end)).size();
            end++;
        }
        return pictures > 1 ? end : from;
    }

    /**
     * The pictures of a paragraph or figure that holds nothing else. Only photographs count, which have several sizes: a row of
     * drawings or small marks is meant as it is typed.
     */
    static List<Span.Picture> pictures(Node node) {
        return switch (node) {
            case Block.Paragraph paragraph when !paragraph.bare() -> only(paragraph.content());
            case Block.Figure figure -> only(List.of(figure.picture()));
            default -> List.of();
        };
    }

    private static List<Span.Picture> only(List<Span> spans) {
        List<Span.Picture> pictures = spans.stream().filter(span -> span instanceof Span.Picture)
                .map(Span.Picture.class::cast).toList();
        boolean nothingElse = spans.stream().allMatch(span -> span instanceof Span.Picture
                || span instanceof Span.Break || span instanceof Span.Text text && text.text().isBlank());
        return nothingElse && pictures.stream().noneMatch(picture -> picture.renditions().isEmpty()) ? pictures
                : List.of();
    }
}
