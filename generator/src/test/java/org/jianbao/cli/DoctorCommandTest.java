package org.jianbao.cli;

import java.nio.file.Path;

import org.jianbao.testing.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code jianbao doctor} and {@code jianbao completion}, and what a wrong command line is told. */
class DoctorCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void each_thing_has_a_line_and_what_is_missing_a_way_to_mend_it() {
        Outcome outcome = Outcome.of("doctor", "--content", folder.resolve("content").toString());
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("Java：", "内存：Java 最多用", "文件名：编码是", "磁盘：", "字体：", "Git：", "浏览器：",
                "注意  内容：这里没有 " + folder + "/content/site.yml\n      改法：到网站的文件夹里运行，或者新建一个：./jianbao new site 文件夹\n");
        assertThat(outcome.out().lines().filter(line -> !line.startsWith(" ")))
                .allMatch(line -> line.matches("(?:好　|注意|不行)  [^：]+：.+"));
    }

    @Test
    void shells_complete_every_command() {
        assertThat(Outcome.of("completion").out()).startsWith("#!/usr/bin/env bash").contains(
                "complete -F _complete_jianbao",
                "doctor", "--china");
    }

    @Test
    void wrong_usage_is_told_in_two_lines_with_what_was_meant() {
        assertThat(Outcome.of("biuld").err()).isEqualTo("用法不对：不认识“biuld”，是不是“build”？\n看用法：./jianbao --help\n");
        assertThat(Outcome.of("build", "--drfats").err())
                .isEqualTo("用法不对：不认识“--drfats”，是不是“--drafts”？\n看用法：./jianbao build --help\n");
        assertThat(Outcome.of("new", "artcle").err())
                .isEqualTo("用法不对：不认识“artcle”，是不是“article”？\n看用法：./jianbao new --help\n");
        assertThat(Outcome.of().err()).startsWith("用法不对：缺少命令\n\n用法：jianbao");
    }
}
