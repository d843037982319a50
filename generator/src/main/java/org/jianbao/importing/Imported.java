package org.jianbao.importing;

import java.util.List;
import java.util.Map;

import org.jianbao.importing.outline.Outline;
import org.jianbao.importing.repair.Repair;

/**
 * An issue that was imported and is not yet written.
 *
 * @param folder its folder, from the content folder: {@code issues/2024-11-11}
 * @param files the files of that folder, by name
 * @param eventsFile where drafts of events go, from the content folder
 * @param events the drafts of events as a file of that name; empty for none
 * @param articles names of the files of the articles, in order
 * @param outline what the files say
 * @param repairs all that was mended, found, moved or left out
 */
public record Imported(String folder, Map<String, byte[]> files, String eventsFile, String events,
        List<String> articles,
        Outline outline, List<Repair> repairs) {
    public Imported {
        files = Map.copyOf(files);
        articles = List.copyOf(articles);
        repairs = List.copyOf(repairs);
    }

    /** How many drafts of events there are. */
    public long eventCount() {
        return events.lines().filter(line -> line.startsWith("- id:")).count();
    }
}
