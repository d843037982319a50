/**
 * Whole sites, built by the program as an editor builds them.
 *
 * <p>Start with {@link org.jianbao.site.GoldenSitesTest}. The sites lie in {@code src/test/resources}: {@code sites} are
 * built and compared file by file, {@code broken} are refused with a report that is compared word for word.
 */
@NullMarked
package org.jianbao.site;

import org.jspecify.annotations.NullMarked;
