/**
 * Themes: {@link org.jianbao.render.theme.Theme} finds templates and assets,
 * {@link org.jianbao.render.theme.Templates} fills the ones, {@code AssetReader} names the others by their content, {@code StyleSheets} joins the parts of style sheets,
 * {@code WordUses} finds words of {@link org.jianbao.words.Words} in templates and scripts,
 * {@link org.jianbao.render.theme.PageType} lists the templates that a theme must have. Pebble is imported only here.
 */
@NullMarked
package org.jianbao.render.theme;

import org.jspecify.annotations.NullMarked;
