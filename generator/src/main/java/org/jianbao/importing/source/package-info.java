/**
 * Reads what editors have – Word files, pages from WeChat and the web, plain text – into one form: a
 * {@link org.jianbao.importing.source.Manuscript}, whose blocks stand in the order of reading.
 *
 * <p>Start with {@link org.jianbao.importing.source.Sources}. Files are strangers: what they are their bytes say, how much of
 * them is read is bounded, and nothing in them is run or fetched. Only this room uses mammoth and, with {@code verify}, jsoup.
 */
@NullMarked
package org.jianbao.importing.source;

import org.jspecify.annotations.NullMarked;
