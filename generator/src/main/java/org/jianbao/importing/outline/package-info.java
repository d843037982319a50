/**
 * Divides what is imported into an issue: columns, articles with headline and byline, headings, short news.
 *
 * <p>Start with {@link org.jianbao.importing.outline.Outliner}. Typography helps where there is any, but most is told by the
 * wording, which {@link org.jianbao.importing.outline.Shape} looks at. Every Chinese character goes to an article or to a
 * repair.
 */
@NullMarked
package org.jianbao.importing.outline;

import org.jspecify.annotations.NullMarked;
