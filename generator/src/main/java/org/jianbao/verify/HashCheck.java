package org.jianbao.verify;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Checks that assets and pictures are what the hashes in their names say: browsers keep them for a year by their names. */
final class HashCheck {
    private static final Pattern NAME = Pattern.compile(
            "assets/.*\\.([0-9a-f]{8})(?:\\.[^./]+)?|.*\\.([0-9a-f]{8})\\.(?:png|jpe?g|gif|webp|svg)",
            Pattern.CASE_INSENSITIVE);

    private HashCheck() {}

    /** Checks all of them; their number. */
    static long run(SiteFolder site, Problems problems) throws IOException {
        long checked = 0;
        for (String name : site.names()) {
            Matcher hashed = NAME.matcher(name);
            if (!CopyCheck.isCopy(name) && hashed.matches()) {
                checked++;
                String said = hashed.group(1) == null ? hashed.group(2) : hashed.group(1);
                if (!ContentHash.hex(site.bytes(name)).equals(said)) {
                    problems.add(ProblemKind.BAD_HASH, Place.ofFile(name), "内容和名字里的校验值 " + said + " 对不上",
                            "不要改生成好的文件；改主题或内容里的原件，重新运行 jianbao build");
                }
            }
        }
        return checked;
    }
}
