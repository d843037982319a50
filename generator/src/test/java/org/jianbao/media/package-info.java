/** Tests of pictures. */
@NullMarked
package org.jianbao.media;

import org.jspecify.annotations.NullMarked;
