/** Begins the program, on any Java from 8 on; {@link org.jianbao.start.Start} is all there is. */
@NullMarked
package org.jianbao.start;

import org.jspecify.annotations.NullMarked;
