package org.jianbao.model.event;

import java.util.List;
import java.util.Optional;

import org.jianbao.model.event.Event.Figure;

/** What only one kind of event has. */
public sealed interface Details
        permits
        Details.Competition,
        Details.Warmth,
        Details.Stations,
        Details.Award,
        Details.Activity,
        DeclaredDetails {
    /** The sort within its kind, such as 网上竞赛, if it is given. */
    Optional<? extends Worded> type();

    /** What repeats under the same name, each year perhaps, if it does. */
    default Optional<String> series() {
        return Optional.empty();
    }

    /** Who won, level by level, where it is a contest. */
    default List<Result> results() {
        return List.of();
    }

    /** Who is honoured, and why. */
    default List<Honouree> honourees() {
        return List.of();
    }

    /**
     * A contest.
     *
     * @param type what sort of contest
     * @param series what repeats under the same name, such as 网上劳动和技能竞赛
     * @param edition which one of its series it is, such as 第二届
     * @param tracks subjects (赛项)
     * @param rounds preliminaries, finals
     * @param entrants how many entered
     * @param results who won
     * @param prizes what can be won
     * @param registration how to enter
     */
    record Competition(
            @Described(label = "类型", value = "哪一类竞赛", order = 2) Optional<CompetitionType> type,
            @Described(label = "系列", value = "每年都办的，写不带年份的名称，各年的活动就会连在一起",
                    example = "网上劳动和技能竞赛", names = Naming.SERIES, shown = Shown.APART, filed = true,
                    schemaOrg = "superEvent") Optional<String> series,
            @Described(label = "届次", value = "第几届", example = "首届") Optional<String> edition,
            @Described(label = "赛项", value = "比赛的项目", example = "[理论考试, 技能考核]") List<String> tracks,
            @Described(label = "赛程", value = "预赛、片区赛、决赛等各轮") List<Round> rounds,
            @Described(label = "参赛", value = "参赛人数、队数", example = "[代表队 21支]") List<Figure> entrants,
            @Described(label = "成绩", value = "奖级和获奖者", order = -1) List<Result> results,
            @Described(label = "奖项设置", value = "设哪些奖，各多少，奖多少钱") List<Prize> prizes,
            @Described(label = "报名", value = "谁能参加，怎样报名，何时截止") Optional<Registration> registration) implements Details {

        public Competition {
            tracks = List.copyOf(tracks);
            rounds = List.copyOf(rounds);
            entrants = List.copyOf(entrants);
            results = List.copyOf(results);
            prizes = List.copyOf(prizes);
        }

        /** Sorts of contest. */
        public enum CompetitionType implements Worded {
            PROGRAMME("竞赛计划"),
            SKILLS("技能竞赛"),
            ONLINE("网上竞赛"),
            INNOVATION("创新大赛");

            private final String label;

            CompetitionType(String label) {
                this.label = label;
            }

            @Override
            public String label() {
                return label;
            }
        }
    }

    /** One round of a contest: {@code time} and {@code venue} as readers see them. */
    record Round(
            @Described(label = "轮次", value = "这一轮的名称", example = "决赛") String name,
            @Described(label = "时间", value = "这一轮的时间，照原文写", example = "2024年10月起") Optional<String> time,
            @Described(label = "地点", value = "这一轮的地点") Optional<String> venue,
            @Described(label = "参赛", value = "这一轮的参赛人数、队数") List<Figure> entrants) {
        public Round {
            entrants = List.copyOf(entrants);
        }
    }

    /** Who won at one level: {@code count} says how many prizes there were when not all winners are named. */
    record Result(
            @Described(label = "奖级", value = "奖项的名称", example = "一等奖") String level,
            @Described(label = "数目", value = "这一奖级共有几个", example = "3个", aside = true) Optional<Amount> count,
            @Described(label = "获奖者", value = "获奖的人和单位") List<Winner> winners) {
        public Result {
            winners = List.copyOf(winners);
        }
    }

    /** A person, a team or a piece of work that won; at least one of them is given. */
    record Winner(
            @Described(label = "姓名", value = "获奖的人", names = Naming.PERSON, lead = true) Optional<String> person,
            @Described(label = "单位", value = "获奖的单位，或获奖者的单位", names = Naming.ORGANISATION,
                    lead = true) Optional<String> unit,
            @Described(label = "作品", value = "获奖的项目或作品", lead = true) Optional<String> work) {}

    /** What can be won. */
    record Prize(
            @Described(label = "奖项", value = "奖项的名称", example = "先进集体") String name,
            @Described(label = "名额", value = "设多少个", example = "100个") Optional<Amount> count,
            @Described(label = "奖金", value = "每个奖多少钱，要写单位", example = "最高5万元", money = true) Optional<Amount> money,
            @Described(label = "说明", value = "怎样评", example = "月度、季度、年度") Optional<String> note) {}

    /** How to enter a contest. */
    record Registration(
            @Described(label = "谁能参加", value = "参赛的范围") Optional<String> who,
            @Described(label = "怎样报名", value = "报名的办法") Optional<String> how,
            @Described(label = "截止", value = "报名截止的日期", example = "2024-09-30") Optional<EventDate> until) {}

    /**
     * Care for workers: visits, relief, services.
     *
     * @param type what sort of care
     * @param groups whom it is for
     * @param actions what is done
     * @param money what is spent or given
     * @param goods what is given besides money
     * @param beneficiaries how many of whom were helped
     * @param services what is offered
     */
    record Warmth(
            @Described(label = "类型", value = "哪一类", order = 2) Optional<WarmthType> type,
            @Described(label = "帮助谁", value = "服务的人群", example = "[农民工, 困难职工]") List<String> groups,
            @Described(label = "怎么帮", value = "做了哪些事", example = "[走访调研, 帮扶慰问]") List<String> actions,
            @Described(label = "资金", value = "花了或送出的钱，要写单位", example = "[专项经费 80万元]", money = true,
                    order = 2) List<Figure> money,
            @Described(label = "物资", value = "送出的物品", example = "[电影票 1600张]", order = 2) List<Figure> goods,
            @Described(label = "受益", value = "帮到了多少人", example = "[新就业形态劳动者 2200余名]",
                    order = 1) List<Figure> beneficiaries,
            @Described(label = "服务", value = "提供哪些服务") List<WarmthService> services) implements Details {

        public Warmth {
            groups = List.copyOf(groups);
            actions = List.copyOf(actions);
            money = List.copyOf(money);
            goods = List.copyOf(goods);
            beneficiaries = List.copyOf(beneficiaries);
            services = List.copyOf(services);
        }

        /** Sorts of care. */
        public enum WarmthType implements Worded {
            VISIT("走访慰问"),
            HEALTH("健康服务"),
            TRAINING("培训助学"),
            SERVICE("服务职工"),
            JOINING("建会入会");

            private final String label;

            WarmthType(String label) {
                this.label = label;
            }

            @Override
            public String label() {
                return label;
            }
        }

        /** Services that are offered. */
        public enum WarmthService implements Worded {
            SCREENING("体检筛查"),
            MEDICAL("义诊和健康咨询"),
            COUNSELLING("心理服务"),
            LEGAL("法律咨询和援助"),
            TRAINING("培训和讲座"),
            RELIEF("困难帮扶"),
            CULTURE("文化活动"),
            TRAVEL("平安返乡"),
            CHILDCARE("托育托管"),
            RIGHTS("维权服务"),
            POLICY("政策宣传");

            private final String label;

            WarmthService(String label) {
                this.label = label;
            }

            @Override
            public String label() {
                return label;
            }
        }
    }

    /**
     * News of union stations (工会驿站).
     *
     * @param type what sort of news
     * @param programme the programme that they belong to
     * @param standards what is asked of them
     * @param counts how many there are
     * @param openingHours when they are open
     * @param facilities what they offer
     * @param stations single stations
     */
    record Stations(
            @Described(label = "类型", value = "哪一类", order = 2) Optional<StationType> type,
            @Described(label = "工程", value = "所属的工程或计划", example = "“双15”工程", filed = true) Optional<String> programme,
            @Described(label = "标准", value = "对驿站的要求", example = "[统一标识, 精准上图]") List<String> standards,
            @Described(label = "数目", value = "驿站的数目", example = "[百佳职工健身驿站 100家]", order = -1) List<Figure> counts,
            @Described(label = "开放时间", value = "什么时候开放", example = "24小时") Optional<String> openingHours,
            @Described(label = "设施", value = "有什么设施和服务", example = "[饮水, 充电, 休息]") List<String> facilities,
            @Described(label = "驿站", value = "一个个驿站") List<Station> stations) implements Details {

        public Stations {
            standards = List.copyOf(standards);
            counts = List.copyOf(counts);
            facilities = List.copyOf(facilities);
            stations = List.copyOf(stations);
        }

        /** Sorts of news. */
        public enum StationType implements Worded {
            STANDARDS("规范建设"), OPENING("新建开放"), SERVICE("驿站服务");

            private final String label;

            StationType(String label) {
                this.label = label;
            }

            @Override
            public String label() {
                return label;
            }
        }
    }

    /** One union station. */
    record Station(
            @Described(label = "名称", value = "驿站的名称") String name,
            @Described(label = "区县", value = "所在的区县", example = "渝中区",
                    names = Naming.DISTRICT) Optional<String> district,
            @Described(label = "地址", value = "详细地址") Optional<String> address,
            @Described(label = "开放时间", value = "什么时候开放", example = "24小时") Optional<String> openingHours,
            @Described(label = "设施", value = "有什么设施和服务") List<String> facilities,
            @Described(label = "电话", value = "电话", names = Naming.TELEPHONE) Optional<String> phone) {
        public Station {
            facilities = List.copyOf(facilities);
        }
    }

    /**
     * An honour that is given.
     *
     * @param type what sort of honour
     * @param honour its name
     * @param series what repeats under the same name
     * @param grantedBy who gives it
     * @param honourees who are honoured, and why
     * @param selection how many were chosen from how many
     * @param grants money that comes with it
     */
    record Award(
            @Described(label = "类型", value = "哪一类", order = 2) Optional<AwardType> type,
            @Described(label = "荣誉", value = "荣誉的名称", example = "最美产业工人") Optional<String> honour,
            @Described(label = "系列", value = "每年都评的，写不带年份的名称", example = "最美产业工人", names = Naming.SERIES,
                    shown = Shown.APART,
                    filed = true, schemaOrg = "superEvent") Optional<String> series,
            @Described(label = "授予", value = "由谁授予", names = Naming.ORGANISATION) List<String> grantedBy,
            @Described(label = "获得者", value = "获得荣誉的人和单位") List<Honouree> honourees,
            @Described(label = "评选", value = "评选的数字", example = "[健康导师 228名]") List<Figure> selection,
            @Described(label = "补助", value = "随荣誉给的钱，要写单位", example = "[关爱职工优秀单位每家 5万元]",
                    money = true) List<Figure> grants)
            implements
                Details {

        public Award {
            grantedBy = List.copyOf(grantedBy);
            honourees = List.copyOf(honourees);
            selection = List.copyOf(selection);
            grants = List.copyOf(grants);
        }

        /** Sorts of honour. */
        public enum AwardType implements Worded {
            SELECTION("评选表彰"), NAMING("挂牌命名");

            private final String label;

            AwardType(String label) {
                this.label = label;
            }

            @Override
            public String label() {
                return label;
            }
        }
    }

    /** A person or an organisation that is honoured; at least one of them is given. */
    record Honouree(
            @Described(label = "姓名", value = "获得荣誉的人", names = Naming.PERSON, lead = true) Optional<String> person,
            @Described(label = "单位", value = "获得荣誉的单位，或这个人的单位", names = Naming.ORGANISATION,
                    lead = true) Optional<String> unit,
            @Described(label = "荣誉", value = "同一活动有几种荣誉时，写是哪一种", example = "集体") Optional<String> honour,
            @Described(label = "事迹", value = "为什么获得荣誉") Optional<String> deed) {}

    /**
     * What bulletins report besides.
     *
     * @param type what sort of activity
     * @param series what repeats under the same name
     * @param programme its parts
     */
    record Activity(
            @Described(label = "类型", value = "哪一类", order = 2) Optional<ActivityType> type,
            @Described(label = "系列", value = "每年都办的，写不带年份的名称", example = "职工运动会", names = Naming.SERIES,
                    shown = Shown.APART,
                    filed = true, schemaOrg = "superEvent") Optional<String> series,
            @Described(label = "内容", value = "有哪些项目", example = "[桥牌, 五人制足球]") List<String> programme)
            implements
                Details {

        public Activity {
            programme = List.copyOf(programme);
        }

        /** Sorts of activity. */
        public enum ActivityType implements Worded {
            MEETING("会议"),
            TRAINING("培训"),
            TALK("宣讲"),
            SPORTS("体育"),
            CULTURE("文化"),
            SOCIAL("交友联谊");

            private final String label;

            ActivityType(String label) {
                this.label = label;
            }

            @Override
            public String label() {
                return label;
            }
        }
    }
}
