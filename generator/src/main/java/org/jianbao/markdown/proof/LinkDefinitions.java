package org.jianbao.markdown.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import org.jianbao.markdown.text.Characters;
import org.jianbao.markdown.text.Sequences;
import org.jianbao.markdown.text.Source;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/**
 * Finds sentences that became link definitions by chance, {@code [说明]: 数据来自统计局}, and so are shown to nobody.
 *
 * <p>A definition that nobody uses and that holds an address is no loss.
 */
public final class LinkDefinitions {
    private LinkDefinitions() {}

    /** Reports them. */
    public static void report(Node document, Source source, Problems problems) {
        List<Reference> definitions = new ArrayList<>();
        Set<Reference> used = new HashSet<>();
        gather(document, document, definitions, used);
        for (Reference definition : definitions) {
            if (!used.contains(definition) && isSentence(Sequences.string(definition.getUrl()))) {
                problems.add(ProblemKind.UNUSED_DEFINITION, source.place(definition.getStartOffset()),
                        "“[" + definition.getReference() + "]:”这一行成了链接的定义，读者看不到", "冒号改用全角的：，或在方括号前加反斜杠");
            }
        }
    }

    private static void gather(Node document, Node parent, List<Reference> definitions, Set<Reference> used) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Reference definition) {
                definitions.add(definition);
            } else {
                if (child instanceof RefNode ref && ref.isDefined()) {
                    used.add(ref.getReferenceNode(Parser.REFERENCES.get(document.getDocument())));
                }
                gather(document, child, definitions, used);
            }
        }
    }

    private static boolean isSentence(String destination) {
        return destination.codePoints().anyMatch(Characters::isHan)
                && destination.codePoints().noneMatch(c -> "/.#:@".indexOf(c) >= 0);
    }
}
