package org.jianbao.load;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Resolves paths that authors write relative to the folder of their file. */
final class RelativePath {
    private RelativePath() {}

    /**
     * The path from the content folder, in Unicode form NFC, that a relative path means; empty when it leads out of the content folder.
     *
     * @param folder folder of the file that names it, from the content folder, empty or ended by a slash
     * @param path as the author wrote it; from the content folder when it begins with a slash
     */
    static String resolve(String folder, String path) {
        Deque<String> parts = new ArrayDeque<>();
        String whole = path.startsWith("/") ? path.substring(1) : folder + path;
        for (String part : whole.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return "";
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Normalizer.normalize(String.join("/", parts), Normalizer.Form.NFC);
    }
}
