package org.jianbao.markdown.tree;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Items of lists that begin with {@code [ ]} or {@code [x]} and a space, as GFM has them. Flexmark's own extension takes the space for
 * granted, and so a link for a task: {@code - [x](/about/)}.
 */
public final class Tasks {
    private static final int MARK = "[x]".length();

    private Tasks() {}

    /** Makes tasks of the items below a node that are such. */
    public static void makeBelow(Node node) {
        Blocks.forEachBelow(node, block -> {
            if (block instanceof ListItem item && !(item instanceof TaskListItem)
                    && item.getFirstChild() instanceof Paragraph first && first.getFirstChild() instanceof Text text
                    && isTask(text.getChars())) {
                make(item, text);
            }
        });
    }

    private static boolean isTask(BasedSequence text) {
        return text.length() > MARK && text.charAt(0) == '[' && " xX".indexOf(text.charAt(1)) >= 0
                && text.charAt(MARK - 1) == ']' && " \t".indexOf(text.charAt(MARK)) >= 0;
    }

    private static void make(ListItem item, Text text) {
        TaskListItem task = new TaskListItem(item);
        task.setMarkerSuffix(text.getChars().subSequence(0, MARK));
        text.setChars(text.getChars().subSequence(MARK).trimStart());
        task.takeChildren(item);
        item.insertBefore(task);
        item.unlink();
    }
}
