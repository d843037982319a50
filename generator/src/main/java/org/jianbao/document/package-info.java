/**
 * What is written, as a tree: blocks that hold spans, each with its place in the file.
 *
 * <p>Start with {@link org.jianbao.document.Document}, then {@link org.jianbao.document.Block} and
 * {@link org.jianbao.document.Span}. A text is read into this tree once; everything else is a fold over it:
 * {@link org.jianbao.document.HtmlWriter} writes pages and feeds, {@link org.jianbao.document.PlainText} what a reader sees
 * without marks, {@link org.jianbao.document.Document} itself tells headings, anchors and briefs. What changes a text makes a
 * new tree: {@link org.jianbao.document.Marking} gives parts of it a meaning, such as that a name leads to a page.
 *
 * <p>Imports {@code problem} only.
 */
@NullMarked
package org.jianbao.document;

import org.jspecify.annotations.NullMarked;
