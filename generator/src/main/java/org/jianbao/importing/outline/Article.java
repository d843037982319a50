package org.jianbao.importing.outline;

import java.util.List;
import java.util.Optional;

/**
 * An article of the issue that is imported.
 *
 * @param column the name of a column of the site
 * @param kickers lines above and below the title (引题、副题)
 * @param byline names of authors
 * @param source what it was first printed in
 */
public record Article(String title, Optional<String> column, List<String> kickers, List<String> byline,
        Optional<String> source, List<Piece> body) {
    public Article {
        kickers = List.copyOf(kickers);
        byline = List.copyOf(byline);
        body = List.copyOf(body);
    }

    /** Its short news, in order. */
    public List<Piece.Brief> briefs() {
        return body.stream().filter(Piece.Brief.class::isInstance).map(Piece.Brief.class::cast).toList();
    }
}
