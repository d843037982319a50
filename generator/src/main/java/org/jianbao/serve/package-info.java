/**
 * Shows a published folder in the browser on this machine.
 *
 * <p>{@link org.jianbao.serve.FolderServer} uses the HTTP server of the JDK;
 * {@link org.jianbao.serve.RequestCheck} refuses what no reader of a preview asks. This package imports no library and no
 * other stage.
 */
@NullMarked
package org.jianbao.serve;

import org.jspecify.annotations.NullMarked;
