package org.jianbao.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What a file is by its first bytes, as a browser tells when a host names no type (WHATWG MIME Sniffing, section 7.1), whatever
 * its name says.
 */
public enum FileSignature {
    PNG("PNG"),
    JPEG("JPEG"),
    GIF("GIF"),
    WEBP("WebP"),
    BMP("BMP"),
    TIFF("TIFF"),
    HEIF("HEIC 或 AVIF"),
    SVG("SVG"),
    HTML("网页（HTML）"),
    XML("XML"),
    OTHER("");

    /** As many bytes as browsers look at, with room for the comments before the root of an SVG. */
    private static final int READ = 4096;

    private static final Pattern HTML_BEGIN = Pattern.compile(
            "\\s*+<(?:!DOCTYPE HTML|HTML|HEAD|SCRIPT|IFRAME|H1|DIV|FONT|TABLE"
                    + "|A|STYLE|TITLE|B|BODY|BR|P|META|LINK|SPAN|IMG|FORM)[\\s/>].*|\\s*+<!--.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern XML_BEGIN = Pattern.compile("\\s*+<(?:\\?xml\\b|!DOCTYPE\\b|svg\\b|[\\w-]++:).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final String shown;

    FileSignature(String shown) {
        this.shown = shown;
    }

    /** As editors call it; empty when it is not known. */
    public String shown() {
        return shown;
    }

    /** Whether a browser shows it as a picture of pixels, whichever of these its name says it is. */
    public boolean isPicture() {
        return this == PNG || this == JPEG || this == GIF || this == WEBP;
    }

    /** Whether a browser reads it as a page, in which programs run. */
    public boolean isPage() {
        return this == HTML || this == XML || this == SVG;
    }

    /** Reads the first bytes of a file. */
    public static FileSignature of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            // One character for each byte: what is looked for is ASCII, or bytes.
            return of(new String(in.readNBytes(READ), StandardCharsets.ISO_8859_1));
        }
    }

    /** What some bytes are by the first of them. */
    static FileSignature of(byte[] file) {
        return of(new String(file, 0, Math.min(file.length, READ), StandardCharsets.ISO_8859_1));
    }

    private static FileSignature of(String head) {
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return GIF;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (head.startsWith("BM")) {
            return BMP;
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return TIFF;
        }
        if (head.startsWith("ftyp", 4)
                && (head.startsWith("hei", 8) || head.startsWith("mif1", 8) || head.startsWith("avi", 8))) {
            return HEIF;
        }
        return ofText(head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head);
    }

    private static FileSignature ofText(String head) {
        boolean html = HTML_BEGIN.matcher(head).matches();
        if (html || XML_BEGIN.matcher(head).matches()) {
            return head.contains("<svg") ? SVG : html ? HTML : XML;
        }
        return OTHER;
    }
}
