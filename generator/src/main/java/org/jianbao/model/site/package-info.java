/**
 * What is published: the {@link org.jianbao.model.site.Plan}, the {@link org.jianbao.model.site.Site} made by it, and the one
 * door ({@link org.jianbao.model.site.SiteOutput}) through which its files leave.
 */
@NullMarked
package org.jianbao.model.site;

import org.jspecify.annotations.NullMarked;
