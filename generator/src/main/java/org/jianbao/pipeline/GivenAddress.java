package org.jianbao.pipeline;

import java.util.Optional;

import org.jianbao.load.ContentLoader;
import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.content.Content;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** The address of a site that was given on the command line, in place of the one that the content names. */
final class GivenAddress {
    private GivenAddress() {}

    /** The address; nothing, with a problem, when it is none. */
    static Optional<BaseUrl> read(String given, Problems problems) {
        Optional<BaseUrl> read = ContentLoader.baseUrl(given);
        if (read.isEmpty()) {
            problems.add(ProblemKind.BAD_VALUE, Place.ofFile("--base-url"), "不是完整的网站地址：“" + given + "”",
                    "写成 https://域名/ 的样子");
        }
        return read;
    }

    /**
     * The content with the address that was given, if any. An address that is none stops the publication, not the search
     * for other mistakes.
     */
    static Content applied(String given, Content content, Problems problems) {
        if (!given.isEmpty()) {
            return read(given, problems).map(url -> content.with(content.settings().withBaseUrl(url))).orElse(content);
        }
        if (!content.settings().baseUrl().isKnown()) {
            problems.add(ProblemKind.NO_BASE_URL, content.place("site.yml"), "没有可用的 baseUrl",
                    "在 site.yml 加上一行 baseUrl: https://你的域名/，或用 --base-url 给出");
        }
        return content;
    }
}
