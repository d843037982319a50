package org.jianbao.search.cards;

/**
 * A sentence of a report.
 *
 * @param text the sentence, or a row of a table
 * @param title the title of the article or the piece of short news
 * @param url where it stands, below the site's root
 */
record Sentence(String text, String title, String url) {}
