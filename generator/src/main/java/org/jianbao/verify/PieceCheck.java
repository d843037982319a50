package org.jianbao.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
    private static final Pattern SHARD = Pattern.compile("([a-z]{2})-([a-z2-7]{6})(-p)?\\.bin");

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
        return name.startsWith(FOLDER) && (name.endsWith(".bin") || name.matches("search/corrections-[^/]*\\.js"));
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
            segment(segment.name() + "/", segment.docs(), segment.buckets());
        }
        pinyin(manifest.pinyin());
        variants(manifest.variants());
        corrections(manifest.corrections());
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

    /** The name of a segment is a hash of all its pieces, those too that no number tells of. */
    private void segment(String folder, int docs, int buckets) throws IOException {
        need(folder + "h.bin");
        need(folder + "f.bin");
        for (int i = 0; i < docs; i++) {
            need(folder + "t/" + i + ".bin");
        }
        for (int i = 0; i < buckets; i++) {
            need(folder + "k/" + i + ".bin");
        }
        SortedSet<String> own = pieces.subSet(folder, folder + Character.MAX_VALUE);
        Pattern optional = Pattern.compile(Pattern.quote(folder) + "[pq]/(0|[1-9][0-9]{0,8})\\.bin");
        own.stream().filter(piece -> optional.matcher(piece).matches()).toList().forEach(this::need);
        for (long i = 0; i < own.stream().filter(piece -> piece.startsWith(folder + "q/")).count(); i++) {
            need(folder + "q/" + i + ".bin");
        }
        List<String> contents = own.stream().filter(named::contains).toList();
        if (bad.stream().noneMatch(piece -> piece.startsWith(folder) && named.contains(piece))) {
            List<byte[]> hashed = new ArrayList<>();
            for (String piece : contents) {
                hashed.add(piece.substring(folder.length()).getBytes(StandardCharsets.UTF_8));
                hashed.add(content(piece));
            }
            if (!(SearchFormat.hash(hashed) + "/").equals(folder)) {
                report(folder, "里面的文件和文件夹的名字对不上：p 或 q 里少了或多了文件");
            }
        }
    }

    /** A piece without its seal. */
    private byte[] content(String piece) throws IOException {
        byte[] bytes = site.bytes(FOLDER + piece);
        return Arrays.copyOf(bytes, bytes.length - SearchFormat.SEAL_BYTES);
    }

    private void variants(String name) throws IOException {
        String piece = SearchFormat.variants(name);
        need(piece);
        if (!bad.contains(piece) && !SearchFormat.hash(List.of(content(piece))).equals(name)) {
            report(piece, "内容和名字里的校验值对不上");
        }
    }

    private void corrections(String name) throws IOException {
        need(name);
        if (!bad.contains(name)
                && !name.equals(SearchFormat.corrections(site.bytes(FOLDER + name)))) {
            report(name, "内容和名字里的校验值对不上");
        }
    }

    /** A table, and of some pairs of letters two pieces whose hash is in their names and at the end of the table. */
    private void pinyin(String name) throws IOException {
        if (name.isEmpty()) {
            return;
        }
        String table = SearchFormat.readings(name);
        need(table);
        StringBuilder tail = new StringBuilder();
        for (char first = 'a'; first <= 'z'; first++) {
            for (char second = 'a'; second <= 'z'; second++) {
                tail.append(shard("pinyin/" + first + second + "-"));
            }
        }
        if (bad.stream().anyMatch(piece -> piece.startsWith("pinyin/") && named.contains(piece))) {
            return;
        }
        byte[] content = content(table);
        if (!SearchFormat.hash(List.of(content)).equals(name)) {
            report(table, "内容和名字里的校验值对不上");
        } else if (IntStream.range(0, 8).noneMatch(left -> bits(content).endsWith(tail + "0".repeat(left)))) {
            report(table, "这里列出的文件和 pinyin 里的不一样，少了或多了文件");
        }
    }

    /** What the table says of a pair of letters, in bits. */
    private String shard(String start) throws IOException {
        SortedSet<String> found = pieces.subSet(start, start + Character.MAX_VALUE);
        StringBuilder bits = new StringBuilder();
        for (String piece : found) {
            Matcher shard = SHARD.matcher(piece.substring("pinyin/".length()));
            if (shard.matches() && shard.group(3) == null) {
                pair(piece, shard.group(2));
                bits.append('1').append(bitsOf(shard.group(2)));
            } else if (shard.matches()) {
                need(piece.replaceAll("-p\\.bin$", ".bin"));
                need(piece);
            }
        }
        return bits.isEmpty() ? "0" : bits.toString();
    }

    private void pair(String piece, String hash) throws IOException {
        String phrases = piece.replaceAll("\\.bin$", "-p.bin");
        need(piece);
        need(phrases);
        if (!bad.contains(piece) && !bad.contains(phrases)
                && !SearchFormat.hash(List.of(content(piece), content(phrases))).startsWith(hash)) {
            report(piece, "内容和名字里的校验值对不上");
        }
    }

    private static String bits(byte[] bytes) {
        StringBuilder bits = new StringBuilder(bytes.length * 8);
        for (byte b : bytes) {
            bits.append(Integer.toBinaryString(b & 0xff | 0x100), 1, 9);
        }
        return bits.toString();
    }

    /** A hash as bits, five a character. */
    private static String bitsOf(String hash) {
        StringBuilder bits = new StringBuilder();
        hash.chars().forEach(c -> bits.append(Integer.toBinaryString(SearchFormat.BASE32.indexOf(c) | 32), 1, 6));
        return bits.toString();
    }
}
