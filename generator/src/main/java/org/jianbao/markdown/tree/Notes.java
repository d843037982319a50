package org.jianbao.markdown.tree;

import java.util.Locale;
import java.util.Set;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import org.jianbao.markdown.syntax.NoteParser.Note;
import org.jianbao.words.Word;
import org.jianbao.words.Words;

/** The titles of admonitions, and GitHub's way to write them: {@code > [!NOTE]}. */
public final class Notes {
    private static final Set<String> ALERTS = Set.of("note", "tip", "important", "warning", "caution");

    private Notes() {}

    /** The title that a reader sees. */
    public static String title(Note note, Words words) {
        return note.title().isEmpty() ? words.find("note." + note.kind()).orElseGet(() -> words.say(Word.NOTE))
                : note.title();
    }

    /** Turns block quotes that begin with {@code [!NOTE]} into admonitions, everywhere below a node. */
    public static void makeBelow(Node node) {
        Blocks.forEachBelow(node, block -> {
            if (block instanceof BlockQuote quote) {
                make(quote);
            }
        });
    }

    private static void make(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph first) || !(first.getFirstChild() instanceof Text mark)
                || mark.getNext() != null && !(mark.getNext() instanceof SoftLineBreak)
                        && !(mark.getNext() instanceof HardLineBreak)) {
            return;
        }
        String chars = mark.getChars().toString().toLowerCase(Locale.ROOT);
        String kind = chars.startsWith("[!") && chars.endsWith("]") ? chars.substring(2, chars.length() - 1) : "";
        if (!ALERTS.contains(kind)) {
            return;
        }
        if (mark.getNext() != null) {
            mark.getNext().unlink();
        }
        mark.unlink();
        if (first.getFirstChild() == null) {
            first.unlink();
        }
        Note note = new Note(quote.getChars(), kind, "");
        note.takeChildren(quote);
        quote.insertBefore(note);
        quote.unlink();
    }
}
