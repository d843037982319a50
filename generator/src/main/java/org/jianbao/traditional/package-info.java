/**
 * The same site in traditional characters. It is made of a site whose links, names and figures have been found already, so that
 * addresses and anchors are those of the simplified one, and no check sees a text twice.
 *
 * <p>Start with {@link org.jianbao.traditional.TraditionalSite}. {@code SiteTexts} says which components of which records are texts.
 * This package imports the model, documents and {@code typography}, no other stage.
 */
@NullMarked
package org.jianbao.traditional;

import org.jspecify.annotations.NullMarked;
