/**
 * What every page is made with: {@link org.jianbao.render.page.PageMaker} collects them,
 * {@link org.jianbao.render.page.PageMetadata} says what a page says about itself,
 * {@link org.jianbao.render.page.TemplateModel} is what all templates can see, made by
 * {@link org.jianbao.render.page.Views}.
 */
@NullMarked
package org.jianbao.render.page;

import org.jspecify.annotations.NullMarked;
