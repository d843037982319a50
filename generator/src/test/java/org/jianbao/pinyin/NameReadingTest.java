package org.jianbao.pinyin;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jianbao.region.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The pinyin of people, places and organisations. */
class NameReadingTest {
    private static final List<String> DISTRICTS = List.of(
            "yu zhong qu",
            "da du kou qu",
            "jiang bei qu",
            "sha ping ba qu",
            "jiu long po qu",
            "nan an qu",
            "bei bei qu",
            "yu bei qu",
            "ba nan qu",
            "fu ling qu",
            "chang shou qu",
            "jiang jin qu",
            "he chuan qu",
            "yong chuan qu",
            "nan chuan qu",
            "qi jiang qu",
            "da zu qu",
            "bi shan qu",
            "tong liang qu",
            "tong nan qu",
            "rong chang qu",
            "wan zhou qu",
            "qian jiang qu",
            "kai zhou qu",
            "liang ping qu",
            "wu long qu",
            "cheng kou xian",
            "feng du xian",
            "dian jiang xian",
            "zhong xian",
            "yun yang xian",
            "feng jie xian",
            "wu shan xian",
            "wu xi xian",
            "shi zhu xian",
            "xiu shan xian",
            "you yang xian",
            "peng shui xian",
            "liang jiang xin qu",
            "gao xin qu",
            "wan sheng jing kai qu");

    @ParameterizedTest
    @CsvSource({
            "重庆, chong qing",
            "重庆市总工会, chong qing shi zong gong hui",
            "长寿, chang shou",
            "单小华, shan xiao hua",
            "曾国藩, zeng guo fan",
            "曾敏, zeng min",
            "解学智, xie xue zhi",
            "仇伟, qiu wei",
            "任伟, ren wei",
            "朴永日, piao yong ri",
            "万俟明, mo qi ming",
            "尉迟恭, yu chi gong",
            "澹台明, tan tai ming",
            "令狐冲, ling hu chong",
            "翟天临, zhai tian lin",
            "缪斌, miao bin",
            "覃辉, qin hui",
            "查良镛, zha liang yong",
            "区永强, ou yong qiang",
            "盖叫天, ge jiao tian",
            "薄一波, bo yi bo",
            "卜伟, bu wei",
            "乐毅, yue yi",
            "员半千, yun ban qian",
            "种道平, chong dao ping",
            "折从阮, she cong ruan",
            "雷剑梅, lei jian mei",
            "龚地萍, gong di ping",
            "王春全, wang chun quan",
            "郭平牯, guo ping gu",
            "叶君战, ye jun zhan",
            "吕布, lv bu",
            "李晟, li sheng",
            "张都, zhang du",
            "解放碑, jie fang bei",
            "单位工会, dan wei gong hui",
            "单位, dan wei",
            "员工, yuan gong",
            "区县总工会, qu xian zong gong hui",
            "曾家岩, zeng jia yan",
            "歌乐山, ge le shan",
            "朝天门, chao tian men",
            "重通工业, chong tong gong ye",
            "重钢集团, chong gang ji tuan",
            "重点企业工会, zhong dian qi ye gong hui",
            "长安汽车, chang an qi che",
            "中国银行, zhong guo yin hang",
            "行业工会, hang ye gong hui",
            "重庆音乐学院, chong qing yin yue xue yuan",
            "会计学会, kuai ji xue hui",
            "女职工委员会, nv zhi gong wei yuan hui",
            "厦门, xia men",
            "丰都, feng du",
            "联尔医学研究院, lian er yi xue yan jiu yuan",
            "中国汽研, zhong guo qi yan",
            "ABC公司, abc gong si",
            "重庆Haier3号工厂, chong qing haier3 hao gong chang",
            "ＴＣＬ集团, tcl ji tuan",
            "“渝工港湾”·一号, yu gong gang wan yi hao",
            "阿里·木, a li mu",
            "12351热线, 12351 re xian",
            "职业病防治院, zhi ye bing fang zhi yuan"
    })
    void a_name_has_the_reading_that_people_know(String name, String reading) {
        assertThat(NameReading.of(name)).isEqualTo(reading);
    }

    @ParameterizedTest
    @MethodSource("districts")
    void every_district_has_its_own_reading(String name, String reading) {
        assertThat(NameReading.of(name)).isEqualTo(reading);
    }

    private static Stream<Arguments> districts() {
        assertThat(DISTRICTS).hasSameSizeAs(Region.named("500000").getFirst().districts());
        return IntStream.range(0, DISTRICTS.size())
                .mapToObj(i -> Arguments.of(Region.named("500000").getFirst().districts().get(i), DISTRICTS.get(i)));
    }

    @Test
    void what_has_no_reading_stays_as_it_is() {
        assertThat(NameReading.of("")).isEmpty();
        assertThat(NameReading.of("·——")).isEmpty();
        assertThat(NameReading.of("甲𠮷乙")).startsWith("jia ").endsWith(" yi");
        assertThat(NameReading.of("Éa 12")).isEqualTo("éa 12");
    }
}
