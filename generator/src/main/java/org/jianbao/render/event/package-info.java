/**
 * The pages that are made from events: each event, tables, the overview of a kind, calendar, districts, names and the
 * open data.
 *
 * <p>A class named {@code …Pages} adds pages of one sort; what their templates see stands in the {@code …Model} of the
 * same name.
 */
@NullMarked
package org.jianbao.render.event;

import org.jspecify.annotations.NullMarked;
