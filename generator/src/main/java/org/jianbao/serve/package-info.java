/**
 * Shows a site in the browser on this machine while it is edited.
 *
 * <p>{@link org.jianbao.serve.LiveServer} serves it and tells browsers of changes, with the HTTP server of the JDK;
 * {@link org.jianbao.serve.RequestCheck} refuses what no reader of a preview asks; {@link org.jianbao.serve.FolderWatch}
 * notes into {@link org.jianbao.serve.Changes} what changed. Only this package imports directory-watcher; it imports no
 * other stage.
 */
@NullMarked
package org.jianbao.serve;

import org.jspecify.annotations.NullMarked;
