package org.jianbao.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import org.jianbao.markdown.BraceSyntax.AttributeList;

/**
 * The ids of one document: those that authors gave stay, and no other collides with them.
 *
 * <p>A heading's id is made of its own characters: form NFC, Latin letters in lower case, every run of marks and spaces
 * one hyphen; a repeated one ends in {@code -2}, {@code -3} …
 */
final class Anchors {
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> repeated = new HashMap<>();
    private final Map<Heading, String> headings = new HashMap<>();

    Anchors(Document document) {
        reserveBelow(document);
        nameBelow(document);
    }

    /** The id of a heading. */
    String of(Heading heading) {
        return headings.getOrDefault(heading, "");
    }

    /** A free id: the wished one, or else with a number. */
    String free(String wish) {
        if (used.add(wish)) {
            return wish;
        }
        int number = repeated.getOrDefault(wish, 1);
        String id;
        do {
            number++;
            id = wish + "-" + number;
        } while (!used.add(id));
        repeated.put(wish, number);
        return id;
    }

    private void reserveBelow(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof AttributeList list && !Attributes.of(list).id().isEmpty()) {
                used.add(Attributes.of(list).id());
            }
            reserveBelow(child);
        }
    }

    private void nameBelow(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Heading heading) {
                String given = Attributes.atEndOf(heading).id();
                headings.put(heading, given.isEmpty() ? free(slug(PlainText.ofChildren(heading))) : given);
            } else {
                nameBelow(child);
            }
        }
    }

    private static String slug(String text) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length();) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            boolean kept = Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK;
            if (!kept) {
                gap = true;
                continue;
            }
            if (gap && !out.isEmpty()) {
                out.append('-');
            }
            gap = false;
            out.appendCodePoint(Character.toLowerCase(c));
        }
        return out.isEmpty() ? "section" : out.toString();
    }
}
