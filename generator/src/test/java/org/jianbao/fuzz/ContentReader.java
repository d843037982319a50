package org.jianbao.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;

import org.jianbao.format.BuildCache;
import org.jianbao.model.site.Audience;
import org.jianbao.model.site.Progress;
import org.jianbao.pipeline.BuildRequest;
import org.jianbao.pipeline.SiteBuild;
import org.jianbao.problem.Place;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Samples;

/** Any bytes as one file of a small site are content or problems with a place that exists, never an exception. */
final class ContentReader implements FuzzTarget.Reader {
    private final Path folder;
    private final String path;
    private final BuildRequest request;

    ContentReader(Path folder, String path) throws IOException {
        this.folder = Samples.smallSite(folder);
        this.path = path;
        Samples.write(folder, "content/site.yml", """
                title: 试刊
                baseUrl: https://example.org/
                columns:
                  - name: 渝工暖心
                    slug: nuanxin
                  - name: 一周动态
                    slug: dongtai
                    briefs: true
                categories:
                  - id: warmth
                    name: 送温暖
                  - id: competitions
                    name: 劳动竞赛
                """);
        Samples.write(folder, "content/issues/2024-11-11/02-second.md", "---\ntitle: 第二篇\nevents: []\n---\n224名职工。\n");
        request = new BuildRequest(folder.resolve("content"), Optional.empty(), folder, "", "",
                zone -> LocalDateTime.of(2024, 12, 1, 0, 0), false, false, Audience.READERS, BuildCache.NONE,
                Optional.empty());
    }

    @Override
    public void read(byte[] input) throws IOException {
        Samples.write(folder, "content/" + path, input);
        Problems problems = new Problems();
        SiteBuild.run(request, Progress.NONE, problems);
        boolean accepted = true;
        for (Problem problem : problems.sorted()) {
            Place place = problem.place();
            Path file = Path.of(place.file());
            boolean mine = file.endsWith(path);
            if (place.line() > 0) {
                Places.check(place, mine ? input : Files.readAllBytes(file));
            }
            accepted &= !(mine && problem.isError());
        }
        if (accepted && path.endsWith(".svg")) {
            SvgPicture.check(input);
        }
    }
}
