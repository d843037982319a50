package org.jianbao.pipeline;

import org.jianbao.model.site.Plan.Omitted;

/**
 * What a build looked at and made.
 *
 * @param issues number of issues
 * @param articles number of articles
 * @param briefs number of pieces of short news
 * @param events number of events
 * @param omitted what was left out
 * @param pages number of HTML pages; zero, as the numbers below, when the content was only checked
 * @param files number of all files
 * @param bytes size of all files
 */
public record BuildReport(int issues, int articles, int briefs, int events, Omitted omitted, int pages, int files,
        long bytes) {

    /** This report with what was made. */
    BuildReport with(int madePages, int madeFiles, long madeBytes) {
        return new BuildReport(issues, articles, briefs, events, omitted, madePages, madeFiles, madeBytes);
    }
}
