/**
 * Turns the site into pages with Pebble templates of a theme.
 *
 * <p>Start with {@link org.jianbao.render.SiteRenderer}, which lists every page of a site in order.
 * {@link org.jianbao.render.TemplateModel} and its likes for events, calendar, districts, names and data are all that templates
 * can see; {@link org.jianbao.render.Theme} finds
 * templates and assets. Only this package imports Pebble; it imports no other stage.
 */
@NullMarked
package org.jianbao.render;

import org.jspecify.annotations.NullMarked;
