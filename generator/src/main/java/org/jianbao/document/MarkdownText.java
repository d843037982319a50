package org.jianbao.document;

import org.jianbao.problem.Place;

/**
 * Markdown as it stands in a file, below the front matter.
 *
 * @param file path of the file, for problems and for links relative to it
 * @param text the Markdown, lines ended by {@code \n}
 * @param firstLine the line of the file, from one, on which the text begins
 */
public record MarkdownText(String file, String text, int firstLine) {
    /** The place of a UTF-16 unit of the text. */
    public Place at(int offset) {
        return Place.at(file, text, offset, firstLine);
    }
}
