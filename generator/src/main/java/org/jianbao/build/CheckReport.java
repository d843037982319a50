package org.jianbao.build;

import org.jianbao.model.Plan.Omitted;

/**
 * What a check looked at.
 *
 * @param issues number of issues
 * @param articles number of articles
 * @param briefs number of pieces of short news
 * @param events number of events
 * @param omitted what was left out
 */
public record CheckReport(int issues, int articles, int briefs, int events, Omitted omitted) {}
