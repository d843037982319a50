package org.jianbao.markdown.syntax;

import java.util.ArrayList;
import java.util.List;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import org.jianbao.document.Attributes;
import org.jianbao.markdown.syntax.BraceSyntax.AttributeList;
import org.jspecify.annotations.Nullable;

/** The id and the classes that an author gave something with {@code {#id .class}}. */
public final class GivenAttributes {
    private GivenAttributes() {}

    /** Whether text between braces is nothing but ids and classes. */
    static boolean isList(String inside) {
        for (String word : inside.strip().split("[ \t]+", -1)) {
            if (word.length() < 2 || word.charAt(0) != '#' && word.charAt(0) != '.' || !isName(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(String word) {
        return (word.charAt(0) == '#' || !Character.isDigit(word.charAt(1)))
                && word.codePoints().skip(1).allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_'
                        || word.charAt(0) == '#' && (c == '.' || c == ':'));
    }

    /** Whether a list stands at the end of a block: a heading, a paragraph or the caption of a figure. */
    public static boolean isAtEnd(AttributeList list) {
        return list.getNext() == null && list.getParent() instanceof Block;
    }

    /** Whether a list stands directly behind a link or picture. */
    public static boolean isOfLink(AttributeList list) {
        @Nullable
        Node previous = list.getPrevious();
        return previous instanceof Link || previous instanceof LinkRef
                || previous instanceof Image || previous instanceof ImageRef image && image.isDefined();
    }

    /** What a list says. */
    public static Attributes of(AttributeList list) {
        String chars = list.getChars().toString();
        String id = "";
        List<String> classes = new ArrayList<>();
        for (String word : chars.substring(1, chars.length() - 1).strip().split("[ \t]+", -1)) {
            if (word.charAt(0) == '#') {
                id = word.substring(1);
            } else {
                classes.add(word.substring(1));
            }
        }
        return new Attributes(id, classes);
    }
}
