/**
 * Reads the content folder: files, YAML, CSV, front matter, events, pictures.
 *
 * <p>Start with {@link org.jianbao.load.ContentLoader}, which names every file that may lie in the folder. Whatever is
 * wrong becomes a problem and reading goes on, so that an editor sees all mistakes at once. Events are read by
 * {@link org.jianbao.load.EventReader}. Only this package imports SnakeYAML Engine and Commons CSV; it imports no other stage.
 */
@NullMarked
package org.jianbao.load;

import org.jspecify.annotations.NullMarked;
