/**
 * Chinese words: {@link org.jianbao.dictionary.ChineseSegmenter} cuts a sentence into those of the dictionary of Lucene's smartcn
 * ({@link org.jianbao.dictionary.ChineseDictionary}), for search and for titles.
 *
 * <p>Imports nothing of ours. Of Lucene it reads the dictionary.
 */
@NullMarked
package org.jianbao.dictionary;

import org.jspecify.annotations.NullMarked;
