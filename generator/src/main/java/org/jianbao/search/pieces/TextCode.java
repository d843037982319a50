package org.jianbao.search.pieces;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes texts short: one canonical Huffman code for a whole site over its common characters and some frequent strings, so
 * that a browser can decode any text of a few hundred bytes with one table.
 */
final class TextCode {
    static final char END = 0;
    static final char SEPARATOR = 1;
    /** In an address: the date of its document. */
    static final char DATE = 2;
    private static final char ESCAPE = 0xFFFF;
    private static final int LONGEST_CODE = 24;
    private static final int SAMPLE = 1000;

    /** A symbol stands in the table, which every reader loads, when it saves its own size within so many texts. */
    private static final int TEXTS_READ = 25;
    private static final int SINGLE_BITS = 9;
    private static final int STRING_BITS = 28;
    private static final int ESCAPED_BITS = 24;

    private final Map<String, Code> strings = new HashMap<>();
    private final Code[] singles = new Code[0x10000];
    private final boolean[] beginsString = new boolean[0x10000];
    private final List<String> symbols;
    private final int[] lengths;

    private record Code(int bits, int length) {}

    private TextCode(List<String> symbols, int[] lengths) {
        this.symbols = symbols;
        this.lengths = lengths;
        int code = 0;
        int length = 0;
        for (int i = 0; i < symbols.size(); i++) {
            code <<= lengths[i] - length;
            length = lengths[i];
            String symbol = symbols.get(i);
            Code assigned = new Code(code++, length);
            if (symbol.length() == 1) {
                singles[symbol.charAt(0)] = assigned;
            } else {
                strings.put(symbol, assigned);
                beginsString[symbol.charAt(0)] = true;
            }
        }
    }

    /** Reads a code that {@link #keep} wrote. */
    static TextCode read(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> symbols = new ArrayList<>(count);
        int[] lengths = new int[count];
        for (int i = 0; i < count; i++) {
            lengths[i] = in.readInt();
            symbols.add(in.readUTF());
        }
        return new TextCode(symbols, lengths);
    }

    /** Writes the code for {@link #read}. */
    void keep(DataOutputStream out) throws IOException {
        out.writeInt(symbols.size());
        for (int i = 0; i < symbols.size(); i++) {
            out.writeInt(lengths[i]);
            out.writeUTF(symbols.get(i));
        }
    }

    /** The code that suits some texts. */
    static TextCode of(Collection<String> texts) {
        int[] counts = new int[0x10000];
        texts.forEach(text -> text.chars().forEach(c -> counts[c]++));
        double worth = Math.max(1, (double) texts.size() / TEXTS_READ);
        Set<String> strings = strings(texts, counts, worth);
        Map<String, Integer> uses = uses(texts, strings);
        Map<String, Integer> kept = new TreeMap<>();
        int escaped = 1;
        for (Map.Entry<String, Integer> use : uses.entrySet()) {
            boolean single = use.getKey().length() == 1;
            if (single && use.getKey().charAt(0) > SEPARATOR
                    && use.getValue() * (double) ESCAPED_BITS / 2 < SINGLE_BITS * worth) {
                escaped += use.getValue();
            } else {
                kept.put(use.getKey(), use.getValue());
            }
        }
        // A string is written by its characters, so each of them needs a symbol.
        strings.forEach(string -> string.chars()
                .forEach(c -> kept.merge(String.valueOf((char) c), 1, Math::max)));
        kept.put(String.valueOf(ESCAPE), escaped);
        kept.merge(String.valueOf(END), 1, Integer::sum);
        kept.merge(String.valueOf(SEPARATOR), 1, Integer::sum);
        return canonical(kept);
    }

    /** Strings that a symbol of their own makes shorter by more than the symbol costs. */
    private static Set<String> strings(Collection<String> texts, int[] counts, double worth) {
        int step = Math.max(1, texts.size() / SAMPLE);
        List<String> sample = new ArrayList<>();
        int number = 0;
        for (String text : texts) {
            if (number++ % step == 0) {
                sample.add(text);
            }
        }
        double total = Arrays.stream(counts).sum();
        Set<String> kept = new HashSet<>();
        Substrings.count(sample, (string, sampled) -> {
            double uses = (double) sampled * step;
            double apart = string.chars().mapToDouble(c -> -log2(counts[c] / total)).sum();
            double together = -log2(uses / total);
            if (uses * (apart - together) / 2 > STRING_BITS * worth) {
                kept.add(string);
            }
        });
        return kept;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    private static Map<String, Integer> uses(Collection<String> texts, Set<String> strings) {
        boolean[] begins = new boolean[0x10000];
        strings.forEach(string -> begins[string.charAt(0)] = true);
        int[] singles = new int[0x10000];
        Map<String, Integer> uses = new HashMap<>();
        for (String text : texts) {
            for (int i = 0; i < text.length();) {
                String string = begins[text.charAt(i)] ? longest(text, i, strings) : "";
                if (string.isEmpty()) {
                    singles[text.charAt(i++)]++;
                } else {
                    uses.merge(string, 1, Integer::sum);
                    i += string.length();
                }
            }
        }
        for (int c = 0; c < singles.length; c++) {
            if (singles[c] > 0) {
                uses.put(String.valueOf((char) c), singles[c]);
            }
        }
        return uses;
    }

    private static String longest(String text, int from, Set<String> strings) {
        for (int length = Math.min(Substrings.LONGEST, text.length() - from); length >= 2; length--) {
            String string = text.substring(from, from + length);
            if (strings.contains(string)) {
                return string;
            }
        }
        return "";
    }

    private static TextCode canonical(Map<String, Integer> uses) {
        List<String> symbols = new ArrayList<>(uses.keySet());
        int[] weights = symbols.stream().mapToInt(uses::get).toArray();
        int[] lengths = codeLengths(weights);
        while (Arrays.stream(lengths).max().orElse(0) > LONGEST_CODE) {
            // Flatter weights make shorter codes.
            for (int i = 0; i < weights.length; i++) {
                weights[i] = weights[i] / 2 + 1;
            }
            lengths = codeLengths(weights);
        }
        int[] chosen = lengths;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < symbols.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.<Integer>comparingInt(i -> chosen[i])
                .thenComparing(i -> symbols.get(i).length() > 1)
                .thenComparing(symbols::get));
        return new TextCode(order.stream().map(symbols::get).toList(),
                order.stream().mapToInt(i -> chosen[i]).toArray());
    }

    /**
     * The lengths of an optimal prefix code (Huffman), in bits.
     *
     * @param weights how often each symbol is used; a symbol that is never used gets length 0
     */
    static int[] codeLengths(int[] weights) {
        PriorityQueue<Node> queue = new PriorityQueue<>();
        int number = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                queue.add(new Node(weights[i], number++, i, null, null));
            }
        }
        int[] lengths = new int[weights.length];
        if (queue.size() == 1) {
            lengths[queue.remove().symbol] = 1;
            return lengths;
        }
        while (queue.size() > 1) {
            Node left = queue.remove();
            Node right = queue.remove();
            queue.add(new Node(left.weight + right.weight, number++, -1, left, right));
        }
        if (!queue.isEmpty()) {
            queue.remove().assign(0, lengths);
        }
        return lengths;
    }

    private record Node(long weight, int number, int symbol, @org.jspecify.annotations.Nullable Node left,
            @org.jspecify.annotations.Nullable Node right) implements Comparable<Node> {
        @Override
        public int compareTo(Node other) {
            return weight != other.weight ? Long.compare(weight, other.weight) : Integer.compare(number, other.number);
        }

        void assign(int depth, int[] lengths) {
            if (left == null || right == null) {
                lengths[symbol] = depth;
                return;
            }
            left.assign(depth + 1, lengths);
            right.assign(depth + 1, lengths);
        }
    }

    /** Writes a text and its end. */
    void write(String text, BitWriter out) {
        for (int i = 0; i < text.length();) {
            i += writeSymbol(text, i, out);
        }
        write(singles[END], out);
    }

    private int writeSymbol(String text, int from, BitWriter out) {
        char c = text.charAt(from);
        if (beginsString[c]) {
            for (int length = Math.min(Substrings.LONGEST, text.length() - from); length >= 2; length--) {
                Code code = strings.get(text.substring(from, from + length));
                if (code != null) {
                    write(code, out);
                    return length;
                }
            }
        }
        if (singles[c] != null) {
            write(singles[c], out);
        } else {
            write(singles[ESCAPE], out);
            out.bits(c, 16);
        }
        return 1;
    }

    private static void write(Code code, BitWriter out) {
        out.bits(code.bits, code.length);
    }

    /** Writes the table. */
    void writeTable(BitWriter out) {
        for (int length = 1; length <= LONGEST_CODE; length++) {
            out.delta(of(length, true).size() + 1).delta(of(length, false).size() + 1);
        }
        for (int length = 1; length <= LONGEST_CODE; length++) {
            out.ascending(of(length, true).stream().mapToInt(symbol -> symbol.charAt(0)).toArray(), 0, 0x10000);
        }
        for (int length = 1; length <= LONGEST_CODE; length++) {
            for (String string : of(length, false)) {
                out.bits(string.length() - 2, 2);
                string.chars().forEach(c -> write(singles[c], out));
            }
        }
    }

    private List<String> of(int length, boolean single) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < symbols.size(); i++) {
            if (lengths[i] == length && (symbols.get(i).length() == 1) == single) {
                some.add(symbols.get(i));
            }
        }
        return some;
    }
}
