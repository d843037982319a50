/**
 * What programs read: feeds in three formats, events as calendars, open data and JSON-LD, the site map, the rules for
 * robots, and what a host is told of headers and redirects.
 *
 * <p>Start with {@link org.jianbao.feed.SiteFeeds} and {@link org.jianbao.feed.HostFiles}. Only this package imports
 * Rome and ical4j; it imports no other stage.
 */
@NullMarked
package org.jianbao.feed;

import org.jspecify.annotations.NullMarked;
