package org.jianbao.traditional;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jianbao.document.Block;
import org.jianbao.document.Document;
import org.jianbao.document.ReadText;
import org.jianbao.document.Span;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.Worded;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.Site.Article;
import org.jianbao.region.Region;
import org.jianbao.typography.Change;
import org.jianbao.typography.TraditionalText;
import org.jianbao.words.Words;

/** Copies the records of a site with their texts in traditional characters; {@link SiteTexts} says what is a text. */
final class Conversion {
    private final TraditionalText text;
    private final Words words;
    /** What was copied already: the same record stands at several places of a site. */
    private final IdentityHashMap<Record, Record> copies = new IdentityHashMap<>();
    /** What becomes of the spans of the document at hand: phrases do not end where spans do. */
    private IdentityHashMap<Span, String> spans = new IdentityHashMap<>();

    /** @param words what the site says besides what authors write */
    Conversion(TraditionalText text, Words words) {
        this.text = text;
        this.words = words;
    }

    /** A copy of a site. */
    Site of(Site site) {
        return (Site) copy(site);
    }

    private Object copy(Object value) {
        return switch (value) {
            case String string -> text.of(string);
            case List<?> list -> list.stream().map(this::copy).toList();
            case Optional<?> optional -> optional.map(this::copy);
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, each) -> copy.put(key, copy(each)));
                yield copy;
            }
            case Region region -> region.written(text::of);
            case Span.Text span when spans.containsKey(span) ->
                new Span.Text(span.at(), spans.getOrDefault(span, span.text()));
            case Span.Ruby span when spans.containsKey(span) ->
                new Span.Ruby(span.at(), spans.getOrDefault(span, span.base()), span.reading());
            case Document document -> document(document);
            case Article article -> article(article);
            case Record record -> record(record);
            // The words for a choice of the program; the choice itself stays.
            case Worded choice -> new Worded.Choice(choice.id(), text.of(choice.label()));
            default -> value;
        };
    }

    private Record record(Record record) {
        Record known = copies.get(record);
        if (known == null) {
            known = switch (fresh(record)) {
                case Event event -> event.in(words);
                case SiteSettings settings -> settings.in(words);
                case Record other -> other;
            };
            copies.put(record, known);
        }
        return known;
    }

    private Record article(Article article) {
        Record known = copies.get(article);
        if (known == null) {
            Article copy = (Article) fresh(article);
            Iterator<Block.Item> items = copy.body().briefs().iterator();
            known = copy.with(copy.body(), copy.briefs().stream().map(brief -> brief.with(items.next())).toList());
            copies.put(article, known);
        }
        return known;
    }

    private Record document(Document document) {
        spans = spans(document);
        Record copy = fresh(document);
        spans = new IdentityHashMap<>();
        return copy;
    }

    /** What becomes of each text of a document; of what stands in no run of text, nothing. */
    private IdentityHashMap<Span, String> spans(Document document) {
        ReadText read = new ReadText(document);
        String before = read.text();
        List<Change> changes = text.changes(before);
        IdentityHashMap<Span, String> after = new IdentityHashMap<>();
        int next = 0;
        for (ReadText.Leaf leaf : read.leaves()) {
            int from = leaf.range().from();
            int to = leaf.range().to();
            while (next < changes.size() && changes.get(next).to() <= from) {
                next++;
            }
            StringBuilder out = new StringBuilder();
            int at = from;
            for (int i = next; i < changes.size() && changes.get(i).from() < to; i++) {
                Change change = changes.get(i);
                if (change.from() >= from) {
                    out.append(before, at, change.from()).append(change.with());
                } // Otherwise what it begins in has all of it.
                at = Math.min(change.to(), to);
            }
            after.put(leaf.span(), out.append(before, at, to).toString());
        }
        return after;
    }

    private Record fresh(Record record) {
        Set<String> texts = SiteTexts.of(record);
        if (texts.isEmpty()) {
            return record;
        }
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < values.length; i++) {
                Object value = components[i].getAccessor().invoke(record);
                values[i] = texts.contains(components[i].getName()) ? copy(value) : value;
            }
            return record.getClass()
                    .getDeclaredConstructor(
                            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("a copy of " + record.getClass() + " is refused", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("records of the model are public", e);
        }
    }
}
