/**
 * Writes a site's files and publishes them all at once.
 *
 * <p>{@link org.jianbao.output.Publication} collects the files in a fresh folder beside the published one and then
 * exchanges the two, so that readers and hosts see the old site or the new one, never a mixture; {@code FolderLock} lets
 * one build at a time do so. Only this package imports JNA, for the exchange, and brotli4j, for compressed copies; it
 * imports no other stage.
 */
@NullMarked
package org.jianbao.output;

import org.jspecify.annotations.NullMarked;
