/**
 * Decides what is published and where, and puts the converted parts together.
 *
 * <p>{@link org.jianbao.resolve.Planner} leaves out drafts and what is not due, and gives every page its route, before
 * any Markdown is converted (links need the routes). {@link org.jianbao.resolve.LinkAnchors} finds the anchors of
 * links, and {@link org.jianbao.resolve.Assembler} makes the site from the converted texts, and
 * {@link org.jianbao.resolve.Meanings} marks what they name. This package imports no library and no other stage.
 */
@NullMarked
package org.jianbao.resolve;

import org.jspecify.annotations.NullMarked;
