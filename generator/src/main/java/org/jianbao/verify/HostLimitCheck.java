package org.jianbao.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Tells which hosts do not take a site as large as this one. Where the limits are written: the guide on publishing. */
final class HostLimitCheck {
    private static final long MEBIBYTE = 1L << 20;
    private static final long GIBIBYTE = 1L << 30;
    private static final String FEWER = "发布到别处不受影响；在 site.yml 里写 search: {fewFiles: true}，文件会少一些，或换一家主机";
    private static final String SMALLER = "发布到别处不受影响；换小一些的文件，或换一家主机";

    private HostLimitCheck() {}

    /** What a host takes at most. */
    enum Host {
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
            count(found, "", "%s 最多收 %d 个文件，这里有 %d 个", files, sizes.files);
            count(found, sizes.fullest, "%s 一个文件夹里最多放 %d 个文件，这里有 %d 个", filesOfFolder, sizes.filesOfFolder);
            size(found, sizes.largest, "%s 一个文件最大 %.0f MB，这个有 %.1f MB", fileBytes, sizes.fileBytes);
            size(found, "", "%s 一个网站最大 %.0f MB，这里有 %.1f MB", bytes, sizes.bytes);
            return found;
        }

        private void count(List<Excess> found, String name, String what, long most, long have) {
            if (have > most) {
                found.add(new Excess(name, String.format(Locale.ROOT, what, title, most, have), FEWER));
            }
        }

        /** Sizes are told in mebibytes; one byte too many is a tenth more. */
        private void size(List<Excess> found, String name, String what, long most, long have) {
            if (have > most) {
                found.add(new Excess(name, String.format(Locale.ROOT, what, title, most / (double) MEBIBYTE,
                        Math.ceil(10.0 * have / MEBIBYTE) / 10), SMALLER));
            }
        }
    }

    /** What is too much for a host; {@code name} is that of a file or folder, empty for the site. */
    record Excess(String name, String what, String fix) {}

    /** Files and bytes of a site: all together, in the fullest folder, and in the largest file. */
    record Sizes(long files, String fullest, long filesOfFolder, String largest, long fileBytes, long bytes) {
        static Sizes of(SiteFolder site) throws IOException {
            SortedMap<String, Long> sizes = new TreeMap<>();
            for (String name : site.names()) {
                sizes.put(name, Files.size(site.root().resolve(name)));
            }
            return of(sizes);
        }

        /** @param files their sizes in bytes, by their names with forward slashes */
        static Sizes of(SortedMap<String, Long> files) {
            Map<String, Long> folders = new HashMap<>();
            String largest = "";
            long most = 0;
            long bytes = 0;
            for (Map.Entry<String, Long> file : files.entrySet()) {
                String name = file.getKey();
                long size = file.getValue();
                folders.merge(name.substring(0, name.lastIndexOf('/') + 1), 1L, Long::sum);
                bytes += size;
                if (size > most) {
                    most = size;
                    largest = name;
                }
            }
            Optional<Map.Entry<String, Long>> fullest = folders.entrySet().stream()
                    .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
            return new Sizes(files.size(), fullest.map(Map.Entry::getKey).orElse(""),
                    fullest.map(Map.Entry::getValue).orElse(0L), largest, most, bytes);
        }
    }

    /** Warns of each limit that a site exceeds. */
    static void run(SiteFolder site, Problems problems) throws IOException {
        Sizes sizes = Sizes.of(site);
        for (Host host : Host.values()) {
            host.excesses(sizes).forEach(excess -> problems.add(ProblemKind.HOST_LIMIT,
                    Place.ofFile(excess.name.isEmpty() ? site.root().toString() : excess.name), excess.what,
                    excess.fix));
        }
    }
}
