package org.jianbao.serve;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jianbao.format.ResponseHeaders;

/**
 * The files of a site as they are now.
 *
 * @param file gives a file, by its path from the site's root; not to be changed
 * @param headers gives the header fields that hosts send with them
 */
public record LiveSite(Function<String, Optional<byte[]>> file, Supplier<ResponseHeaders> headers) {}
