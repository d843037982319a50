package org.jianbao.model;

/**
 * A file of the published site.
 *
 * @param file its path from the site's root, with forward slashes
 * @param bytes all of it; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // A value on its way to the disk, never compared.
public record SiteFile(String file, byte[] bytes) {}
