/**
 * Pictures of pixels: what their files hold ({@link org.jianbao.media.PictureFile}, to be read first), without what cameras
 * and programs noted in them, and smaller ({@link org.jianbao.media.PictureMaker}). Imports nothing of the program.
 */
@NullMarked
package org.jianbao.media;

import org.jspecify.annotations.NullMarked;
