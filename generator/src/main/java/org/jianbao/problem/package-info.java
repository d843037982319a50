/**
 * What is wrong with the content, as data: where, what, why, and how to mend it.
 *
 * <p>An author's mistake is a {@link org.jianbao.problem.Problem}; our own bug is an exception. Start with
 * {@link org.jianbao.problem.ProblemKind}, the catalogue of everything that can be wrong, then
 * {@link org.jianbao.problem.Problems}, which collects them. What mends one is
 * an {@link org.jianbao.problem.Edit}; what a site says of rules are {@link org.jianbao.problem.RuleWeights} and
 * {@link org.jianbao.problem.Intention}. This package imports {@code format} only.
 */
@NullMarked
package org.jianbao.problem;

import org.jspecify.annotations.NullMarked;
