/**
 * What programs read: feeds in three formats, the site map, and the rules for robots and redirects.
 *
 * <p>Start with {@link org.jianbao.feed.SiteFeeds}. Only this package imports Rome and Jackson; it imports no other
 * stage.
 */
@NullMarked
package org.jianbao.feed;

import org.jspecify.annotations.NullMarked;
