/**
 * One build from beginning to end.
 *
 * <p>Start with {@link org.jianbao.pipeline.SiteBuild#run}, which reads as the pipeline: load, resolve, check, render, index,
 * publish. This package imports the stages and nothing above it, and no library.
 */
@NullMarked
package org.jianbao.pipeline;

import org.jspecify.annotations.NullMarked;
