package org.jianbao.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Checks the compressed copies beside files: each has its file, and what is in gzip is that file. Brotli is not unpacked. */
final class CopyCheck {
    private CopyCheck() {}

    static boolean isCopy(String name) {
        return name.endsWith(".gz") || name.endsWith(".br");
    }

    /** Checks all of them; their number. */
    static long run(SiteFolder site, Problems problems) throws IOException {
        long checked = 0;
        for (String name : site.names()) {
            if (isCopy(name)) {
                checked++;
                String file = name.substring(0, name.length() - 3);
                if (!site.names().contains(file)) {
                    problems.add(ProblemKind.BAD_COPY, Place.ofFile(name), "旁边没有原文件 " + file,
                            "删掉它，或者重新运行 jianbao build");
                } else if (name.endsWith(".gz") && !unpacks(site.bytes(name), site.bytes(file))) {
                    problems.add(ProblemKind.BAD_COPY, Place.ofFile(name), "解压出来不是 " + file,
                            "重新运行 jianbao build --precompress");
                }
            }
        }
        return checked;
    }

    private static boolean unpacks(byte[] packed, byte[] file) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return Arrays.equals(in.readNBytes(file.length + 1), file);
        } catch (IOException e) {
            // The JDK's way to say that it is damaged; the caller reports it.
            return false;
        }
    }
}
