package org.jianbao.model.site;

import org.jianbao.model.address.Route;

/** A page above another one, as the way down to it shows: its title and where it stands. */
public record Crumb(String title, Route route) {}
