package org.jianbao.build;

import org.jianbao.model.Plan.Omitted;

/**
 * What a build made.
 *
 * @param issues number of issues
 * @param articles number of articles
 * @param briefs number of pieces of short news
 * @param pages number of HTML pages
 * @param files number of all files
 * @param bytes size of all files
 * @param omitted what was left out
 */
public record BuildReport(int issues, int articles, int briefs, int pages, int files, long bytes, Omitted omitted) {}
