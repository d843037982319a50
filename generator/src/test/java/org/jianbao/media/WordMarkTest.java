package org.jianbao.media;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

class WordMarkTest {
    @Test
    void a_name_has_an_outline_of_whole_numbers_and_the_same_twice() {
        Optional<ChineseFont> font = ChineseFont.find().filter(ChineseFont::isSerif);
        assumeThat(font).as("a serif font of this machine").isPresent();
        WordMark mark = WordMark.of("渝工简报", font.orElseThrow()).orElseThrow();
        assertThat(mark.path()).matches("[MmLlHhVvQqCcz0-9 -]+").hasSizeLessThan(3000);
        assertThat(mark.height()).isEqualTo(100);
        assertThat(mark.width()).isEqualTo(430);
        assertThat(WordMark.of("渝工简报", font.orElseThrow())).contains(mark);
        assertThat(WordMark.of("", font.orElseThrow())).isEmpty();
        assertThat(WordMark.of("名字太长的简报名字太长", font.orElseThrow())).isEmpty();
    }
}
