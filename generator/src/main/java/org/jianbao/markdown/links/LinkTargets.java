package org.jianbao.markdown.links;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jianbao.document.Document.FileLink;
import org.jianbao.markdown.text.Escapes;
import org.jianbao.markdown.text.Sequences;
import org.jianbao.markdown.text.Source;
import org.jianbao.model.address.LinkSchemes;
import org.jianbao.model.site.LinkIndex;
import org.jianbao.model.site.LinkIndex.PictureSize;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Turns the destinations of one document's links and pictures into addresses, and finds those that lead nowhere. */
public final class LinkTargets {
    private static final List<String> POSTERS = List.of("jpg", "jpeg", "png", "webp");

    private final String path;
    private final Optional<LinkIndex> index;
    private final Source source;
    private final Problems problems;
    private final LinkSchemes schemes;
    private final List<FileLink> fileLinks = new ArrayList<>();

    /**
     * @param path the document's own file, from the content folder
     * @param index the files that it may point to; without one, links are kept as typed
     * @param schemes which schemes they may have
     */
    public LinkTargets(String path, Optional<LinkIndex> index, LinkSchemes schemes, Source source, Problems problems) {
        this.path = path;
        this.index = index;
        this.source = source;
        this.problems = problems;
        this.schemes = schemes;
    }

    /** A picture's address and, when it is a file of ours, its size. */
    public record Picture(String url, @Nullable PictureSize size) {}

    /** The schemes that links may have here. */
    public LinkSchemes schemes() {
        return schemes;
    }

    /** The links to files that were seen so far. */
    public List<FileLink> fileLinks() {
        return fileLinks;
    }

    /** The address of a link, or null when it must not be one. */
    @Nullable
    public String link(Node node, BasedSequence typed) {
        String url = Escapes.unescape(typed);
        Place place = place(node, typed);
        if (index.isPresent() && AddressMistakes.isLocal(Sequences.string(typed))) {
            report(ProblemKind.BROKEN_LINK, AddressMistakes.local(Sequences.string(typed)), place);
            return null;
        }
        Optional<AddressMistakes.Mistake> scheme = AddressMistakes.scheme(url);
        if (index.isPresent() && scheme.isPresent()) {
            report(ProblemKind.BROKEN_LINK, scheme.get(), place);
            return null;
        }
        if (!SafeUrl.isSafeLink(url, schemes)) {
            unsafe(url, place);
            return null;
        }
        return link(url, Optional.of(place));
    }

    private boolean isUnpublished(String url) {
        Destination destination = Destination.of(url);
        return index.isPresent() && !destination.isAbsolute() && !destination.path().isEmpty()
                && index.get().unpublished().contains(resolve(destination.path()));
    }

    /** The address of a picture, or null when it must not be shown. */
    @Nullable
    public Picture picture(Node node, BasedSequence typed) {
        String url = Escapes.unescape(typed);
        Place place = place(node, typed);
        if (index.isPresent() && AddressMistakes.isLocal(Sequences.string(typed))) {
            report(ProblemKind.MISSING_PICTURE, AddressMistakes.local(Sequences.string(typed)), place);
            return null;
        }
        if (!SafeUrl.isSafePicture(url)) {
            unsafe(url, place);
            return null;
        }
        Optional<AddressMistakes.Mistake> mistake = AddressMistakes.scheme(url)
                .or(() -> isAttachment(url) ? Optional.of(AddressMistakes.noPicture(url)) : Optional.empty());
        if (index.isPresent() && mistake.isPresent()) {
            report(ProblemKind.MISSING_PICTURE, mistake.get(), place);
            return null;
        }
        return picture(url, Optional.of(place));
    }

    private boolean isAttachment(String url) {
        return !url.endsWith(".avif") && Recording.at(url).isEmpty() && note(url).isPresent();
    }

    /** Kind and size of the file of ours that a link leads to, when it is an attachment or a recording. */
    public Optional<String> note(String url) {
        Destination destination = Destination.of(url);
        return index.isEmpty() || destination.isAbsolute() || destination.path().isEmpty() ? Optional.empty()
                : index.get().note(resolve(destination.path()));
    }

    /** The picture beside a recording of ours, with its name, which stands for it until it plays. */
    public Optional<Picture> poster(String url) {
        Destination destination = Destination.of(url);
        if (index.isEmpty() || destination.isAbsolute() || destination.path().isEmpty()) {
            return Optional.empty();
        }
        String file = resolve(destination.path());
        String stem = file.substring(0, file.lastIndexOf('.') + 1);
        return POSTERS.stream().map(extension -> stem + extension)
                .flatMap(path -> index.get().url(path)
                        .map(address -> new Picture(address, index.get().picture(path).orElse(null))).stream())
                .findFirst();
    }

    /** The address of a link that an author typed as HTML, or null when it must not be one. */
    @Nullable
    public String rawLink(String url, Place place) {
        if (!SafeUrl.isSafeLink(url, schemes)) {
            unsafe(url, place);
            return null;
        }
        return link(url, Optional.of(place));
    }

    /** The address of a picture, video or sound that an author typed as HTML, or null when it must not be shown. */
    @Nullable
    public String rawMedium(String url, boolean picture, Place place) {
        if (!(picture ? SafeUrl.isSafePicture(url) : SafeUrl.isSafeMedium(url))) {
            unsafe(url, place);
            return null;
        }
        return picture(url, Optional.of(place)).url();
    }

    /** The address of a link in raw HTML, or null; reports and remembers it when told where it stands. */
    @Nullable
    public String link(String url, Optional<Place> place) {
        if (isUnpublished(url)) {
            place.ifPresent(at -> problems.add(ProblemKind.LINK_TO_UNPUBLISHED, at,
                    "“" + url + "”这次没有发表（草稿、定时或已过期），链接已去掉，只留文字"));
            return null;
        }
        Destination destination = Destination.of(url);
        if (index.isEmpty() || destination.isAbsolute() || destination.path().isEmpty() && !destination.isAnchor()) {
            return UrlEncoding.encode(url);
        }
        String file = destination.isAnchor() ? path : resolve(destination.path());
        Optional<String> address = index.get().url(file);
        if (place.isPresent() && file.endsWith(".md") && (destination.isAnchor() || address.isPresent())) {
            String href = destination.isAnchor() ? url : address.get() + destination.suffix();
            fileLinks.add(new FileLink(file, destination.anchor(), UrlEncoding.encode(href), place.get()));
        }
        if (destination.isAnchor()) {
            return UrlEncoding.encode(url);
        }
        if (address.isPresent()) {
            return address.get() + UrlEncoding.encode(destination.suffix());
        }
        if (place.isPresent() && (!destination.path().startsWith("/") || file.endsWith(".md"))) {
            missing(ProblemKind.BROKEN_LINK, destination, file, place.get());
        }
        return withBasePath(url, destination);
    }

    /** A link from the site's root begins at the base path, once: the sanitiser sees links that were resolved before. */
    private String withBasePath(String url, Destination destination) {
        boolean fromRoot = index.isPresent() && destination.path().startsWith("/")
                && !url.startsWith(index.get().basePath());
        return UrlEncoding.encode(fromRoot ? index.get().basePath() + url.substring(1) : url);
    }

    /** The address of a picture or another medium in raw HTML; reports it when told where it stands. */
    public Picture picture(String url, Optional<Place> place) {
        Destination destination = Destination.of(url);
        if (index.isEmpty() || destination.isAbsolute() || destination.path().isEmpty()) {
            return new Picture(UrlEncoding.encode(url), null);
        }
        String file = resolve(destination.path());
        Optional<String> address = index.get().url(file);
        if (address.isPresent()) {
            return new Picture(address.get() + UrlEncoding.encode(destination.suffix()),
                    index.get().picture(file).orElse(null));
        }
        if (place.isPresent() && !destination.path().startsWith("/")) {
            missing(ProblemKind.MISSING_PICTURE, destination, file, place.get());
        }
        return new Picture(withBasePath(url, destination), null);
    }

    private void missing(ProblemKind kind, Destination destination, String file, Place place) {
        LinkIndex files = index.orElseThrow();
        AddressMistakes.find(destination.text(), typed -> files.url(resolve(typed)).isPresent())
                .ifPresentOrElse(mistake -> report(kind, mistake, place),
                        () -> MissingFile.report(kind, destination.path(), file, path, files, place, problems));
    }

    private void report(ProblemKind kind, AddressMistakes.Mistake mistake, Place place) {
        problems.add(kind, place, mistake.what(), mistake.fix());
    }

    /** The address of a link that shows itself, or null when it must not be one. */
    @Nullable
    public String autolink(Node node, String url) {
        if (!SafeUrl.isSafeLink(url, schemes)) {
            if (node.getChars().startsWith("<")) { // nobody asked for a link of a bare address
                unsafe(url, source.place(node.getStartOffset()));
            }
            return null;
        }
        return UrlEncoding.encode(url);
    }

    private void unsafe(String url, Place place) {
        String scheme = SafeUrl.scheme(url);
        String link = "链接“" + shortened(url) + "”";
        String fix = "只用 " + String.join("、", schemes.all()) + " 或站内文件";
        if (SafeUrl.isOnDrive(url)) {
            problems.add(ProblemKind.UNSAFE_LINK, place, link + "是自己电脑上的文件，读者打不开，已去掉",
                    "把文件放到文章旁边，只写文件名");
        } else if (scheme.isEmpty() || LinkSchemes.isNever(scheme) || SafeUrl.runsProgram(url)) {
            problems.add(ProblemKind.UNSAFE_LINK, place, link + "不安全，已去掉", fix);
        } else if (schemes.allow(scheme)) {
            problems.add(ProblemKind.UNSAFE_LINK, place, link + "以 " + scheme + ": 开头，不会是图片或视频，已去掉",
                    "只用 http、https 或站内文件");
        } else {
            AddressMistakes.web(url).ifPresentOrElse(mistake -> report(ProblemKind.UNSAFE_LINK, mistake, place),
                    () -> problems.add(ProblemKind.UNSAFE_LINK, place, link + "以 " + scheme + ": 开头，不是网页的地址，已去掉",
                            fix + "；确实要用，在 site.yml 的 linkSchemes 里加上 " + scheme));
        }
    }

    private static String shortened(String url) {
        return url.codePointCount(0, url.length()) <= 60 ? url : url.substring(0, url.offsetByCodePoints(0, 60)) + "…";
    }

    private Place place(Node node, BasedSequence typed) {
        return source.place(typed.isNotNull() ? typed.getStartOffset() : node.getStartOffset());
    }

    /** The path from the content folder that a path in this document means. */
    private String resolve(String typed) {
        Deque<String> segments = new ArrayDeque<>();
        if (!typed.startsWith("/")) {
            String[] own = path.split("/", -1);
            for (int i = 0; i < own.length - 1; i++) {
                segments.addLast(own[i]);
            }
        }
        for (String segment : typed.split("/", -1)) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return typed;
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return Normalizer.normalize(String.join("/", segments), Normalizer.Form.NFC);
    }

    /** A destination in its parts. */
    private record Destination(String text, String path, String suffix) {
        static Destination of(String text) {
            int end = 0;
            while (end < text.length() && text.charAt(end) != '#' && text.charAt(end) != '?') {
                end++;
            }
            return new Destination(text, decode(text.substring(0, end)), text.substring(end));
        }

        boolean isAbsolute() {
            return path.startsWith("//") || !SafeUrl.scheme(text).isEmpty();
        }

        boolean isAnchor() {
            return text.startsWith("#") && text.length() > 1;
        }

        String anchor() {
            int hash = suffix.indexOf('#');
            return hash < 0 ? "" : decode(suffix.substring(hash + 1));
        }

        private static String decode(String encoded) {
            if (encoded.indexOf('%') < 0) {
                return encoded;
            }
            try {
                return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return encoded; // a percent sign that encodes nothing stands for itself
            }
        }
    }
}
