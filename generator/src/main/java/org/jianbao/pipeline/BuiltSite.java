package org.jianbao.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.jianbao.load.ContentLoader;
import org.jianbao.model.address.BaseUrl;
import org.jianbao.problem.Problems;
import org.jianbao.verify.Checked;
import org.jianbao.verify.SiteCheck;

/** A site that was built. */
public final class BuiltSite {
    private BuiltSite() {}

    /**
     * Checks every internal link of a site, and whether its files are whole.
     *
     * @param baseUrl where it is published; empty for what its home page says of itself, or else the root of any host
     * @return what was checked; nothing, with a problem, when the address is none
     */
    public static Optional<Checked> check(Path folder, String baseUrl, Problems problems) throws IOException {
        Optional<BaseUrl> base = baseUrl.isEmpty()
                ? Optional.of(SiteCheck.statedAddress(folder).flatMap(ContentLoader::baseUrl).orElse(BaseUrl.NONE))
                : GivenAddress.read(baseUrl, problems);
        return base.isEmpty() ? Optional.empty() : Optional.of(SiteCheck.run(folder, base.get(), problems));
    }
}
