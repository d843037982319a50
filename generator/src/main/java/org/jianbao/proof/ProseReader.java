package org.jianbao.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.document.Block;
import org.jianbao.document.Document;
import org.jianbao.document.MarkdownText;
import org.jianbao.document.Node;
import org.jianbao.document.Span;
import org.jianbao.problem.Place;
import org.jianbao.proof.Prose.Kind;
import org.jianbao.proof.Prose.Piece;

/** Reads the prose of documents and of the fields of front matter. */
final class ProseReader {
    private static final Set<String> NOT_READ = Set.of("rt", "rp", "video", "audio", "code", "pre", "kbd", "samp", "tt",
            "var", "svg", "math");
    /** Addresses that stand in the text as they are. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|ftp://|www\\.)[!-~]{1,500}|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,100}|"
                    + "(?<![\\w.])[A-Za-z0-9-]{1,60}(?:\\.[A-Za-z0-9-]{1,60}){0,5}\\.(?:com|cn|org|net|gov|edu)(?![\\w])(?:/[!-~]{0,500})?");

    private final MarkdownText source;
    private final StringBuilder text = new StringBuilder();
    private int[] at = new int[256];
    private final List<Piece> pieces = new ArrayList<>();
    private int begun;
    private int block;

    private ProseReader(MarkdownText source) {
        this.source = source;
    }

    /** What readers see of a document. */
    static Prose of(Document document) {
        ProseReader reader = new ProseReader(document.source());
        for (Block each : document.blocks()) {
            reader.read(each, Kind.PARAGRAPH);
            reader.block++;
        }
        document.footnotes().forEach(note -> reader.read(note, Kind.ITEM));
        reader.end(Kind.PARAGRAPH);
        return reader.prose();
    }

    /** The value of a field of front matter, which begins at a place; nothing when it is not known where. */
    static Optional<Prose> of(String value, Place place) {
        if (place.line() == 0 || place.column() == 0) {
            return Optional.empty();
        }
        MarkdownText line = new MarkdownText(place.file(), place.quote(), place.line());
        ProseReader reader = new ProseReader(line);
        int from = place.quote().offsetByCodePoints(0,
                Math.min(place.column() - 1, place.quote().codePointCount(0, place.quote().length())));
        int found = place.quote().indexOf(value, from);
        reader.append(value, found < 0 ? -1 : found);
        reader.end(Kind.TITLE);
        return Optional.of(reader.prose());
    }

    private Prose prose() {
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            for (int i = address.start(); i < address.end(); i++) {
                text.setCharAt(i, Prose.HIDDEN);
            }
        }
        return new Prose(source, text.toString(), Arrays.copyOf(at, text.length()), pieces);
    }

    private void read(List<? extends Node> nodes, Kind kind) {
        nodes.forEach(node -> read(node, kind));
    }

    private void read(Node node, Kind kind) {
        switch (node) {
            case Span.Text it -> text(it);
            case Span.Code it -> append(String.valueOf(Prose.HIDDEN), it.at());
            case Span.Picture it -> append(String.valueOf(Prose.HIDDEN), it.at());
            case Span.Ruby it -> append(it.base(), -1);
            case Span.Break it -> append("\n", it.at());
            case Span.FootnoteMark ignored -> {
                // readers see a number above the line
            }
            case Span.Element it -> element(it, kind);
            case Span it -> read(it.children(), kind);
            case Block.Code ignored -> end(kind);
            case Block.Rule ignored -> end(kind);
            case Block.Heading it -> piece(it.children(), Kind.HEADING);
            case Block.Figure it -> piece(it.caption(), Kind.CAPTION);
            case Block.Html it -> piece(it.children(), Kind.HTML);
            case Block.Paragraph it -> piece(it.children(), kind);
            case Block.Cell it -> piece(it.children(), Kind.CELL);
            case Block.Item it -> piece(it.children(), Kind.ITEM);
            case Block it -> piece(it.children(), kind);
            case Block.Row it -> read(it.cells(), kind);
            case Document.Footnote it -> piece(it.children(), Kind.ITEM);
        }
    }

    private void element(Span.Element element, Kind kind) {
        if (NOT_READ.contains(element.name())) {
            append(String.valueOf(Prose.HIDDEN), -1);
        } else if (element.name().equals("br")) {
            append("\n", -1);
        } else if (element.isBlock()) {
            end(kind);
            read(element.content(), kind);
            end(kind);
        } else {
            read(element.content(), kind);
        }
    }

    private void piece(List<? extends Node> content, Kind kind) {
        end(kind);
        read(content, kind);
        end(kind);
    }

    private void text(Span.Text span) {
        int begin = text.length();
        append(span.text(), span.at());
        for (int i = begin; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                text.setCharAt(i, ' '); // a line ending that is still there is one that readers see as a space
            }
        }
    }

    private void append(String characters, int from) {
        if (text.length() + characters.length() + 1 > at.length) {
            at = Arrays.copyOf(at, 2 * (text.length() + characters.length() + 1));
        }
        for (int i = 0; i < characters.length(); i++) {
            // A lost character stands where the file has one that no page may hold.
            boolean asTyped = from >= 0 && from + i < source.text().length()
                    && (source.text().charAt(from + i) == characters.charAt(i) || characters.charAt(i) == '\ufffd');
            at[text.length() + i] = asTyped ? from + i : i == 0 ? from : -1;
        }
        text.append(characters);
    }

    private void end(Kind kind) {
        if (text.length() > begun) {
            pieces.add(new Piece(kind, begun, text.length(), block));
            append("\n", -1);
        }
        begun = text.length();
    }
}
