package org.jianbao.quantity;

import java.math.BigDecimal;
import java.util.List;

import org.jianbao.model.event.Amount;
import org.jianbao.problem.Place;
import org.jianbao.quantity.Quantity.Bound;
import org.jianbao.quantity.Quantity.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers as bulletins write them. */
class QuantityTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            228名                  | 228        | EXACTLY  | 名
            ２２８名                | 228        | EXACTLY  | 名
            15.9万人次              | 159000     | EXACTLY  | 人次
            １５．９万人次            | 159000     | EXACTLY  | 人次
            1068.45万元            | 10684500   | EXACTLY  | 元
            1.2亿元                | 120000000  | EXACTLY  | 元
            14068人               | 14068      | EXACTLY  | 人
            14,068人              | 14068      | EXACTLY  | 人
            1,234,567元           | 1234567    | EXACTLY  | 元
            １，２３４人             | 1234       | EXACTLY  | 人
            100余万元              | 1000000    | OVER     | 元
            100 余万元             | 1000000    | OVER     | 元
            2200余名               | 2200       | OVER     | 名
            2万余人                | 20000      | OVER     | 人
            2万多人                | 20000      | OVER     | 人
            30多家                 | 30         | OVER     | 家
            近150名                | 150        | NEARLY   | 名
            将近150名              | 150        | NEARLY   | 名
            约3000人次             | 3000       | ABOUT    | 人次
            大约3千人              | 3000       | ABOUT    | 人
            超过500人              | 500        | OVER     | 人
            超500人                | 500        | OVER     | 人
            逾千名                 | 1000       | OVER     | 名
            突破10万人             | 100000     | OVER     | 人
            上百名                 | 100        | OVER     | 名
            上万人                 | 10000      | OVER     | 人
            百余名                 | 100        | OVER     | 名
            100余名                | 100        | OVER     | 名
            十余家                 | 10         | OVER     | 家
            十几名                 | 10         | OVER     | 名
            二十多名               | 20         | OVER     | 名
            十余万元               | 100000     | OVER     | 元
            数百名                 | 100        | ABOUT    | 名
            几十家                 | 10         | ABOUT    | 家
            最高5万元              | 50000      | AT_MOST  | 元
            最高奖励5万元           | 50000      | AT_MOST  | 元
            最多可奖5万元           | 50000      | AT_MOST  | 元
            不超过20人             | 20         | AT_MOST  | 人
            至少3次                | 3          | AT_LEAST | 次
            不少于10个             | 10         | AT_LEAST | 个
            三个                   | 3          | EXACTLY  | 个
            两支                   | 2          | EXACTLY  | 支
            十二个                 | 12         | EXACTLY  | 个
            二十五名               | 25         | EXACTLY  | 名
            一百零五名              | 105        | EXACTLY  | 名
            一百二十年              | 120        | EXACTLY  | 年
            三千五百元              | 3500       | EXACTLY  | 元
            三千五元               | 3500       | EXACTLY  | 元
            一万二千三百人           | 12300      | EXACTLY  | 人
            一亿二千万元             | 120000000  | EXACTLY  | 元
            一万亿元               | 1000000000000 | EXACTLY | 元
            一万二千亿元            | 1200000000000 | EXACTLY | 元
            一万亿三千万元           | 1000030000000 | EXACTLY | 元
            两万万人               | 200000000  | EXACTLY  | 人
            三亿二千万人            | 320000000  | EXACTLY  | 人
            一万零十五人            | 10015      | EXACTLY  | 人
            一万五人               | 15000      | EXACTLY  | 人
            九千万亿亿元            | 900000000000000000000000 | EXACTLY | 元
            不足100人              | 100        | AT_MOST  | 人
            不高于5万元             | 50000      | AT_MOST  | 元
            不得高于5万元           | 50000      | AT_MOST  | 元
            不得多于30名            | 30         | AT_MOST  | 名
            不得超过50人            | 50         | AT_MOST  | 人
            没有超过50人            | 50         | AT_MOST  | 人
            未突破100件             | 100        | AT_MOST  | 件
            不得少于8学时           | 8          | AT_LEAST | 学时
            不得低于3000元          | 3000       | AT_LEAST | 元
            没有低于200元           | 200        | AT_LEAST | 元
            不低于200元             | 200        | AT_LEAST | 元
            少于8学时               | 8          | AT_MOST  | 学时
            高于5万元               | 50000      | OVER     | 元
            不足百人               | 100        | AT_MOST  | 人
            不到50名               | 50         | AT_MOST  | 名
            低于3万元              | 30000      | AT_MOST  | 元
            少于10个               | 10         | AT_MOST  | 个
            多于10个               | 10         | OVER     | 个
            不多于10个              | 10         | AT_MOST  | 个
            不低于3万元             | 30000      | AT_LEAST | 元
            百万元                 | 1000000    | EXACTLY  | 元
            百名                   | 100        | EXACTLY  | 名
            万名                   | 10000      | EXACTLY  | 名
            6个月                  | 6          | EXACTLY  | 个月
            3年                   | 3          | EXACTLY  | 年
            24小时                 | 24         | EXACTLY  | 小时
            5%                    | 5          | EXACTLY  | %
            5个百分点               | 5          | EXACTLY  | 个百分点
            """)
    void an_amount_is_read_with_its_bound_and_unit(String text, BigDecimal number, Bound bound, String unit) {
        Amount amount = Amount.parse(text, Place.ofFile("x")).orElseThrow();
        assertThat(amount.quantity().number()).isEqualByComparingTo(number);
        assertThat(amount.quantity().bound()).isEqualTo(bound);
        assertThat(amount.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"半数", "一半", "-5名", "名", "", "第35次", "11月6日", "2024年", "二〇二四年", "三分之一", "若干名",
            "约", "最高", "百分之五", "两亿三亿元", "一亿万元", "两万三万人", "一万万万万万万元"})
    void what_is_no_number_is_no_amount(String text) {
        assertThat(Amount.parse(text, Place.ofFile("x"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"第35次", "第 35 次", "第三十五次", "11月6日", "11月3日至8日", "11月3—8日", "3、4月", "5月20日—26日",
            "2024年", "２０２４年", "二〇二四年四月", "2024年4月1日至9月30日", "2024.11.6", "9:30", "9:30—11:00", "C919首飞",
            "半数以上", "三分之二", "百分之九十五", "五一先锋", "“六一”活动", "三四十人", "千百十计划", "万州", "双万", "GB-2024"})
    void dates_times_ordinals_and_names_are_no_quantities(String text) {
        assertThat(Quantity.in(text).stream().filter(found -> !text.startsWith("3、4") || found.from() > 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            附近5家企业            | 5家
            节约5万元              | 5万元
            预约100人             | 100人
            签约30家              | 30家
            11月20余名职工         | 20余名
            网上百家争鸣           | 百家
            参赛人数百余           | 百余
            近期，12名职工         | 12名
            """)
    void a_word_that_only_looks_like_a_bound_is_left_alone(String text, String quantity) {
        Found found = Quantity.in(text).getFirst();
        assertThat(text.substring(found.from())).startsWith(quantity);
    }

    @Test
    void all_quantities_of_a_sentence_are_found_in_order() {
        assertThat(texts("首批选派28名机关干部，编成4个蹲点组、12个蹲点小组，覆盖全部12个平台企业。"))
                .containsExactly("28", "4", "12", "12");
        assertThat(texts("今年10月起，4家供电公司办片区赛，31家派150余名职工参赛，最后60名进决赛，来自12家单位。"))
                .containsExactly("4", "31", "150余", "60", "12");
        assertThat(texts("11月7日，第三十五次会议开幕，代表近150名到会，集体奖最高5万元，个人奖三个。"))
                .containsExactly("近150", "最高5万", "三");
        assertThat(texts("共14,068人、15.9万人次，投入1068.45万元")).containsExactly("14,068", "15.9万", "1068.45万");
    }

    @Test
    void places_are_those_of_the_text_as_it_was_written() {
        String text = "共有最高奖励５万元。";
        Found found = Quantity.in(text).getFirst();
        assertThat(text.substring(found.from(), found.to())).isEqualTo("最高奖励５万");
    }

    private static List<String> texts(String text) {
        return Quantity.in(text).stream().map(found -> text.substring(found.from(), found.to())).toList();
    }
}
