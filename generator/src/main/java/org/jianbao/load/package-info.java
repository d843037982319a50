/**
 * Reads the content folder: files, YAML, CSV, front matter, events, pictures.
 *
 * <p>Start with {@link org.jianbao.load.ContentLoader}, which names every file that may lie in the folder. Whatever is
 * wrong becomes a problem and reading goes on, so that an editor sees all mistakes at once. It imports no other stage.
 *
 * <p>Three steps: {@code load.value} makes of a file's YAML or rows a tree of values with places;
 * {@link org.jianbao.load.RecordReader} makes of that a record of the model, whose components are the fields: heads for
 * {@link org.jianbao.load.FrontMatterReader}, events for {@link org.jianbao.load.EventReader}. What kinds of event there are, and what
 * fields, says {@link org.jianbao.load.KindsReader}. {@code load.media} looks into
 * pictures.
 */
@NullMarked
package org.jianbao.load;

import org.jspecify.annotations.NullMarked;
