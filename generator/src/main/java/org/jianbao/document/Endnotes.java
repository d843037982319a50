package org.jianbao.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.jianbao.words.Word;
import org.jianbao.words.Words;

/** Writes what stands below a text: its footnotes, and what words in it mean. */
final class Endnotes {
    private final Markup out;
    private final UnaryOperator<String> addresses;
    private final Consumer<List<? extends Node>> writer;
    private final Words words;
    private final List<Explained> explained = new ArrayList<>();

    /**
     * @param writer writes the content of a note
     * @param words what is said besides the text
     */
    Endnotes(Markup out, UnaryOperator<String> addresses, Consumer<List<? extends Node>> writer, Words words) {
        this.out = out;
        this.addresses = addresses;
        this.writer = writer;
        this.words = words;
    }

    /** @param id of the explanation */
    private record Explained(String id, String word, String meaning) {}

    /** Begins a link from a word to its explanation, which is written later. */
    void begin(String word, String meaning) {
        String id = "word-" + (explained.size() + 1);
        explained.add(new Explained(id, word, meaning));
        out.append("<a class=\"explained\"");
        out.id(back(id));
        out.attribute("href", addresses.apply("#" + id));
    }

    private static String back(String id) {
        return id + "-in-text";
    }

    /** Writes all notes. */
    void write(List<Document.Footnote> notes) {
        if (!notes.isEmpty()) {
            out.line();
            out.append("<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
            notes.forEach(this::footnote);
            out.append("</ol>\n</div>\n");
        }
        if (!explained.isEmpty()) {
            out.line();
            out.append("<dl class=\"footnotes explanations\">\n");
            explained.forEach(this::explanation);
            out.append("</dl>\n");
        }
    }

    private void explanation(Explained each) {
        out.append("<div");
        out.id(each.id());
        out.append("><dt>").text(each.word()).append("</dt><dd>").text(each.meaning()).append(' ');
        backLink(back(each.id()));
        out.append("</dd></div>\n");
    }

    /** The links back stand at the end of the note's last paragraph. */
    private void footnote(Document.Footnote note) {
        out.append("<li");
        out.id(note.id());
        out.append(">\n");
        List<Block> content = note.content();
        if (!content.isEmpty() && content.getLast() instanceof Block.Paragraph last && !last.bare()) {
            writer.accept(content.subList(0, content.size() - 1));
            out.line();
            out.append("<p");
            out.attributes(last.attributes());
            out.append('>');
            writer.accept(last.content());
            out.append(' ');
            backLinks(note);
            out.append("</p>\n");
        } else {
            writer.accept(content);
            backLinks(note);
            out.append('\n');
        }
        out.append("</li>\n");
    }

    private void backLinks(Document.Footnote note) {
        String gap = "";
        for (String mark : note.marks()) {
            out.append(gap);
            backLink(mark);
            gap = " ";
        }
    }

    private void backLink(String mark) {
        out.append("<a");
        out.attribute("href", addresses.apply("#" + mark));
        out.append(" class=\"footnote-backref\"");
        out.attribute("title", words.say(Word.TEXT_BACK));
        out.attribute("aria-label", words.say(Word.TEXT_BACK));
        out.append(">↩</a>");
    }
}
