/**
 * Makes everything of a site findable, without a server: {@link org.jianbao.search.SearchFiles}, the door, writes an index by
 * Apache Lucene, and the same index cut into static pieces that a browser searches.
 *
 * <p>The rooms, in the order in which a text goes through them; each imports only those before it:
 *
 * <ul>
 * <li>{@link org.jianbao.search.text}: a text becomes units and words;
 * <li>{@link org.jianbao.search.entry}: a site becomes documents;
 * <li>{@link org.jianbao.search.index}: documents become a Lucene index, which is read again as plain data;
 * <li>{@link org.jianbao.search.pieces}: that data becomes the files for the browser;
 * <li>{@link org.jianbao.search.query}: a query is answered from the Lucene index. Pieces know nothing of it.
 * </ul>
 *
 * <p>May import {@code model}, {@code document}, {@code format} and {@code pinyin}, no other stage. The only stage that uses
 * Lucene.
 */
@NullMarked
package org.jianbao.search;

import org.jspecify.annotations.NullMarked;
