package org.jianbao.model.site;

/** Whom a site is built for. */
public enum Audience {
    /** Everybody: search engines may list it. */
    READERS,
    /** Those who work on it: every page says that it is a preview, and search engines are kept away. */
    EDITORS
}
