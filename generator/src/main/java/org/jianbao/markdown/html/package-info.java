/**
 * The HTML that an author types between Markdown.
 *
 * <p>Start with {@link org.jianbao.markdown.html.RawHtml}, which decides about all of it once and in the order of the text: {@code HtmlParts} gathers
 * it, cut by {@code HtmlPieces}; {@link org.jianbao.markdown.html.HtmlElements} and {@code RawAttributes} say what becomes of each element and attribute,
 * {@link org.jianbao.markdown.html.HtmlReports} what the author should know. Then {@link org.jianbao.markdown.html.TypedElements} puts what stays into the document as
 * elements, through the {@code Sanitizer}, which looks at it once more. {@link org.jianbao.markdown.html.HtmlSyntax} is what CommonMark takes for
 * a tag.
 */
@NullMarked
package org.jianbao.markdown.html;

import org.jspecify.annotations.NullMarked;
