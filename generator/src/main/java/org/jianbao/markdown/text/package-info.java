/**
 * The characters of a text: where they stand in the file, which are Chinese, what escapes stand for, where a label or an
 * address ends.
 *
 * <p>Start with {@link org.jianbao.markdown.text.Source}: what is parsed, and the way back to the file. {@link org.jianbao.markdown.text.Sequences} and
 * {@link org.jianbao.markdown.text.JoinedLines} are the only ones that know Flexmark's kinds of strings: the lines of a paragraph are one string,
 * so that the time is linear in the size; a test counts the steps.
 */
@NullMarked
package org.jianbao.markdown.text;

import org.jspecify.annotations.NullMarked;
