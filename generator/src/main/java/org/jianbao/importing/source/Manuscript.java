package org.jianbao.importing.source;

import java.util.List;

/**
 * One file that is imported, as one sequence of blocks whatever it was.
 *
 * @param name of the file
 * @param blocks its text, in the order of reading
 * @param remarks what an editor must know of how it was read
 */
public record Manuscript(String name, List<Block> blocks, List<Remark> remarks) {
    public Manuscript {
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
    }

    /**
     * Something that reading left out or took in a certain way.
     *
     * @param what one Chinese sentence without a full stop
     * @param text what was left out, or empty
     */
    public record Remark(String what, String text) {}
}
