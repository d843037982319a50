/**
 * What programs read: feeds in three formats, events as calendars, open data and JSON-LD, the site map, and the rules for
 * robots and redirects.
 *
 * <p>Start with {@link org.jianbao.feed.SiteFeeds}. Only this package imports Rome, Jackson and ical4j; it
 * imports no other stage.
 */
@NullMarked
package org.jianbao.feed;

import org.jspecify.annotations.NullMarked;
