package org.jianbao.load.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.jianbao.format.ContentHash;
import org.jianbao.load.value.TextFile;
import org.jianbao.model.content.Content.Media;
import org.jianbao.model.site.LinkIndex.PictureSize;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Reads what the site must know of pictures and other files: size in pixels, and a hash of their bytes. */
public final class MediaReader {
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp", "svg");
    private static final Set<String> OTHERS = Set.of("avif", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "csv",
            "txt", "zip", "mp3", "m4a", "ogg", "oga", "wav", "flac", "mp4", "m4v", "webm", "ogv", "mov", "ofd", "wps",
            "et", "dps");

    /** Hosts know these for text, and browsers show them as such. */
    private static final Set<String> TEXTS = Set.of("csv", "txt");

    private final Problems problems;

    public MediaReader(Problems problems) {
        this.problems = problems;
    }

    /** Whether a file of this name is published as it is. */
    public static boolean isMedia(String name) {
        return PICTURES.contains(extension(name)) || OTHERS.contains(extension(name));
    }

    /** Whether a file is published at the root under its own name, whatever it is: for verification pages and the like. */
    public static boolean isStatic(String path) {
        return path.startsWith("static/");
    }

    /** Whether a file of this name is a picture. */
    static boolean isPicture(String name) {
        return PICTURES.contains(extension(name));
    }

    /**
     * Reads one file; nothing, with a problem, when it cannot be read. A damaged picture is a problem too and has no
     * width and height, so that what names it is not said to name a missing one.
     *
     * @param path from the content folder
     * @param name as problems show it
     */
    public Optional<Media> read(Path file, String path, String name) {
        try {
            String hash = hash(file);
            if (isStatic(path)) {
                return Optional.of(new Media(path, file, hash, false, 0, 0));
            }
            FileSignature signature = FileSignature.of(file);
            if (!isPicture(path)) {
                checkAttachment(path, name, signature);
                return Optional.of(new Media(path, file, hash, false, 0, 0));
            }
            Optional<PictureSize> size = extension(path).equals("svg") ? svgSize(file, name)
                    : pixelSize(file, name, signature);
            return Optional.of(new Media(path, file, hash, true, size.map(PictureSize::width).orElse(0),
                    size.map(PictureSize::height).orElse(0)));
        } catch (IOException e) {
            problems.add(ProblemKind.FILE_UNREADABLE, Place.ofFile(name), "读不了文件：" + e.getMessage());
            return Optional.empty();
        }
    }

    /** A page under another name runs in the site's origin wherever a host names no type for it. */
    private void checkAttachment(String path, String name, FileSignature signature) {
        if (signature.isPage() && !TEXTS.contains(extension(path))) {
            problems.add(ProblemKind.DISGUISED_FILE, Place.ofFile(name),
                    "文件名的后缀是 ." + extension(path) + "，内容却是" + signature.shown(),
                    "用写它的软件打开，另存为 ." + extension(path) + " 或 PDF");
        }
    }

    private Optional<PictureSize> svgSize(Path file, String name) throws IOException {
        long bytes = Files.size(file);
        if (bytes > TextFile.LARGEST) {
            problems.add(ProblemKind.FILE_TOO_LARGE, Place.ofFile(name),
                    "SVG 图片有 " + (bytes >> 10) + " KB，不能超过 " + (TextFile.LARGEST >> 10) + " KB", "简化图形，或导出为 PNG");
            return Optional.empty();
        }
        return TextFile.read(file, name, problems).flatMap(text -> new SvgReader(problems).size(text));
    }

    /** The format is that of the bytes: browsers show a JPEG that is named .png, too. */
    private Optional<PictureSize> pixelSize(Path file, String name, FileSignature signature) throws IOException {
        Optional<PictureSize> size = signature == FileSignature.WEBP ? WebpHeader.size(file)
                : signature.isPicture() ? rasterSize(file) : Optional.empty();
        if (size.isEmpty() && !signature.isPicture() && signature != FileSignature.OTHER) {
            problems.add(ProblemKind.BAD_PICTURE, Place.ofFile(name), "图片的内容其实是" + signature.shown(),
                    signature == FileSignature.SVG ? "把文件名的后缀改成 .svg" : "用看图软件打开，另存为 PNG 或 JPEG");
        } else if (size.isEmpty()) {
            problems.add(ProblemKind.BAD_PICTURE, Place.ofFile(name), "读不出图片的宽和高", "用看图软件打开检查，重新导出一次");
        }
        return size;
    }

    private static Optional<PictureSize> rasterSize(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)));
            } catch (IOException | RuntimeException e) {
                // The codec's way to say that the file is damaged; the caller reports it.
                return Optional.empty();
            } finally {
                reader.dispose();
            }
        }
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ContentHash.of(in);
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
