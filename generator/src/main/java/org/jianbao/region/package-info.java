/**
 * Where a site is: {@link org.jianbao.region.Region} knows the places of a province, city or county, after the codes of
 * GB/T 2260 that {@link org.jianbao.region.Divisions} reads.
 *
 * <p>On the lowest floor: imports no other package of Jianbao.
 */
@NullMarked
package org.jianbao.region;

import org.jspecify.annotations.NullMarked;
