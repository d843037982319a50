/**
 * Checks a finished site before it is published.
 *
 * <p>Start with {@link org.jianbao.verify.SiteCheck}, which runs the others. Only this package imports jsoup; it imports no
 * other stage.
 */
@NullMarked
package org.jianbao.verify;

import org.jspecify.annotations.NullMarked;
