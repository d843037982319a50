package org.jianbao.load.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jianbao.format.ContentHash;
import org.jianbao.load.value.TextFile;
import org.jianbao.media.FileSignature;
import org.jianbao.media.PictureFile;
import org.jianbao.model.content.Content.Media;
import org.jianbao.model.site.LinkIndex.PictureSize;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.SystemReason;

/** Reads what the site must know of pictures and other files: size in pixels, and a hash of their bytes. */
public final class MediaReader {
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp", "svg", "heic", "heif",
            "bmp", "tif", "tiff");
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
        return path.startsWith(Media.STATIC);
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
            if (isStatic(path)) {
                return Optional.of(new Media(path, file, Files.size(file), hash(file), false, 0, 0, Optional.empty()));
            }
            FileSignature signature = FileSignature.of(file);
            long bytes = Files.size(file);
            if (!isPicture(path)) {
                checkAttachment(path, name, signature);
                return Optional.of(new Media(path, file, bytes, hash(file), false, 0, 0, Optional.empty()));
            }
            if (extension(path).equals("svg")) {
                Optional<PictureSize> size = svgSize(file, name);
                return Optional
                        .of(new Media(path, file, bytes, hash(file), true, size.map(PictureSize::width).orElse(0),
                                size.map(PictureSize::height).orElse(0), Optional.empty()));
            }
            Optional<PictureFile> pixels = pixels(file, bytes, name, signature);
            if (pixels.isEmpty()) {
                return Optional.of(new Media(path, file, bytes, hash(file), true, 0, 0, pixels));
            }
            PictureFile found = pixels.get();
            String digest = found.keepsSize() ? found.shown() : found.digest();
            return Optional
                    .of(new Media(path, file, bytes, digest.substring(0, ContentHash.DIGITS), true, found.width(),
                            found.height(), pixels));
        } catch (IOException e) {
            problems.add(ProblemKind.FILE_UNREADABLE, Place.ofFile(name), "读不了文件：" + SystemReason.of(e));
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
    private Optional<PictureFile> pixels(Path file, long bytes, String name, FileSignature signature)
            throws IOException {
        Place place = Place.ofFile(name);
        if (bytes == 0) {
            problems.add(ProblemKind.BAD_PICTURE, place, "图片文件是空的（0 字节）", "重新复制一次原来的图片");
            return Optional.empty();
        }
        if (bytes > PictureFile.LARGEST) {
            problems.add(ProblemKind.FILE_TOO_LARGE, place, "图片有 " + (bytes >> 20) + " MB，不能超过 "
                    + (PictureFile.LARGEST >> 20) + " MB", "用看图软件另存为 JPEG，宽 4000 像素足够");
            return Optional.empty();
        }
        if (!signature.isPicture() && signature != FileSignature.OTHER) {
            boolean svg = signature == FileSignature.SVG;
            problems.add(ProblemKind.BAD_PICTURE, place,
                    svg || signature.isPage() ? "图片的内容其实是" + signature.shown()
                            : "图片是 " + signature.shown() + " 格式，浏览器显示不了",
                    svg ? "把文件名的后缀改成 .svg" : "用看图软件打开，另存为 JPEG 或 PNG");
            return Optional.empty();
        }
        Optional<PictureFile> picture = PictureFile.read(Files.readAllBytes(file));
        if (picture.isEmpty()) {
            problems.add(ProblemKind.BAD_PICTURE, place, "读不出图片的宽和高", "用看图软件打开检查，重新导出一次");
        }
        picture.flatMap(PictureFile::flaw).ifPresent(flaw -> report(flaw, picture.orElseThrow(), place));
        return picture;
    }

    private void report(PictureFile.Flaw flaw, PictureFile picture, Place place) {
        switch (flaw) {
            case TRUNCATED -> problems.add(ProblemKind.BAD_PICTURE, place, "图片不完整，文件在中间断了",
                    "重新复制一次原来的图片；原来的就这样，用看图软件打开，另存一次");
            case CMYK -> problems.add(ProblemKind.BAD_PICTURE, place, "图片的颜色是印刷用的 CMYK，浏览器显示的颜色不对",
                    "用看图软件打开，转成 RGB（sRGB），另存为 JPEG");
            case TOO_MANY_PIXELS -> problems.add(ProblemKind.FILE_TOO_LARGE, place,
                    "图片宽 " + picture.width() + "、高 " + picture.height() + " 像素，一共不能超过 "
                            + PictureFile.MOST_MEGAPIXELS / 100 + " 亿像素",
                    "用看图软件缩小，宽 4000 像素足够");
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
