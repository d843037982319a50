package org.jianbao.importing.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jianbao.importing.outline.Article;
import org.jianbao.importing.outline.Outline;
import org.jianbao.importing.outline.Piece;
import org.jianbao.model.content.Content;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.EventKind.BuiltIn;
import org.jianbao.pinyin.PinyinName;
import org.jianbao.region.Region;

/** Drafts an event for each article and each piece of short news that tells of one. */
public final class EventDrafts {
    private static final Pattern VENUE = Pattern
            .compile("(?<=^|[，。\\s\\p{IsHan}”）])在([^，。；“”]{2,40}?)(?:隆重|圆满|正式|成功|正在|联合)?"
                    + "(?:举行|举办|召开|开幕|启动|落下帷幕|圆满落幕|落幕|闭幕|开班|开赛|开讲|揭牌|启用|投用|圆满落下帷幕)");
    private static final Pattern NO_PLACE = Pattern
            .compile("全市|全省|全国|范围|期间|基础|之际|过程|方面|这里|近日|前提|^(?:本次|此次)|主持|指导|组织|支持");
    private static final Pattern THEME = Pattern
            .compile("以[“《]([^”》]{4,40})[”》]为(?:主题|主线)|主题(?:为|是|：)[“《]([^”》]{4,40})[”》]");
    private static final Pattern EDITION = Pattern.compile("(首届|第[一二三四五六七八九十百\\d]{1,4}届)");
    private static final Pattern DAY = Pattern.compile(
            "^(?:(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:上午|下午|晚)?(?:至(?:\\d{1,2}月)?\\d{1,2}日)?|近日|日前|近期|连日来)[，,\\s]*");
    /** 某区总工会4月8日为…: the day behind the body that begins. */
    private static final Pattern LATER_DAY = Pattern.compile("(?<=^[\\p{IsHan}（）]{2,30}(?:总工会|工会|公司|局|学校|医院|集团))"
            + "于?(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:上午|下午|晚)?");
    /** 由甲主办，乙承办的…; 由甲主办、乙承办“…” */
    private static final Pattern HOLDERS = Pattern
            .compile("^由[^。；“]{3,90}?(?:主办|承办|协办|组织)(?:的|(?=“))(?!.{0,40}(?:承办|协办)(?:的|“))");
    private static final Pattern HELD = Pattern
            .compile("在[^“”]{2,40}(?:举办|举行|召开|开幕|启动|落下帷幕|落幕|圆满举行|开班|开赛)$");
    /** Short forms of districts that are words of their own, or parts of other names. */
    private static final Set<String> WORDS = Set.of("长寿", "高新", "两江", "忠县", "和平", "光明", "朝阳",
            "东方", "新华", "红旗", "平安", "长安", "江南", "城关", "新城", "海港");
    private static final int LONGEST_TITLE = 60;

    private final Times times;
    private final LocalDate issue;
    private final Region region;
    private final List<EventKind> kinds;
    private final Set<String> ids = new HashSet<>();
    private final List<EventDraft> drafts = new ArrayList<>();

    private EventDrafts(LocalDate issue, Content content) {
        this.issue = issue;
        this.times = new Times(issue);
        this.region = content.settings().region();
        this.kinds = content.settings().kinds();
        content.events().stream().map(Event::id).forEach(ids::add);
    }

    /**
     * What was drafted.
     *
     * @param yaml a file of events; empty when there are none
     */
    public record Drafted(List<EventDraft> drafts, String yaml) {
        public Drafted {
            drafts = List.copyOf(drafts);
        }
    }

    /**
     * Drafts the events of an issue.
     *
     * @param paths the files of its articles, from the content folder, in order
     * @param date of the issue, by which days without a year are understood
     * @param content the site, whose ids are taken
     */
    public static Drafted of(Outline outline, List<String> paths, LocalDate date, Content content) {
        EventDrafts events = new EventDrafts(date, content);
        for (int i = 0; i < outline.articles().size(); i++) {
            events.article(outline.articles().get(i), paths.get(i));
        }
        return new Drafted(events.drafts, events.drafts.isEmpty() ? "" : DraftYaml.of(events.drafts, date));
    }

    private void article(Article article, String path) {
        List<Piece.Brief> briefs = article.briefs();
        for (int i = 0; i < briefs.size(); i++) {
            Piece.Brief brief = briefs.get(i);
            String text = brief.text().text();
            String title = brief.title().isEmpty() ? headline(text) : brief.title();
            draft(Story.of(title, List.of(text)), path + "#brief-" + (i + 1));
        }
        if (briefs.isEmpty()) {
            List<String> paragraphs = article.body().stream().filter(piece -> piece instanceof Piece.Paragraph)
                    .map(Piece::words).toList();
            draft(Story.of(article.title(), paragraphs), path);
        }
    }

    /** The first clause of short news that names something, without its day. */
    private static String headline(String text) {
        String news = DAY.matcher(text).replaceFirst("").strip();
        news = LATER_DAY.matcher(news).replaceFirst("");
        Matcher holders = HOLDERS.matcher(news);
        if (holders.find()) {
            news = news.substring(holders.end());
        }
        Matcher stop = Pattern.compile("[，。；]").matcher(news);
        int end = stop.find() && stop.start() > 8 ? stop.start() : news.length();
        // A comma within quotation marks ends nothing.
        String clause = news.substring(0, end);
        if (clause.chars().filter(c -> c == '“').count() > clause.chars().filter(c -> c == '”').count()) {
            int close = news.indexOf('”', end);
            clause = close > 0 ? news.substring(0, close + 1) : clause;
        }
        Matcher held = HELD.matcher(clause);
        clause = held.find() && held.start() > 6 ? clause.substring(0, held.start()) : clause;
        return clause.codePointCount(0, clause.length()) <= LONGEST_TITLE ? clause
                : clause.substring(0, clause.offsetByCodePoints(0, LONGEST_TITLE));
    }

    private void draft(Story story, String report) {
        Optional<Kinds.Sort> sort = Kinds.of(story, kinds);
        if (sort.isEmpty() || story.sentences().isEmpty()) {
            return;
        }
        EventKind own = sort.get().kind();
        BuiltIn kind = own.builtIn().orElse(BuiltIn.ACTIVITY);
        List<Value> values = new ArrayList<>(times.of(story));
        district(story).ifPresent(values::add);
        venue(story).ifPresent(values::add);
        theme(story).ifPresent(values::add);
        values.addAll(Bodies.of(story));
        if (kind == BuiltIn.COMPETITION) {
            Matcher edition = EDITION.matcher(story.title());
            if (edition.find()) {
                values.add(Value.of("edition", edition.group(1), story.title()));
            }
        }
        values.addAll(Prizes.of(story, kind));
        List<Value> people = Names.of(story);
        people.removeIf(person -> values.stream().anyMatch(value -> value.text().equals(person.text())));
        values.addAll(people);
        values.addAll(Counts.of(story, kind));
        // Nothing but a sort is no event.
        if (values.size() > 1
                || values.stream().anyMatch(value -> value.field().equals("date") && !value.text().equals("近日"))) {
            drafts.add(new EventDraft(PinyinName.ofYear(issue.getYear(), story.title(), ids), own,
                    Optional.of(sort.get().type()).filter(type -> !type.isEmpty()), story.title(), report,
                    values));
        }
    }

    /** The one district that headline and opening name. */
    private Optional<Value> district(Story story) {
        String told = story.title() + "\n" + String.join("", story.openingSentences().stream().limit(2).toList());
        List<String> named = region.districts().stream().filter(told::contains).toList();
        if (named.isEmpty()) {
            named = region.districts().stream().filter(name -> name.length() > 2).filter(name -> {
                String form = region.label(name);
                int at = told.indexOf(form);
                return form.length() > 1 && !WORDS.contains(form) && at >= 0
                        && !told.startsWith("国网", Math.max(0, at - 2))
                        && told.indexOf("、", at) != at + form.length() && !told.startsWith("、", at - 1);
            }).toList();
        }
        return named.size() == 1 ? Optional.of(Value.of("place.district", named.getFirst(), story.first()))
                : Optional.empty();
    }

    private static Optional<Value> venue(Story story) {
        for (String sentence : story.openingSentences()) {
            Matcher venue = VENUE.matcher(sentence);
            while (venue.find()) {
                String place = venue.group(1).strip();
                if (!NO_PLACE.matcher(place).find() && !place.matches(".*(?:\\d{4}年|\\d+月).*")) {
                    return Optional.of(Value.of("place.venue", place, sentence));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Value> theme(Story story) {
        for (String sentence : story.sentences()) {
            Matcher theme = THEME.matcher(sentence);
            if (theme.find()) {
                return Optional
                        .of(Value.of("theme", theme.group(1) != null ? theme.group(1) : theme.group(2), sentence));
            }
        }
        return Optional.empty();
    }

    /** The values of a field. */
    static List<Value> of(EventDraft draft, String field) {
        return draft.values().stream().filter(value -> value.field().equals(field)).collect(Collectors.toList());
    }
}
