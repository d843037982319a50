package org.jianbao.render.page;

import java.util.Optional;
import java.util.function.Supplier;

import org.jianbao.model.Route;

/**
 * A page that can be rendered when its turn comes, on any thread.
 *
 * @param route where it is published
 * @param listed whether search engines and the site map should list it
 * @param html makes the page; nothing when its template has a mistake, which was then reported
 */
public record PageJob(Route route, boolean listed, Supplier<Optional<String>> html) {}
