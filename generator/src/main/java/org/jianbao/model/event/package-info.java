/**
 * Events as data: {@link org.jianbao.model.event.Event} with the details of its kind, dates, amounts and the quantities that
 * texts hold.
 *
 * <p>Read {@link org.jianbao.model.event.Event} first, then {@link org.jianbao.model.event.Details}. All that is said of a field
 * stands at its component ({@link org.jianbao.model.event.Described}), or with the kind that a site declares ({@link
 * org.jianbao.model.event.EventKind}); {@link org.jianbao.model.event.EventFields} reads an event by it, for pages, search, sheets
 * and calendars. Imports {@code problem} only.
 */
@NullMarked
package org.jianbao.model.event;

import org.jspecify.annotations.NullMarked;
