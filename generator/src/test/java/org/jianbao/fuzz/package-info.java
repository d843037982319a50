/**
 * Attacks: inputs that nobody writes by hand, thrown at everything that reads what others wrote.
 *
 * <p>Start with {@link org.jianbao.fuzz.FuzzTarget}. {@link org.jianbao.fuzz.FuzzTest} tries a few thousand inputs, always
 * the same; {@link org.jianbao.fuzz.FuzzRun} lets Jazzer look for new ones as long as one likes.
 */
@NullMarked
package org.jianbao.fuzz;

import org.jspecify.annotations.NullMarked;
