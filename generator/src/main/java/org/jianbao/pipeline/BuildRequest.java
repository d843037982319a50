package org.jianbao.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

import org.jianbao.format.BuildCache;
import org.jianbao.model.site.Audience;
import org.jianbao.model.site.Site;

/**
 * What a build is asked for.
 *
 * @param content the content folder
 * @param out the folder to publish to; none when the content is only to be checked
 * @param home the folder of Jianbao itself, in which its themes are
 * @param theme name or folder of a theme; empty for the one that the content names
 * @param baseUrl address of the site; empty for the one that the content names
 * @param now the moment of the build, in the time zone of the site: what is to be published later is left out
 * @param drafts whether drafts are published too
 * @param future whether that is published too whose time has not come
 * @param audience whom the site is for
 * @param cache what earlier builds left
 * @param compressed folder that keeps compressed files from build to build; none when no compressed copies are wanted
 */
public record BuildRequest(Path content, Optional<Path> out, Path home, String theme, String baseUrl,
        Function<ZoneId, LocalDateTime> now, boolean drafts,
        boolean future, Audience audience, BuildCache cache, Optional<Path> compressed) {

    /** The day of the build where a site is. */
    LocalDate today(Site site) {
        return now.apply(site.settings().timeZone()).toLocalDate();
    }
}
