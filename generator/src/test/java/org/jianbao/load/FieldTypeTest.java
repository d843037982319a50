package org.jianbao.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of types of fields in the guide is that of the program; {@code -Djianbao.golden=write} rewrites it. */
class FieldTypeTest {
    private static final String BEGIN = "<!-- types -->\n";
    private static final String END = "<!-- /types -->\n";

    @Test
    void the_guide_lists_every_type_of_a_field() throws IOException {
        Path guide = Path.of(System.getProperty("jianbao.project", ".."), "src/site/markdown/guide/kinds.md");
        String now = Files.readString(guide);
        StringBuilder table = new StringBuilder("| `type` | 中文词 | 写什么 | 活动里的写法 |\n| --- | --- | --- | --- |\n");
        for (FieldType type : FieldType.values()) {
            table.append("| `").append(type.id()).append("` | ").append(type.label()).append(" | ").append(type.help())
                    .append(" | `").append(example(type)).append("` |\n");
        }
        String made = now.substring(0, now.indexOf(BEGIN) + BEGIN.length()) + table + now.substring(now.indexOf(END));
        if (Samples.rewrites()) {
            Files.writeString(guide, made);
            return;
        }
        assertThat(now).isEqualTo(made);
    }

    /** What an editor writes; {@code KindsReaderTest} builds a site with each of them. */
    static String example(FieldType type) {
        return switch (type) {
            case TEXT -> "板书清楚，节奏得当";
            case TEXTS -> "[新入职教师, 实习生]";
            case NUMBER -> "120人";
            case FIGURES -> "[血压计 20台, 手册 300册]";
            case MONEY -> "1.5万元";
            case DATE -> "2024-11-16";
            case CHOICE -> "语文";
            case CHOICES -> "[语文, 数学]";
            case PERSONS -> "[林晓, 张明]";
            case ORGANISATIONS -> "[教务处, 晨光诗社]";
            case RESULTS -> "[{level: 一等奖, winners: [{person: 王芳}]}]";
            case PRIZES -> "[{name: 一等奖, money: 2000元}]";
            case HONOUREES -> "[{person: 王芳, honour: 标兵}]";
        };
    }
}
