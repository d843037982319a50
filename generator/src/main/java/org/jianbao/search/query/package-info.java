/**
 * Answers queries with Lucene: {@link org.jianbao.search.query.QueryText} cuts a query into clauses,
 * {@link org.jianbao.search.query.QueryPlan} says what it looks for, {@link org.jianbao.search.query.Search} finds and orders
 * documents, {@link org.jianbao.search.query.Searcher} is the door.
 *
 * <p>May import the rooms {@code text} and {@code index}.
 */
@NullMarked
package org.jianbao.search.query;

import org.jspecify.annotations.NullMarked;
