/**
 * Makes the folder of an issue out of what editors have: Word files, pages, plain text.
 *
 * <p>Start with {@link org.jianbao.importing.Import}, which reads as this list: read ({@code importing.source}), mend
 * ({@code importing.repair}), divide ({@code importing.outline}), draft events ({@code importing.event}), write. It takes no
 * part in a build, imports no stage, and only {@code cli} calls it. Everything that it does to a text is a repair in its
 * report; every Chinese character of the source is in what it writes or in that report.
 *
 * <p>Where there is nothing to import, {@link org.jianbao.importing.NewFile} begins with a draft.
 */
@NullMarked
package org.jianbao.importing;

import org.jspecify.annotations.NullMarked;
