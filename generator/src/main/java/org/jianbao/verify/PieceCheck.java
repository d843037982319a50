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
    private static final String AGAIN = "重新运行 jianbao build，把整个文件夹一起发布";

    private final SiteFolder site;
    private final Problems problems;
    /** The folder of the search: of the site itself, or of one in a folder of it. */
    private final String folder;
    private final SortedSet<String> pieces;
    /** The pieces that something names. */
    private final Set<String> named = new HashSet<>();
    /** The pieces that are missing or damaged: what is computed of them is not worth a report. */
    private final Set<String> bad = new HashSet<>();

    private PieceCheck(SiteFolder site, String start, Problems problems) {
        this.site = site;
        this.problems = problems;
        this.folder = start + SearchFormat.FOLDER;
        this.pieces = new TreeSet<>(site.names().stream().filter(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length())).filter(PieceCheck::isPiece).toList());
    }

    private static boolean isPiece(String name) {
        return name.endsWith(".bin") || name.matches("(?:corrections|cards|answers)-[^/]*\\.js");
    }

    /** Checks the index of the site, and those of sites in folders of it; the number of their pieces. */
    static long run(SiteFolder site, Problems problems) throws IOException {
        if (!site.names().contains(SearchFormat.MODULE)) {
            problems.add(ProblemKind.BROKEN_PIECE, Place.ofFile(SearchFormat.MODULE), "没有这个文件", AGAIN);
            return 0;
        }
        long pieces = 0;
        for (String module : site.ending(SearchFormat.MODULE)) {
            String script = new String(site.bytes(module), StandardCharsets.UTF_8);
            String start = module.substring(0, module.length() - SearchFormat.MODULE.length());
            if (start.isEmpty() || start.endsWith("/") && SearchManifest.isBegin(script)) {
                PieceCheck check = new PieceCheck(site, start, problems);
                check.seals();
                check.module(script);
                pieces += check.pieces.size();
            }
        }
        return pieces;
    }

    private void module(String script) throws IOException {
        Optional<SearchManifest> read = SearchManifest.read(script)
                .filter(found -> found.segments().stream().mapToLong(Segment::docs).sum() == found.docs());
        if (read.isEmpty()) {
            report(SearchFormat.MODULE.substring(SearchFormat.FOLDER.length()), "开头的目录读不懂");
            return;
        }
        SearchManifest manifest = read.get();
        for (Segment segment : manifest.segments()) {
            segment(segment);
        }
        if (!manifest.pinyin().isEmpty()) {
            String readings = SearchFormat.pinyin(manifest.pinyin());
            need(readings + SearchFormat.READINGS);
            folder(readings, readings);
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
            if (piece.endsWith(".bin") && !SearchFormat.isSealed(piece, site.bytes(folder + piece))) {
                bad.add(piece);
            }
        }
    }

    private void report(String piece, String what) {
        bad.add(piece);
        problems.add(ProblemKind.BROKEN_PIECE, Place.ofFile(folder + piece), what, AGAIN);
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
        String own = segment.name() + "/";
        need(own + "h.bin");
        need(own + "f.bin");
        needAll(own + "t/", parts(segment.docs(), segment.texts()));
        needAll(own + "k/", segment.buckets());
        needAll(own + "p/", parts(segment.buckets(), segment.positions()));
        folder(own, own + "q/");
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
    private void folder(String name, String counted) throws IOException {
        SortedSet<String> own = pieces.subSet(name, name + Character.MAX_VALUE);
        Pattern number = Pattern.compile(Pattern.quote(counted) + "(0|[1-9][0-9]{0,8})\\.bin");
        List<String> found = own.stream().filter(piece -> number.matcher(piece).matches()).toList();
        needAll(counted, found.size());
        found.forEach(this::need);
        if (bad.stream().anyMatch(piece -> piece.startsWith(name) && named.contains(piece))) {
            return;
        }
        SortedMap<String, byte[]> hashed = new TreeMap<>();
        for (String piece : own.stream().filter(named::contains).toList()) {
            hashed.put(piece.substring(name.length()), content(piece));
        }
        if (!name.endsWith(SearchFormat.folderHash(hashed) + "/")) {
            report(name, "里面的文件和文件夹的名字对不上：少了或多了文件");
        }
    }

    /** A piece without its seal. */
    private byte[] content(String piece) throws IOException {
        byte[] bytes = site.bytes(folder + piece);
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
        String segment = piece.substring(0, piece.indexOf('/') + 1);
        if (pieces.contains(piece) && !bad.contains(piece) && !bad.contains(segment)
                && !text.equals(Base64.getEncoder().withoutPadding().encodeToString(site.bytes(folder + piece)))) {
            report(SearchFormat.MODULE.substring(SearchFormat.FOLDER.length()), "里面带的 " + piece + " 和文件对不上");
        }
    }

    private void script(String name, Function<byte[], String> named) throws IOException {
        need(name);
        if (!bad.contains(name) && !name.equals(named.apply(site.bytes(folder + name)))) {
            report(name, "内容和名字里的校验值对不上");
        }
    }
}
