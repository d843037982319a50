/**
 * Addresses: the site's own ({@link org.jianbao.model.address.BaseUrl}), those of its pages
 * ({@link org.jianbao.model.address.Route}, {@link org.jianbao.model.address.SiteRoutes}), and the schemes of foreign ones.
 */
@NullMarked
package org.jianbao.model.address;

import org.jspecify.annotations.NullMarked;
