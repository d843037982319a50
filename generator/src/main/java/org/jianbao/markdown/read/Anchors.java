package org.jianbao.markdown.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.util.ast.Node;
import org.jianbao.document.Attributes;
import org.jianbao.markdown.html.RawHtml;
import org.jianbao.markdown.syntax.BraceSyntax.AttributeList;
import org.jianbao.markdown.syntax.GivenAttributes;
import org.jianbao.markdown.text.Source;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/**
 * The ids of one document, each of them once: those that authors gave stay, and no other collides with them.
 *
 * <p>A heading's id is made of its own characters: form NFC, Latin letters in lower case, every run of marks and spaces
 * one hyphen; a repeated one, or one that pages themselves use, ends in {@code -2}, {@code -3} …
 */
public final class Anchors {
    private final Source source;
    private final Problems problems;
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> repeated = new HashMap<>();
    private final Map<AttributeList, Attributes> given = new HashMap<>();
    private final Map<Heading, String> headings = new HashMap<>();
    private final Function<Node, List<RawHtml.Id>> typedIds;
    private final Set<String> typed = new HashSet<>();

    /**
     * @param typedIds the ids in the HTML of a node, which count
     * @param problems receives the ids that authors gave twice, or that pages themselves use
     */
    public Anchors(Node document, Function<Node, List<RawHtml.Id>> typedIds, Source source, Problems problems) {
        this.typedIds = typedIds;
        this.source = source;
        this.problems = problems;
        List<AttributeList> refused = new ArrayList<>();
        claimBelow(document, refused);
        // only now is it known which numbers are free
        for (AttributeList list : refused) {
            given.put(list, new Attributes(free(GivenAttributes.of(list).id()), GivenAttributes.of(list).classes()));
        }
        nameBelow(document);
    }

    /** Whether the templates of themes use an id, so that content must not. */
    private static boolean isOfPage(String id) {
        return id.equals("main") || id.equals("top") || id.startsWith("foot-") || id.startsWith("home-")
                || id.endsWith("-title");
    }

    /** Whether an id in HTML that the author typed may stay, once: one that nothing else has. */
    public boolean isTyped(String id) {
        return typed.contains(id);
    }

    /** The attributes at the end of a block's text. */
    Attributes atEndOf(Node block) {
        return block.getLastChild() instanceof AttributeList list && !GivenAttributes.isOfLink(list)
                ? given.getOrDefault(list, Attributes.NONE)
                : Attributes.NONE;
    }

    /** The attributes directly behind a link or picture. */
    Attributes behind(Node link) {
        return link.getNext() instanceof AttributeList list
                ? given.getOrDefault(list, Attributes.NONE)
                : Attributes.NONE;
    }

    /** The id of a heading. */
    String of(Heading heading) {
        return headings.getOrDefault(heading, "");
    }

    /** A free id: the wished one, or else with a number. */
    String free(String wish) {
        if (!isOfPage(wish) && used.add(wish)) {
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

    private void claimBelow(Node node, List<AttributeList> refused) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case AttributeList list -> claim(list, refused);
                case HtmlBlockBase html -> claimAll(html);
                case HtmlInlineBase html -> claimAll(html);
                default -> claimBelow(child, refused);
            }
        }
    }

    private void claim(AttributeList list, List<AttributeList> refused) {
        Attributes attributes = GivenAttributes.of(list);
        boolean named = GivenAttributes.isOfLink(list) || GivenAttributes.isAtEnd(list);
        given.put(list, attributes);
        if (named && !attributes.id().isEmpty() && !claim(attributes.id(), list.getStartOffset())) {
            refused.add(list);
        }
    }

    /** Claims the ids in HTML that the author typed; the sanitizer leaves out those that are refused. */
    private void claimAll(Node html) {
        for (RawHtml.Id id : typedIds.apply(html)) {
            if (claim(id.id(), id.offset())) {
                typed.add(id.id());
            }
        }
    }

    private boolean claim(String id, int offset) {
        if (isOfPage(id)) {
            problems.add(ProblemKind.DUPLICATE_ANCHOR, source.place(offset), "位置名称“" + id + "”是网页自己要用的", "换一个名称");
            return false;
        }
        if (!used.add(id)) {
            problems.add(ProblemKind.DUPLICATE_ANCHOR, source.place(offset), "位置名称“" + id + "”前面已经用过", "换一个名称");
            return false;
        }
        return true;
    }

    private void nameBelow(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Heading heading) {
                String given = atEndOf(heading).id();
                headings.put(heading, given.isEmpty() ? free(slug(InlineText.of(heading))) : given);
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
