package org.jianbao.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Tells which hosts do not take a site as large as this one. Where the limits are written: the guide on publishing. */
final class HostLimitCheck {
    private static final long MEBIBYTE = 1L << 20;
    private static final long GIBIBYTE = 1L << 30;
    private static final String ADVICE = "发布到别处不受影响；文件太多时在 site.yml 里写 search: {fewFiles: true}，或换一家主机";

    private HostLimitCheck() {}

    /** What a host takes at most. */
    private enum Host {
        CLOUDFLARE("Cloudflare Pages 免费版", 20_000, Long.MAX_VALUE, 25 * MEBIBYTE, Long.MAX_VALUE),
        NETLIFY("Netlify", Long.MAX_VALUE, 54_000, Long.MAX_VALUE, Long.MAX_VALUE),
        GITHUB("GitHub Pages", Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, GIBIBYTE),
        GITLAB("GitLab Pages", 200_000, Long.MAX_VALUE, Long.MAX_VALUE, GIBIBYTE);

        private final String title;
        private final long files;
        private final long filesOfFolder;
        private final long fileBytes;
        private final long bytes;

        /**
         * A host.
         *
         * @param files number of files
         * @param filesOfFolder number of files right in one folder
         * @param fileBytes size of a file
         * @param bytes size of all files
         */
        Host(String title, long files, long filesOfFolder, long fileBytes, long bytes) {
            this.title = title;
            this.files = files;
            this.filesOfFolder = filesOfFolder;
            this.fileBytes = fileBytes;
            this.bytes = bytes;
        }

        /** What of a site is too much. */
        List<Excess> excesses(Sizes sizes) {
            List<Excess> found = new ArrayList<>();
            add(found, "", "%s 最多收 %d 个文件，这里有 %d 个", files, sizes.files);
            add(found, sizes.fullest, "%s 一个文件夹里最多放 %d 个文件，这里有 %d 个", filesOfFolder, sizes.filesOfFolder);
            add(found, sizes.largest, "%s 一个文件最大 %d 字节，这个有 %d 字节", fileBytes, sizes.fileBytes);
            add(found, "", "%s 一个网站最大 %d 字节，这里有 %d 字节", bytes, sizes.bytes);
            return found;
        }

        private void add(List<Excess> found, String name, String what, long most, long have) {
            if (have > most) {
                found.add(new Excess(name, String.format(what, title, most, have)));
            }
        }
    }

    /** What is too much for a host; {@code name} is that of a file or folder, empty for the site. */
    private record Excess(String name, String what) {}

    /** Files and bytes of a site: all together, in the fullest folder, and in the largest file. */
    private record Sizes(long files, String fullest, long filesOfFolder, String largest, long fileBytes, long bytes) {
        static Sizes of(SiteFolder site) throws IOException {
            Map<String, Long> folders = new HashMap<>();
            String largest = "";
            long most = 0;
            long bytes = 0;
            for (String name : site.names()) {
                folders.merge(name.substring(0, name.lastIndexOf('/') + 1), 1L, Long::sum);
                long size = Files.size(site.root().resolve(name));
                bytes += size;
                if (size > most) {
                    most = size;
                    largest = name;
                }
            }
            Optional<Map.Entry<String, Long>> fullest = folders.entrySet().stream()
                    .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
            return new Sizes(site.names().size(), fullest.map(Map.Entry::getKey).orElse(""),
                    fullest.map(Map.Entry::getValue).orElse(0L), largest, most, bytes);
        }
    }

    /** Warns of each limit that a site exceeds. */
    static void run(SiteFolder site, Problems problems) throws IOException {
        Sizes sizes = Sizes.of(site);
        for (Host host : Host.values()) {
            host.excesses(sizes).forEach(excess -> problems.add(ProblemKind.HOST_LIMIT,
                    Place.ofFile(excess.name.isEmpty() ? site.root().toString() : excess.name), excess.what, ADVICE));
        }
    }
}
