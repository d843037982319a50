package org.jianbao.verify;

/**
 * What was checked of a site.
 *
 * @param links internal links of its pages
 * @param pieces files of the search index
 * @param hashes files that have a hash in their names
 * @param feeds feeds, site maps and data
 * @param calendars files of calendars
 * @param copies compressed files
 */
public record Checked(long links, long pieces, long hashes, long feeds, long calendars, long copies) {}
