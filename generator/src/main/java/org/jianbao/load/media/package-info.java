/**
 * Pictures and other files that are published as they are: what they hold by their first bytes, the size of pictures, and of
 * SVG only what draws.
 */
@NullMarked
package org.jianbao.load.media;

import org.jspecify.annotations.NullMarked;
