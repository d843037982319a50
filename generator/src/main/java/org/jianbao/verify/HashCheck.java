package org.jianbao.verify;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jianbao.format.ContentHash;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Checks that assets and pictures are what the hashes in their names say: browsers keep them for a year by their names. */
final class HashCheck {
    private static final Pattern HASHED = Pattern.compile("assets/.*|.*\\.(?i:png|jpe?g|gif|webp|svg)");

    private HashCheck() {}

    /** Checks all of them; their number. */
    static long run(SiteFolder site, Problems problems) throws IOException {
        long checked = 0;
        for (String name : site.names()) {
            Optional<String> said = ContentHash.in(name);
            if (said.isPresent() && !CopyCheck.isCopy(name) && HASHED.matcher(name).matches()) {
                checked++;
                if (!ContentHash.of(site.bytes(name)).equals(said.get())) {
                    problems.add(ProblemKind.BAD_HASH, Place.ofFile(name), "内容和名字里的校验值 " + said.get() + " 对不上",
                            "不要改生成好的文件；改主题或内容里的原件，重新运行 jianbao build");
                }
            }
        }
        return checked;
    }
}
