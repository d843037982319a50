package org.jianbao.importing.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.model.event.EventKind.BuiltIn;

/** Who won or was honoured. */
final class Prizes {
    private static final String LEVEL = "特等奖|一等奖|二等奖|三等奖|优秀奖|优胜奖|鼓励奖|金奖|银奖|铜奖|冠军|亚军|季军|第[一二三四五六]名|优秀组织奖|组织奖|最佳[\\p{IsHan}]{1,6}奖";
    private static final Pattern WON = Pattern
            .compile("^(?:其中|最终|经过[^，]*|最后)?[，]?(.{2,}?)(?:代表队|队)?(?:分别|共同|最终)?(?:荣获|获得|夺得|摘得|斩获|喜获|勇夺|获)(?:了|得)?"
                    + "([^，。；、]{0,10}?(?:" + LEVEL + "))(?:第一|\\d+[名个项])?$");
    private static final Pattern IN_TURN = Pattern
            .compile("^(?:其中|最终|经过[^，]*|最后)?[，]?(.{2,}?、.{2,}?|.{2,}?和.{2,}?)(?:分获|分列|分别(?:荣获|获得|夺得|摘得|获))"
                    + "((?:" + LEVEL + ")(?:[、和](?:" + LEVEL + "))+|[特一二三](?:[、和][特一二三])*[、和][一二三]等奖)$");
    private static final Pattern COUNTED = Pattern.compile("^(.*?)等([\\d一二三四五六七八九十]{1,3}[个名支项家])[\\p{IsHan}]{0,6}$");
    private static final Pattern OF_WORKS = Pattern.compile("(?:^|[，、。])([^，、。《》]{4,40})的《([^》]+)》(?=、|等|和|，|入选)");
    private static final Pattern NAMED = Pattern.compile("([^，、。；“”]{4,30}?)(?:被)?(?:挂牌)?(?:命名|认定|授牌)为“([^”]+)”");
    private static final Pattern HONOURED = Pattern.compile(
            "^(.{4,}?)(?:等[\\d一二三四五六七八九十]{0,3}[名人个位]{0,2})?(?:同志)?(?:荣获|获评|当选|被评为|被授予|获得|获)(.{0,12}“[^”]+”.{0,6}|.{0,16}(?:称号|奖章|荣誉))");

    private Prizes() {}

    static List<Value> of(Story story, BuiltIn kind) {
        List<Value> values = new ArrayList<>();
        for (String sentence : story.sentences()) {
            if (kind == BuiltIn.COMPETITION || kind == BuiltIn.ACTIVITY) {
                for (String clause : sentence.split("[，；。]", -1)) {
                    won(clause, sentence, kind, values);
                }
            } else if (kind == BuiltIn.AWARD) {
                honoured(sentence, values);
            }
        }
        return values;
    }

    /** 甲、乙分获亚军和季军; 甲、乙、丙分别获得一、二、三等奖 */
    private static boolean inTurn(String clause, String sentence, List<Value> values) {
        Matcher turn = IN_TURN.matcher(clause);
        if (!turn.matches()) {
            return false;
        }
        List<String> levels = new ArrayList<>();
        for (String level : turn.group(2).split("[、和]", -1)) {
            levels.add(level.matches("[特一二三]") ? level + "等奖" : level);
        }
        List<String> winners = list(turn.group(1));
        for (int i = 0; winners.size() == levels.size() && i < winners.size(); i++) {
            winner(winners.get(i), levels.get(i), sentence, values);
        }
        return true;
    }

    private static void won(String clause, String sentence, BuiltIn kind, List<Value> values) {
        Matcher won = WON.matcher(clause);
        if (kind != BuiltIn.COMPETITION || inTurn(clause, sentence, values) || !won.matches()) {
            return;
        }
        String winners = won.group(1).replaceFirst("代表队$", "");
        Matcher counted = COUNTED.matcher(winners);
        if (counted.matches()) {
            winners = counted.group(1);
            values.add(new Value("results.count", won.group(2), counted.group(2), "", sentence));
        }
        if (winners.matches(".*(?:选手|队员|职工|\\d+人|\\d+名).*") && !winners.contains("公司")) {
            return;
        }
        for (String winner : list(winners)) {
            winner(winner, won.group(2), sentence, values);
        }
    }

    private static void winner(String winner, String level, String sentence, List<Value> values) {
        String plain = winner.replaceFirst("(?:代表队|队)$", "").replaceFirst("^(?:来自|由)", "");
        Optional<Names.Member> member = Names.member(plain);
        if (member.isPresent()) {
            values.add(new Value("results.person", level, member.get().person(), member.get().unit(), sentence));
        } else if (Names.isName(plain)) {
            values.add(new Value("results.person", level, plain, "", sentence));
        } else if (plain.endsWith("项目") || plain.startsWith("《") || plain.startsWith("“") || plain.contains("工作室")
                || plain.matches(".*(?:研制|应用|攻关|技术|系统|工法)$")) {
            values.add(new Value("results.work", level, plain.replaceFirst("项目$", ""), "", sentence));
        } else {
            values.add(new Value("results.unit", level, plain, "", sentence));
        }
    }

    /** The items of a list: 和 parts the last two, unless one of the halves would be no name. */
    private static List<String> list(String text) {
        List<String> items = new ArrayList<>();
        String[] parts = text.split("、", -1);
        for (int i = 0; i < parts.length; i++) {
            int and = i == parts.length - 1 ? parts[i].indexOf('和') : -1;
            boolean parted = and > 1 && parts[i].length() - and > 3
                    && (parts[i].substring(0, and).matches(".*(?:" + Bodies.KINDS + "|队)")
                            || Names.isName(parts[i].substring(0, and)));
            if (parted) {
                items.add(parts[i].substring(0, and));
                items.add(parts[i].substring(and + 1));
            } else if (!parts[i].isBlank()) {
                items.add(parts[i].strip());
            }
        }
        return items;
    }

    private static void honoured(String sentence, List<Value> values) {
        Matcher works = OF_WORKS.matcher(sentence);
        while (works.find()) {
            Names.member(works.group(1))
                    .ifPresent(member -> values.add(new Value("honourees.person", "", member.person(),
                            member.unit(), sentence)));
        }
        Matcher named = NAMED.matcher(sentence);
        while (named.find()) {
            values.add(new Value("honourees.unit", named.group(2), named.group(1).replaceFirst("^(?:具体来看|其中)", ""), "",
                    sentence));
        }
        for (String clause : sentence.split("[，；。]", -1)) {
            Matcher honoured = HONOURED.matcher(clause);
            List<String> names = honoured.find() ? list(honoured.group(1)) : List.of();
            if (names.size() < 2
                    || names.stream().filter(name -> Names.isName(name) || Names.member(name).isPresent()).count()
                            * 2 < names.size()) {
                continue;
            }
            for (String name : names) {
                Optional<Names.Member> member = Names.member(name);
                if (member.isPresent()) {
                    values.add(new Value("honourees.person", "", member.get().person(), member.get().unit(), sentence));
                } else {
                    values.add(new Value(Names.isName(name) ? "honourees.person" : "honourees.unit", "", name, "",
                            sentence));
                }
            }
        }
    }
}
