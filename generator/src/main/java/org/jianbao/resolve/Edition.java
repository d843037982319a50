package org.jianbao.resolve;

import java.time.LocalDateTime;

/**
 * Which edition of the content is wanted.
 *
 * @param now the moment of the build in the site's time zone
 * @param drafts whether drafts are published too
 * @param future whether that is published too whose time has not come
 * @param webp whether WebP pictures can be made here
 */
public record Edition(LocalDateTime now, boolean drafts, boolean future, boolean webp) {}
