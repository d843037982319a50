/**
 * What tests of several packages need: sample sites ({@link org.jianbao.testing.Samples}), commands as a shell runs them
 * ({@link org.jianbao.testing.Outcome}), the project's own site, records of which a test cares for a few components, and
 * texts converted.
 *
 * <p>Holds no tests, and nothing that only one package needs.
 */
@NullMarked
package org.jianbao.testing;

import org.jspecify.annotations.NullMarked;
