/**
 * Jianbao, a static site generator for Chinese bulletins.
 *
 * <p>The packages are a pipeline that reads from top to bottom; imports point downward only:
 *
 * <ol>
 *   <li>{@code cli} – commands and their options
 *   <li>{@code build} – one build from beginning to end; start reading at {@code build.SiteBuild}
 *   <li>the stages, which know nothing of one another: {@code load} reads files, {@code resolve} decides what is
 *       published and where, {@code markdown} converts, {@code render} and {@code feed} make pages and feeds,
 *       {@code output} writes and publishes, {@code serve} shows the result on this machine, {@code verify} checks it
 *   <li>{@code model} – the bulletin as values
 *   <li>{@code problem} – what is wrong with the content, as data
 * </ol>
 */
@NullMarked
package org.jianbao;

import org.jspecify.annotations.NullMarked;
