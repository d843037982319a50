/**
 * What a copy editor would mark: in what readers see of the texts, in the lines that were typed, and between texts.
 *
 * <p>Start with {@link org.jianbao.proof.Proof}, which says which rules there are. A rule is a method that looks at a
 * {@link org.jianbao.proof.Prose} (what readers see of one text), a {@link org.jianbao.proof.ProofText} (the text with its
 * front matter and its source) or the whole content, and tells {@link org.jianbao.proof.Findings} what it found; a rule for
 * words is one line of {@link org.jianbao.proof.WordRules}. What it is called, how much it weighs and why, says
 * {@link org.jianbao.problem.ProblemKind}. A rule is for what is certain: what is right in some real text is not reported.
 *
 * <p>Imports {@code model}, {@code document}, {@code problem}, {@code quantity}, {@code pinyin} and {@code typography} only.
 */
@NullMarked
package org.jianbao.proof;

import org.jspecify.annotations.NullMarked;
