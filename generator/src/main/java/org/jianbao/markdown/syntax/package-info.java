/**
 * Which characters mean what: Flexmark's parser, with the parts of our own that it needs.
 *
 * <p>Start with {@link org.jianbao.markdown.syntax.Dialect}, which puts the parser together. Blocks of our own (rules, fences, tables, notes,
 * footnotes, headings, raw HTML, definitions) each say why Flexmark's would not do. {@code ChineseInlineParser} replaces
 * most of its inline parser, because Chinese emphasis needs another rule ({@code Flanking}) and its regular expressions
 * overflow the stack on hostile text ({@code DelimiterStack}, {@code Brackets}).
 */
@NullMarked
package org.jianbao.markdown.syntax;

import org.jspecify.annotations.NullMarked;
