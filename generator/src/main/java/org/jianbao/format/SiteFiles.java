package org.jianbao.format;

import java.util.Set;

/** The names of files at the root of a published site that are not for its readers. */
public final class SiteFiles {
    /** Tells a folder that Jianbao made, and may replace, from any other. */
    public static final String MARKER = ".jianbao";
    /** The header fields that hosts are to send. */
    public static final String HEADERS = "_headers";
    /** Where hosts are to lead former addresses. */
    public static final String REDIRECTS = "_redirects";
    /** What hosts read and do not publish. */
    public static final Set<String> FOR_HOSTS = Set.of(HEADERS, REDIRECTS);

    private SiteFiles() {}
}
