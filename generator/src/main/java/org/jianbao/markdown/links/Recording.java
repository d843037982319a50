package org.jianbao.markdown.links;

import java.util.Locale;
import java.util.Optional;

/** What an address in the place of a picture plays, by the extension of its file. */
public enum Recording {
    VIDEO("video", "视频"), AUDIO("audio", "音频");

    private final String element;
    private final String word;

    Recording(String element, String word) {
        this.element = element;
        this.word = word;
    }

    /** The name of the element that plays it. */
    public String element() {
        return element;
    }

    /** What an editor calls it. */
    public String word() {
        return word;
    }

    /** The recording at an address; nothing when it is a picture, or unknown. */
    public static Optional<Recording> at(String url) {
        int end = 0;
        while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
            end++;
        }
        String name = url.substring(url.lastIndexOf('/', end) + 1, end);
        if (name.indexOf('.') < 0) {
            return Optional.empty();
        }
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "mp4", "m4v", "webm", "ogv", "mov" -> Optional.of(VIDEO);
            case "mp3", "m4a", "ogg", "oga", "wav", "flac" -> Optional.of(AUDIO);
            default -> Optional.empty();
        };
    }
}
