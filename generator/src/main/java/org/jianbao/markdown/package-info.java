/**
 * Markdown to a document, for Chinese text; with its rooms, the only package that imports Flexmark and the OWASP sanitizer.
 *
 * <p>Start with {@link org.jianbao.markdown.MarkdownConverter}, which reads top to bottom and enters each room once, in the order of the text's way:
 *
 * <ol>
 *   <li>{@code text}: what is parsed, and where each of its characters stands in the file; {@code TextLimits}, here,
 *       refuses what no person writes
 *   <li>{@code syntax}: Flexmark's parser with blocks and an inline parser of our own, each for a stated reason
 *   <li>{@code tree}: changes of Flexmark's tree to what the author meant
 *   <li>{@code proof}: what editors would mend in it
 *   <li>{@code links} and {@code html}: where addresses lead, and what stays of the HTML that was typed
 *   <li>{@code read}: a document made of Flexmark's tree
 * </ol>
 *
 * <p>A room imports only those below it; from the bottom: {@code text}, {@code links}, {@code html}, {@code syntax},
 * {@code tree}, then {@code read} and {@code proof} side by side. This package may import {@code model}, {@code document}
 * and {@code problem}.
 */
@NullMarked
package org.jianbao.markdown;

import org.jspecify.annotations.NullMarked;
