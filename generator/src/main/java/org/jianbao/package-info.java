/**
 * Jianbao, a static site generator for Chinese bulletins.
 *
 * <p>The packages are a pipeline that reads from top to bottom; imports point downward only:
 *
 * <ol>
 *   <li>{@code cli} – commands and their options
 *   <li>{@code pipeline} – one build from beginning to end; start reading at {@code pipeline.SiteBuild}
 *   <li>the stages, which know nothing of one another: {@code load} reads files, {@code resolve} decides what is
 *       published and where, {@code markdown} converts, {@code facts} compares figures with texts, {@code render},
 *       {@code feed} and {@code search} make pages, feeds and the search index, {@code output} writes and
 *       publishes, {@code serve} shows the result on this machine, {@code verify} checks it
 *   <li>{@code model} – the bulletin as values
 *   <li>{@code document} – one text as a tree, and the HTML of it
 *   <li>{@code problem} – what is wrong with the content, as data
 *   <li>for the stages that share them: {@code format} – JSON, CSV, names of search files and of those for hosts,
 *       {@code pinyin} – how Chinese is read aloud, {@code quantity} – numbers as prose writes them
 * </ol>
 */
@NullMarked
package org.jianbao;

import org.jspecify.annotations.NullMarked;
