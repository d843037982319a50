package org.jianbao.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecordCodecTest {
    private static final RecordCodec<Bulletin> CODEC = new RecordCodec<>(Bulletin.class);
    private static final Bulletin BULLETIN = new Bulletin("第5期 𠮷", 5, 1L << 40, true, Weight.HEAVY,
            List.of(new Text("正文"), new Part(List.of(new Text(""), new Part(List.of())))),
            Map.of("a", Optional.of(LocalDate.of(2024, 11, 11)), "b", Optional.empty()),
            OptionalInt.of(3), OptionalInt.empty(), LocalDateTime.of(2024, 11, 11, 8, 30));

    enum Weight {
        LIGHT, HEAVY
    }

    sealed interface Node {}

    record Text(String text) implements Node {}

    record Part(List<Node> nodes) implements Node {}

    record Bulletin(String title, int number, long bytes, boolean draft, Weight weight, List<Node> nodes,
            Map<String, Optional<LocalDate>> days, OptionalInt some, OptionalInt none, LocalDateTime moment) {}

    record Foreign(Thread thread) {}

    @Test
    void what_was_written_is_read() throws IOException {
        assertThat(read(written(BULLETIN))).isEqualTo(BULLETIN);
    }

    @Test
    void records_follow_each_other() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CODEC.write(BULLETIN, new DataOutputStream(out));
        CODEC.write(BULLETIN, new DataOutputStream(out));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(out.toByteArray()));
        assertThat(CODEC.read(in)).isEqualTo(CODEC.read(in));
        assertThat(in.read()).isNegative();
    }

    @Test
    void damaged_bytes_are_no_record_or_another_one() throws IOException {
        byte[] whole = written(BULLETIN);
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            try {
                assertThat(read(bytes)).isNotNull();
            } catch (IOException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void a_type_that_cannot_be_written_is_refused_at_once() {
        assertThatThrownBy(() -> new RecordCodec<>(Foreign.class)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Thread");
    }

    @Test
    void a_digest_tells_values_apart_by_all_that_they_hold() {
        Bulletin other = new Bulletin(BULLETIN.title(), BULLETIN.number(), BULLETIN.bytes(), BULLETIN.draft(),
                BULLETIN.weight(), List.of(new Text("正文"), new Part(List.of(new Text(""), new Text("")))),
                BULLETIN.days(), BULLETIN.some(), BULLETIN.none(), BULLETIN.moment());
        assertThat(RecordDigest.of(BULLETIN)).isEqualTo(RecordDigest.of(BULLETIN)).isNotEqualTo(RecordDigest.of(other));
        assertThat(RecordDigest.of("ab", "c")).isNotEqualTo(RecordDigest.of("a", "bc"));
        assertThat(RecordDigest.of(List.of(), Optional.empty()))
                .isNotEqualTo(RecordDigest.of(Optional.empty(), List.of()));
    }

    private static byte[] written(Bulletin bulletin) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CODEC.write(bulletin, new DataOutputStream(out));
        return out.toByteArray();
    }

    private static Bulletin read(byte[] bytes) throws IOException {
        return CODEC.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
