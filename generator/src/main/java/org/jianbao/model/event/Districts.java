package org.jianbao.model.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The districts and counties of Chongqing, and the zones that the city administers itself.
 *
 * @see <a href="https://www.cq.gov.cn/">the city's own list: 26 districts, 8 counties, 4 autonomous counties</a>
 */
public final class Districts {
    /** Names as bulletins use them, in the city's order. */
    public static final List<String> NAMES = List.of("渝中区", "大渡口区", "江北区", "沙坪坝区", "九龙坡区", "南岸区", "北碚区", "渝北区",
            "巴南区", "涪陵区", "长寿区", "江津区", "合川区", "永川区", "南川区", "綦江区", "大足区", "璧山区", "铜梁区", "潼南区", "荣昌区",
            "万州区", "黔江区", "开州区", "梁平区", "武隆区", "城口县", "丰都县", "垫江县", "忠县", "云阳县", "奉节县", "巫山县", "巫溪县",
            "石柱县", "秀山县", "酉阳县", "彭水县", "两江新区", "高新区", "万盛经开区");

    private static final Pattern CITY = Pattern.compile("^重庆市?");
    private static final Map<String, String> KNOWN = known();

    private Districts() {}

    /**
     * The name that {@link #NAMES} has for a district, by that name, its short form or its full form.
     *
     * <p>Other cities have districts of the same names, 江北区 of Ningbo among them: nothing is known of a text that does
     * not say 重庆 unless what it stands in does.
     *
     * @param here whether all places without a city are in Chongqing
     */
    public static Optional<String> of(String text, boolean here) {
        String name = CITY.matcher(text).replaceFirst("");
        return here || !name.equals(text) ? Optional.ofNullable(KNOWN.get(name)) : Optional.empty();
    }

    /**
     * The district that a misspelt name means. A name of two characters and one more is not corrected: too many of other
     * cities differ from one here in one character, such as 武侯区 from 武隆区.
     */
    public static Optional<String> near(String text) {
        String stem = stem(text);
        return NAMES.stream().filter(name -> stem(name).equals(stem)
                || stem.length() > 2 && stem(name).length() == stem.length() && differing(stem(name), stem) == 1)
                .findFirst();
    }

    private static String stem(String name) {
        return CITY.matcher(name).replaceFirst("").replaceFirst("(?<=..)(?:自治县|新区|[区县市])$", "");
    }

    private static long differing(String one, String other) {
        return IntStream.range(0, one.length()).filter(at -> one.charAt(at) != other.charAt(at)).count();
    }

    private static Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        for (String name : NAMES) {
            known.put(name, name);
            if (name.length() > 2) {
                known.put(name.substring(0, name.length() - 1), name);
            }
        }
        known.put("石柱土家族自治县", "石柱县");
        known.put("秀山土家族苗族自治县", "秀山县");
        known.put("酉阳土家族苗族自治县", "酉阳县");
        known.put("彭水苗族土家族自治县", "彭水县");
        known.put("西部科学城重庆高新区", "高新区");
        known.put("万盛经济技术开发区", "万盛经开区");
        known.put("万盛", "万盛经开区");
        return Map.copyOf(known);
    }
}
