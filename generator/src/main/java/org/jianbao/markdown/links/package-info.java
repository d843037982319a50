/**
 * Where the links and pictures of a text lead.
 *
 * <p>Start with {@link org.jianbao.markdown.links.LinkTargets}: every address passes through it, whether typed as Markdown or as HTML.
 * {@link org.jianbao.markdown.links.SafeUrl} decides which may stand in a page at all; {@code AddressMistakes} and {@code MissingFile} find out
 * what was meant by one that leads nowhere.
 */
@NullMarked
package org.jianbao.markdown.links;

import org.jspecify.annotations.NullMarked;
