/**
 * The bulletin as immutable values, one set of types for each phase of a build.
 *
 * <p>A build turns a folder of files into {@link org.jianbao.model.Content} (what the files say), then into a
 * {@link org.jianbao.model.Plan} (what is published, and where), then into a {@link org.jianbao.model.Site} (with all
 * Markdown converted), from which pages are rendered. Every record is complete when made. Start with
 * {@code Content}. This package imports {@code document} and {@code problem} only, and no library.
 */
@NullMarked
package org.jianbao.model;

import org.jspecify.annotations.NullMarked;
