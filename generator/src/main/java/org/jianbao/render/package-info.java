/**
 * Turns the site into pages with Pebble templates of a theme.
 *
 * <p>Start with {@link org.jianbao.render.SiteRenderer}, which lists every page of a site in order. Below it stand, each
 * importing only those after it: {@link org.jianbao.render.event} (pages made from events),
 * {@link org.jianbao.render.page} (what every page is made with, and what templates see) and
 * {@link org.jianbao.render.theme} (templates and assets). No other stage is imported.
 */
@NullMarked
package org.jianbao.render;

import org.jspecify.annotations.NullMarked;
