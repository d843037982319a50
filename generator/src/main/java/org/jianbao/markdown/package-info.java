/**
 * Markdown to safe HTML, for Chinese text; the only package that imports Flexmark and the OWASP sanitizer.
 *
 * <p>Start with {@link org.jianbao.markdown.MarkdownConverter}, which reads top to bottom:
 *
 * <ol>
 *   <li>{@code Source} leaves out typed indents ({@code Indents}) and remembers where each character stood;
 *       {@code TextLimits} refuses what no person writes; {@code SourceHabits} and {@code Proofreading} report what
 *       editors would mend
 *   <li>{@code Dialect} configures Flexmark's block parser; {@code ChineseInlineParser} replaces most of its inline
 *       parser, because Chinese emphasis needs another rule ({@code Flanking}) and its regular expressions overflow the
 *       stack on hostile text ({@code InlineSyntax}, {@code HtmlSyntax}, {@code DelimiterStack}, {@code Brackets});
 *       {@code RuleParser}, {@code FenceParser}, {@code TableParser}, {@code NoteParser}, {@code RawHtmlParser},
 *       {@code HeadingBlockParser}, {@code FootnoteParser} and {@code Definitions} are blocks of our own.
 *       {@code JoinedLines} keeps the lines of a paragraph as one string, so that the time is linear in the size; a test
 *       counts the steps
 *   <li>{@code Notes}, {@code ListNumbers}, {@code Figures}, {@code BriefMarks}, {@code SoftBreaks}, {@code Autolinks}
 *       change the tree to what the author meant; {@code RawHtml} decides what of the typed HTML stays
 *   <li>{@code DocumentReader} makes a document of Flexmark's tree, with {@code BlockReader}, {@code TableReader} and
 *       {@code SpanReader}; ids come from {@code Anchors}, addresses from {@code LinkTargets}
 *   <li>{@code TypedElements} puts the typed HTML into the document as elements, through the {@code Sanitizer}
 * </ol>
 *
 * <p>This package may import {@code model} and {@code problem}.
 */
@NullMarked
package org.jianbao.markdown;

import org.jspecify.annotations.NullMarked;
