/**
 * How Chinese is read aloud: {@link org.jianbao.pinyin.Readings} for single characters, which search corrects by, and
 * {@link org.jianbao.pinyin.NameReading} for names, which are ordered by it; {@link org.jianbao.pinyin.PinyinName} makes
 * names of files and ids of it.
 *
 * <p>On the lowest floor, for two stages need it: imports no other package of Jianbao. Only this package uses houbb pinyin.
 */
@NullMarked
package org.jianbao.pinyin;

import org.jspecify.annotations.NullMarked;
