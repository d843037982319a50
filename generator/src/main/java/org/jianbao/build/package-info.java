/**
 * One build from beginning to end.
 *
 * <p>Start with {@link org.jianbao.build.SiteBuild#run}, which reads as the pipeline: load, plan, convert, assemble,
 * render, publish. This package imports the stages and nothing above it, and no library.
 */
@NullMarked
package org.jianbao.build;

import org.jspecify.annotations.NullMarked;
