/**
 * Formats that several stages write or read: JSON ({@link org.jianbao.format.JsonText} writes it,
 * {@link org.jianbao.format.JsonValue} reads it), CSV, the names, checksums and manifest of the search files, hashes in names
 * and the files for hosts, so that what is written and what is checked is one statement.
 *
 * <p>The lowest layer: imports no other package of Jianbao.
 */
@NullMarked
package org.jianbao.format;

import org.jspecify.annotations.NullMarked;
