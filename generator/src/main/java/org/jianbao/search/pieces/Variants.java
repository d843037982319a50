package org.jianbao.search.pieces;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jianbao.format.SearchFormat;
import org.jianbao.search.text.Folding;

/**
 * Traditional characters for the browser: a piece with all of them, which is loaded only when a query has a character that is
 * not in GB 2312, and the few that are in GB 2312 although they are folded.
 *
 * @param piece name of the piece without {@code .bin}
 * @param common characters of GB 2312, each followed by what it becomes
 */
record Variants(String piece, String common) {

    /** Writes the piece. */
    static Variants write(Folding folding, PieceWriter pieces) {
        CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
        StringBuilder common = new StringBuilder();
        TreeMap<Character, Character> all = new TreeMap<>(folding.simplified());
        all.forEach((traditional, simplified) -> {
            if (gb2312.canEncode(traditional)) {
                common.append(traditional).append(simplified);
            }
        });
        int[] traditional = all.keySet().stream().mapToInt(c -> c).toArray();
        BitWriter out = new BitWriter(8000).delta(traditional.length + 1).ascending(traditional, 0, 0x10000);
        for (Map.Entry<Character, Character> each : all.entrySet()) {
            out.bits(each.getValue(), 16);
        }
        String name = SearchFormat.hash(List.of(out.toBytes()));
        pieces.write(SearchFormat.variants(name), out.toBytes());
        return new Variants(name, common.toString());
    }
}
