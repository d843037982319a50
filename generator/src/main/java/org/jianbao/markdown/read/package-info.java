/**
 * Flexmark's tree made a document of ours.
 *
 * <p>Start with {@link org.jianbao.markdown.read.DocumentReader}, then {@code BlockReader}, {@code TableReader} and {@code SpanReader}; ids come
 * from {@link org.jianbao.markdown.read.Anchors}, numbers of footnotes from {@code FootnoteNumbers}. Nothing of Flexmark leaves this room upward.
 */
@NullMarked
package org.jianbao.markdown.read;

import org.jspecify.annotations.NullMarked;
