/**
 * Makes issues and pages of the archive of another generator: Hugo, Hexo, Jekyll or VuePress.
 *
 * <p>Start with {@link org.jianbao.importing.archive.ArchiveImport}. {@link org.jianbao.importing.archive.Tool} says where each
 * generator keeps what, {@link org.jianbao.importing.archive.OldText} is one text as it reads it, and
 * {@code BodyWriter} writes its body anew. What cannot be carried over stays as it was typed and is named in the report.
 */
@NullMarked
package org.jianbao.importing.archive;

import org.jspecify.annotations.NullMarked;
