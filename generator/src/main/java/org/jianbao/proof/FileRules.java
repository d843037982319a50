package org.jianbao.proof;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jianbao.document.Document;
import org.jianbao.document.Span;
import org.jianbao.media.PictureFile;
import org.jianbao.model.content.Content;
import org.jianbao.model.content.Content.Media;
import org.jianbao.model.content.Head;
import org.jianbao.problem.ProblemKind;

/** Pictures and attachments: those that nobody links to, and those that are too large. */
final class FileRules {
    private static final long MEBIBYTE = 1L << 20;
    /** What the strictest of the hosts that the guide names takes of one file. */
    private static final long SMALLEST_LIMIT = 25 * MEBIBYTE;
    private static final long LARGE_PICTURE = MEBIBYTE;

    private FileRules() {}

    /** The paths of files to be read that no text links to. */
    static Set<String> unlinked(Content content, Map<String, Document> documents) {
        Set<String> addresses = new HashSet<>();
        documents.values().forEach(document -> {
            addresses.addAll(document.media());
            document.forEach(node -> {
                switch (node) {
                    case Span.Link link -> addresses.add(link.url());
                    case Span.Element element -> element.attributes()
                            .forEach(attribute -> addresses.add(attribute.value()));
                    default -> {
                        // leads nowhere
                    }
                }
            });
        });
        content.settings().navigation().forEach(link -> addresses.add(link.target()));
        Set<String> names = addresses.stream().map(FileRules::name).collect(Collectors.toSet());
        Set<String> covers = heads(content).stream().flatMap(head -> head.cover().stream())
                .collect(Collectors.toSet());
        boolean all = content.unread().stream().noneMatch(path -> path.endsWith(".md"));
        return content.media().stream()
                .filter(medium -> all && !medium.picture() && !medium.path().startsWith(Media.STATIC)
                        && !covers.contains(medium.path()) && !names.contains(name(medium.path())))
                .map(Media::path).collect(Collectors.toUnmodifiableSet());
    }

    static void check(Content content, Set<String> unlinked, Findings findings) {
        for (Media medium : content.media()) {
            String name = medium.path().substring(medium.path().lastIndexOf('/') + 1);
            if (unlinked.contains(medium.path())) {
                findings.add(ProblemKind.UNLINKED_FILE, content.place(medium.path()), "没有文章链接到这个附件，不会发布",
                        "在文章里写 [名称](" + name + ")，用不着就删掉");
            } else {
                sizes(content, medium, findings);
            }
        }
    }

    /** What is published as it is, and larger than hosts or readers like. */
    private static void sizes(Content content, Media medium, Findings findings) {
        boolean asItIs = medium.picture() && medium.pixels().map(PictureFile::keepsSize).orElse(true);
        if (medium.bytes() > SMALLEST_LIMIT) {
            findings.add(ProblemKind.HOST_LIMIT, content.place(medium.path()),
                    "这个文件有 " + megabytes(medium.bytes()) + " MB，超过 25 MB，有的主机（如 Cloudflare Pages）不收",
                    "视频压缩到 25 MB 以内，或放到视频网站，写链接；文件分成几个");
        } else if (asItIs && medium.bytes() > LARGE_PICTURE) {
            findings.add(ProblemKind.LARGE_PICTURE, content.place(medium.path()),
                    "这张图片有 " + megabytes(medium.bytes()) + " MB，会照原样发布", "动图转成 MP4 视频，或减少画面、缩小尺寸；别的图片另存为 JPEG");
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / (double) MEBIBYTE);
    }

    private static List<Head> heads(Content content) {
        List<Head> heads = new ArrayList<>();
        content.issues().forEach(issue -> {
            heads.add(issue.head());
            issue.articles().forEach(article -> heads.add(article.head()));
        });
        content.pages().forEach(page -> heads.add(page.head()));
        return heads;
    }

    /** The last part of an address or a path, decoded, in one form of Unicode. */
    private static String name(String address) {
        String path = address.replaceAll("[?#].*", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        try {
            name = URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A per cent sign of its own: the name is as it is.
            return name;
        }
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
