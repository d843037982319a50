package org.jianbao.media;

import java.util.Locale;

/** A format of pictures that browsers show. */
public enum PictureFormat {
    JPEG("jpg"), PNG("png"), GIF("gif"), WEBP("webp");

    private final String extension;

    PictureFormat(String extension) {
        this.extension = extension;
    }

    /** What the names of its files end with, without a dot. */
    public String extension() {
        return extension;
    }

    /** A path whose extension is one of this format: as it is when it has one. */
    public String named(String path) {
        int dot = path.lastIndexOf('.');
        String typed = path.substring(dot + 1).toLowerCase(Locale.ROOT);
        return typed.equals(extension) || this == JPEG && typed.equals("jpeg") ? path
                : path.substring(0, dot + 1) + extension;
    }
}
