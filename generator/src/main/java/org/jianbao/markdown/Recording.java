package org.jianbao.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an address in the place of a picture plays, by the extension of its file. */
enum Recording {
    VIDEO("video", "视频", Set.of("mp4", "m4v", "webm", "ogv", "mov")),
    AUDIO("audio", "音频", Set.of("mp3", "m4a", "ogg", "oga", "wav", "flac"));

    private final String element;
    private final String word;
    private final Set<String> extensions;

    Recording(String element, String word, Set<String> extensions) {
        this.element = element;
        this.word = word;
        this.extensions = extensions;
    }

    /** The name of the element that plays it. */
    String element() {
        return element;
    }

    /** What an editor calls it. */
    String word() {
        return word;
    }

    /** The recording at an address; nothing when it is a picture, or unknown. */
    static Optional<Recording> at(String url) {
        int end = 0;
        while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
            end++;
        }
        String name = url.substring(url.lastIndexOf('/', end) + 1, end);
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (Recording recording : values()) {
            if (name.indexOf('.') >= 0 && recording.extensions.contains(extension)) {
                return Optional.of(recording);
            }
        }
        return Optional.empty();
    }
}
