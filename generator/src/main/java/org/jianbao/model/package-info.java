/**
 * The bulletin as immutable values, one set of types for each phase of a build.
 *
 * <p>A build turns a folder of files into {@link org.jianbao.model.content.Content} (what the files say), then into a
 * {@link org.jianbao.model.site.Plan} (what is published, and where), then into a {@link org.jianbao.model.site.Site} (with
 * all Markdown converted), from which pages are rendered. Every record is complete when made. Nothing stands here itself;
 * the rooms are, from the top down, {@code site}, {@code content}, {@code address} and {@code event}.
 */
@NullMarked
package org.jianbao.model;

import org.jspecify.annotations.NullMarked;
