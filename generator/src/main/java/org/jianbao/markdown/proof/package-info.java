/**
 * What a copy editor would mark in a text that is read without error.
 *
 * <p>Each class reports one kind of thing: {@link org.jianbao.markdown.proof.SourceHabits} lines as typed, {@link org.jianbao.markdown.proof.Proofreading} sentences,
 * cells and paragraphs, {@link org.jianbao.markdown.proof.LinkDefinitions} sentences that became definitions.
 */
@NullMarked
package org.jianbao.markdown.proof;

import org.jspecify.annotations.NullMarked;
