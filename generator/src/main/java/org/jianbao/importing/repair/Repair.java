package org.jianbao.importing.repair;

/**
 * Something that an import did with the text of a source.
 *
 * @param rule what it was
 * @param file name of the source
 * @param at the line or paragraph, from one; zero for the whole file
 * @param what the text before and after, or the text that it is about
 */
public record Repair(Rule rule, String file, int at, String what) {}
