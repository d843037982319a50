/**
 * Makes the edits that problems propose: what {@code jianbao fix} shows and writes.
 *
 * <p>Start with {@link org.jianbao.fix.FileFix}: one file, what it will be, and how that is shown. Nothing else is ever changed
 * than what was shown; a file is written whole or not at all. Imports {@code problem} only.
 */
@NullMarked
package org.jianbao.fix;

import org.jspecify.annotations.NullMarked;
