package org.jianbao.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jianbao.format.SearchFormat;
import org.jianbao.format.SearchManifest;
import org.jianbao.format.SearchManifest.Segment;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/**
 * Checks the search index that readers load: that all pieces are there which the search module names, that no other is, and
 * that each is whole. The format is described in the documentation for programmers.
 */
final class PieceCheck {
    private static final String FOLDER = SearchFormat.FOLDER;
    private static final String AGAIN = "重新运行 jianbao build，把整个文件夹一起发布";

    private final SiteFolder site;
    private final Problems problems;
    private final SortedSet<String> pieces;
    /** The pieces that something names. */
    private final Set<String> named = new HashSet<>();
    /** The pieces that are missing or damaged: what is computed of them is not worth a report. */
    private final Set<String> bad = new HashSet<>();

    private PieceCheck(SiteFolder site, Problems problems) {
        this.site = site;
        this.problems = problems;
        this.pieces = new TreeSet<>(site.names().stream().filter(PieceCheck::isPiece)
                .map(name -> name.substring(FOLDER.length())).toList());
    }

    private static boolean isPiece(String name) {
        return name.startsWith(FOLDER)
                && (name.endsWith(".bin") || name.matches("search/(?:corrections|cards|answers)-[^/]*\\.js"));
    }

    /** Checks the index; the number of its pieces. */
    static long run(SiteFolder site, Problems problems) throws IOException {
        PieceCheck check = new PieceCheck(site, problems);
        if (!site.names().contains(SearchFormat.MODULE)) {
            problems.add(ProblemKind.BROKEN_PIECE, Place.ofFile(SearchFormat.MODULE), "没有这个文件", AGAIN);
            return 0;
        }
        check.seals();
        check.module(new String(site.bytes(SearchFormat.MODULE), StandardCharsets.UTF_8));
        return check.pieces.size();
    }

    private void module(String script) throws IOException {
        Optional<SearchManifest> read = SearchManifest.read(script)
                .filter(found -> found.segments().stream().mapToLong(Segment::docs).sum() == found.docs());
        if (read.isEmpty()) {
            report(SearchFormat.MODULE.substring(FOLDER.length()), "开头的目录读不懂");
            return;
        }
        SearchManifest manifest = read.get();
        for (Segment segment : manifest.segments()) {
            segment(segment);
        }
        if (!manifest.pinyin().isEmpty()) {
            String folder = SearchFormat.pinyin(manifest.pinyin());
            need(folder + SearchFormat.READINGS);
            folder(folder, folder);
        }
        for (Map.Entry<String, String> carried : manifest.carried().entrySet()) {
            carried(carried.getKey(), carried.getValue());
        }
        hashed(SearchFormat.variants(manifest.variants()), manifest.variants());
        hashed(SearchFormat.everyday(manifest.everyday()), manifest.everyday());
        script(manifest.corrections(), SearchFormat::corrections);
        script(manifest.cards(), SearchFormat::cards);
        script(manifest.answers(), SearchFormat::answers);
        pieces.stream().filter(piece -> !named.contains(piece))
                .forEach(piece -> report(piece, "search.js 没有提到这个文件"));
    }

    /** Notes the pieces that are damaged; they are reported when something names them. */
    private void seals() throws IOException {
        for (String piece : pieces) {
            if (piece.endsWith(".bin") && !SearchFormat.isSealed(piece, site.bytes(FOLDER + piece))) {
                bad.add(piece);
            }
        }
    }

    private void report(String piece, String what) {
        bad.add(piece);
        problems.add(ProblemKind.BROKEN_PIECE, Place.ofFile(FOLDER + piece), what, AGAIN);
    }

    private void need(String piece) {
        if (!named.add(piece)) {
            return;
        }
        if (!pieces.contains(piece)) {
            report(piece, "没有这个文件");
        } else if (bad.contains(piece)) {
            report(piece, "内容和末尾的校验值对不上");
        }
    }

    private void segment(Segment segment) throws IOException {
        String folder = segment.name() + "/";
        need(folder + "h.bin");
        need(folder + "f.bin");
        needAll(folder + "t/", parts(segment.docs(), segment.texts()));
        needAll(folder + "k/", segment.buckets());
        needAll(folder + "p/", parts(segment.buckets(), segment.positions()));
        folder(folder, folder + "q/");
    }

    /** How many parts of one size a number has; none when there is no size. */
    private static int parts(int number, int size) {
        return size == 0 ? 0 : Math.ceilDiv(number, size);
    }

    private void needAll(String start, int count) {
        for (int i = 0; i < count; i++) {
            need(start + i + ".bin");
        }
    }

    /**
     * Checks a folder whose name is a hash of all its pieces.
     *
     * @param counted what pieces begin with whose number is not told; it shows in the hash
     */
    private void folder(String folder, String counted) throws IOException {
        SortedSet<String> own = pieces.subSet(folder, folder + Character.MAX_VALUE);
        Pattern number = Pattern.compile(Pattern.quote(counted) + "(0|[1-9][0-9]{0,8})\\.bin");
        List<String> found = own.stream().filter(piece -> number.matcher(piece).matches()).toList();
        needAll(counted, found.size());
        found.forEach(this::need);
        if (bad.stream().anyMatch(piece -> piece.startsWith(folder) && named.contains(piece))) {
            return;
        }
        SortedMap<String, byte[]> hashed = new TreeMap<>();
        for (String piece : own.stream().filter(named::contains).toList()) {
            hashed.put(piece.substring(folder.length()), content(piece));
        }
        if (!folder.endsWith(SearchFormat.folderHash(hashed) + "/")) {
            report(folder, "里面的文件和文件夹的名字对不上：少了或多了文件");
        }
    }

    /** A piece without its seal. */
    private byte[] content(String piece) throws IOException {
        byte[] bytes = site.bytes(FOLDER + piece);
        return Arrays.copyOf(bytes, bytes.length - SearchFormat.SEAL_BYTES);
    }

    /** A piece whose name is a hash of its content. */
    private void hashed(String piece, String name) throws IOException {
        need(piece);
        if (!bad.contains(piece) && !SearchFormat.hash(List.of(content(piece))).equals(name)) {
            report(piece, "内容和名字里的校验值对不上");
        }
    }

    /** A piece that the module carries, which a file in a segment that is not whole is not compared with. */
    private void carried(String piece, String text) throws IOException {
        String folder = piece.substring(0, piece.indexOf('/') + 1);
        if (pieces.contains(piece) && !bad.contains(piece) && !bad.contains(folder)
                && !text.equals(Base64.getEncoder().withoutPadding().encodeToString(site.bytes(FOLDER + piece)))) {
            report(SearchFormat.MODULE.substring(FOLDER.length()), "里面带的 " + piece + " 和文件对不上");
        }
    }

    private void script(String name, Function<byte[], String> named) throws IOException {
        need(name);
        if (!bad.contains(name) && !name.equals(named.apply(site.bytes(FOLDER + name)))) {
            report(name, "内容和名字里的校验值对不上");
        }
    }
}
