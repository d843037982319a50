/**
 * Compares the figures of events with the articles that report them. Read {@link org.jianbao.facts.FigureCheck} first. It
 * imports {@code model}, {@code document} and {@code problem} only.
 */
@NullMarked
package org.jianbao.facts;

import org.jspecify.annotations.NullMarked;
