/**
 * What the files of a content folder say: {@link org.jianbao.model.content.Content} with its settings, terms and the heads
 * ({@link org.jianbao.model.content.Head}) of issues, articles and pages.
 */
@NullMarked
package org.jianbao.model.content;

import org.jspecify.annotations.NullMarked;
