/**
 * What of Chinese typography is certain, as changes of a plain text: for whoever mends a text, or says what to mend in it.
 *
 * <p>Start with {@link org.jianbao.typography.Change}. {@code Punctuation} widens marks and turns quotation marks,
 * {@code Characters} finds those that are invisible, of the wrong width or look like others, {@code Traditional} knows which
 * characters are traditional. This package imports no other one; it is the only one that imports opencc4j.
 */
@NullMarked
package org.jianbao.typography;

import org.jspecify.annotations.NullMarked;
