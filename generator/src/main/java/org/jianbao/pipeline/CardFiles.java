package org.jianbao.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jianbao.format.BuildCache;
import org.jianbao.media.CardPainter;
import org.jianbao.media.ChineseFont;
import org.jianbao.media.WordMark;
import org.jianbao.model.site.ShareCards;
import org.jianbao.model.site.ShareCards.Card;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.SiteFile;
import org.jianbao.model.site.SiteOutput;

/** Paints the cards of a site, or takes them from the cache, which keeps those of an issue together. */
final class CardFiles {
    private final String title;
    private final ShareCards cards;
    private final BuildCache cache;
    private final Optional<ChineseFont> font;
    private final Supplier<CardPainter> painter;

    CardFiles(Site site, BuildCache cache) {
        this.font = ChineseFont.find();
        this.cards = ShareCards.of(site, font.map(ChineseFont::id).orElse(""));
        this.title = site.settings().title();
        this.cache = cache;
        this.painter = new Painter(font);
    }

    /** Loads the font when the first card is painted. */
    private static final class Painter implements Supplier<CardPainter> {
        private final Optional<ChineseFont> font;
        private Optional<CardPainter> made = Optional.empty();

        Painter(Optional<ChineseFont> font) {
            this.font = font;
        }

        @Override
        public synchronized CardPainter get() {
            CardPainter painter = made.orElseGet(() -> CardPainter.of(font.orElseThrow()));
            made = Optional.of(painter);
            return painter;
        }
    }

    /** What is painted. */
    ShareCards cards() {
        return cards;
    }

    /** The name of the site in outlines of the font; taken from the cache, for to load a font takes a second. */
    Optional<WordMark> mark() {
        return font.filter(ChineseFont::isSerif).flatMap(file -> {
            String key = cache.key("mark", all -> all.add(WordMark.RECIPE).add(file.id()).add(title));
            return keptMark(key).or(() -> {
                Optional<WordMark> made = WordMark.of(title, file);
                made.ifPresent(mark -> cache.keep(key, folder -> Files.writeString(folder.resolve("mark"),
                        mark.width() + " " + mark.height() + " " + mark.path())));
                return made;
            });
        });
    }

    private Optional<WordMark> keptMark(String key) {
        return cache.find(key).flatMap(folder -> {
            try {
                String[] parts = Files.readString(folder.resolve("mark")).split(" ", 3);
                return Optional.of(new WordMark(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]));
            } catch (IOException e) {
                // Gone since it was found: it is made again.
                return Optional.empty();
            }
        });
    }

    /** Writes all of them, on all cores. */
    void write(SiteOutput output) {
        cards.byIssue().parallelStream().forEach(issue -> files(issue).forEach(output::write));
    }

    /** All of them, painted when they are asked for; the cache keeps what it has of them. */
    List<SiteFile> deferred() {
        List<SiteFile> files = new ArrayList<>();
        for (List<Card> issue : cards.byIssue()) {
            cache.retain(key(issue));
            for (Card card : issue) {
                files.add(new SiteFile.Deferred(card.wide().file(), () -> painter.get().wide(card.words())));
                files.add(new SiteFile.Deferred(card.square().file(), () -> painter.get().square(card.words())));
            }
        }
        return files;
    }

    private List<SiteFile> files(List<Card> issue) {
        List<byte[]> pictures = kept(issue).orElseGet(() -> painted(issue));
        return IntStream.range(0, pictures.size()).<SiteFile>mapToObj(i -> new SiteFile.Made(
                (i % 2 == 0 ? issue.get(i / 2).wide() : issue.get(i / 2).square()).file(), pictures.get(i))).toList();
    }

    private Optional<List<byte[]>> kept(List<Card> issue) {
        Optional<Path> entry = cache.find(key(issue));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        List<byte[]> pictures = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * issue.size(); i++) {
                pictures.add(Files.readAllBytes(entry.get().resolve(Integer.toString(i))));
            }
            return Optional.of(pictures);
        } catch (IOException e) {
            // Gone since it was found: they are painted again.
            return Optional.empty();
        }
    }

    private List<byte[]> painted(List<Card> issue) {
        List<byte[]> pictures = new ArrayList<>();
        for (Card card : issue) {
            pictures.add(painter.get().wide(card.words()));
            pictures.add(painter.get().square(card.words()));
        }
        cache.keep(key(issue), folder -> {
            for (int i = 0; i < pictures.size(); i++) {
                Files.write(folder.resolve(Integer.toString(i)), pictures.get(i));
            }
        });
        return pictures;
    }

    /** The names of the files tell what they were made of. */
    private String key(List<Card> issue) {
        return cache.key("cards", all -> all.addAll(issue.stream().map(card -> card.wide().path()).toList())
                .addAll(issue.stream().map(card -> card.words().toString()).toList()));
    }
}
