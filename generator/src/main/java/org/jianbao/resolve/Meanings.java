package org.jianbao.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jianbao.document.Document;
import org.jianbao.document.Marking;
import org.jianbao.document.Marking.Mark;
import org.jianbao.document.ReadText;
import org.jianbao.document.ReadText.Leaf;
import org.jianbao.document.ReadText.Range;
import org.jianbao.document.Span;
import org.jianbao.document.Span.Meaning;
import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.content.Terms;
import org.jianbao.model.content.Terms.Explanation;
import org.jianbao.model.site.Site.Article;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.model.site.Site.NameEntry;

/**
 * Marks in articles what their texts name: people, organisations and districts, each where it is named first in a piece of
 * short news and in the rest of the text, when its page tells of more than the article; words of the glossary, once; and
 * days.
 */
final class Meanings {
    /** Other cities have one too. */
    private static final String AMBIGUOUS = "高新区";

    private final BaseUrl base;
    private final NameIndex index;
    private final Map<String, NameEntry> names = new HashMap<>();
    private final Map<String, List<EventEntry>> districts = new HashMap<>();
    private final Map<String, String> districtOf = new HashMap<>();
    private final NameSearch districtSearch;
    private final Map<String, String> glossary;
    private final NameSearch glossarySearch;

    /**
     * @param names those of the site that have pages
     * @param events all events
     */
    Meanings(SiteSettings settings, Terms terms, NameIndex index, List<NameEntry> names, List<EventEntry> events) {
        this.base = settings.baseUrl();
        this.index = index;
        if (!events.isEmpty()) {
            names.forEach(name -> this.names.put(name.name(), name));
        }
        events.forEach(entry -> entry.event().districts()
                .forEach(district -> districts.computeIfAbsent(district, key -> new ArrayList<>()).add(entry)));
        settings.region().districts().stream().filter(districts::containsKey).forEach(district -> {
            List<String> cities = new ArrayList<>(settings.region().prefixes());
            if (!district.equals(AMBIGUOUS)) {
                cities.add("");
            }
            for (String city : cities) {
                districtOf.put(city + district, district);
                // The union of a district is at home on the district's page, unless it has one of its own.
                districtOf.put(city + district + "总工会", district);
            }
        });
        this.districtSearch = new NameSearch(districtOf.keySet());
        this.glossary = terms.glossary().stream().collect(Collectors.toMap(Explanation::word, Explanation::meaning));
        this.glossarySearch = new NameSearch(glossary.keySet());
    }

    /** An article's text with marks. */
    Document marked(Article article) {
        ReadText text = new ReadText(article.body());
        Marks marks = new Marks(text);
        for (NameSearch.Found found : index.in(text.text())) {
            NameEntry name = names.get(found.name());
            if (name != null && tellsMore(name, article)) {
                marks.addFirst(found.range(), new Meaning.Name(base.link(name.route())));
            }
        }
        for (NameSearch.Found found : districtSearch.in(text.text())) {
            String district = districtOf.getOrDefault(found.name(), "");
            if (districts.getOrDefault(district, List.of()).stream()
                    .anyMatch(entry -> !reports(article, entry))) {
                marks.addFirst(found.range(), new Meaning.District(base.link(SiteRoutes.district(district))));
            }
        }
        Set<String> explained = new HashSet<>();
        for (NameSearch.Found found : glossarySearch.in(text.text())) {
            Meaning.Word word = new Meaning.Word(found.name(), glossary.getOrDefault(found.name(), ""));
            if (!explained.contains(found.name()) && marks.addUnlinked(found.range(), word)) {
                explained.add(found.name());
            }
        }
        NamedDay.in(text.text(), article.issue().date())
                .forEach(day -> marks.add(day.range(), new Meaning.Day(day.date())));
        return Marking.of(article.body(), text, marks.all);
    }

    private static boolean tellsMore(NameEntry name, Article article) {
        return name.articles().stream().anyMatch(other -> !other.path().equals(article.path()))
                || name.roles().stream().anyMatch(role -> !reports(article, role.event()));
    }

    private static boolean reports(Article article, EventEntry event) {
        return article.events().stream().anyMatch(each -> each.event().id().equals(event.event().id()));
    }

    /** The marks of one text, none over another. */
    private static final class Marks {
        private final ReadText text;
        private final NavigableMap<Integer, Range> items = new TreeMap<>();
        private final List<Mark> all = new ArrayList<>();
        private final BitSet marked = new BitSet();
        private final Set<Seen> seen = new HashSet<>();

        Marks(ReadText text) {
            this.text = text;
            text.items().values().forEach(item -> items.put(item.from(), item));
        }

        /** What was named already in a part of the text. */
        private record Seen(Optional<Range> part, Meaning meaning) {}

        void addFirst(Range range, Meaning meaning) {
            Leaf leaf = text.leaf(range.from());
            Optional<Range> part = Optional.ofNullable(items.floorEntry(range.from())).map(Map.Entry::getValue)
                    .filter(item -> item.holds(range.from()));
            // Where its author linked it, no other link is wanted.
            if (!leaf.minor() && isFree(range) && seen.add(new Seen(part, meaning)) && !leaf.linked()) {
                add(range, meaning);
            }
        }

        /** Returns whether it is marked. */
        boolean addUnlinked(Range range, Meaning meaning) {
            Leaf leaf = text.leaf(range.from());
            boolean unlinked = !leaf.minor() && !leaf.linked() && isFree(range);
            if (unlinked) {
                add(range, meaning);
            }
            return unlinked;
        }

        void add(Range range, Meaning meaning) {
            if (isFree(range)) {
                all.add(new Mark(range, meaning));
                marked.set(range.from(), range.to());
            }
        }

        /** Whether a part of the text is one run of letters, and nothing in it is marked. */
        private boolean isFree(Range range) {
            int next = marked.nextSetBit(range.from());
            return (next < 0 || next >= range.to()) && text.inRun(range, range.from()).equals(range)
                    && text.leaf(range.from()).span() instanceof Span.Text;
        }
    }
}
