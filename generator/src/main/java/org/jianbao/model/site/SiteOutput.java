package org.jianbao.model.site;

/** Takes the files of a site: all that is published goes through here, from many threads. */
@FunctionalInterface
public interface SiteOutput {
    /**
     * Takes one file.
     *
     * @throws java.io.UncheckedIOException when it cannot be written
     * @throws IllegalStateException when a file of that path, in whatever case, was taken before
     */
    void write(SiteFile file);

    /** Takes files into a folder, which ends with a slash, or into none. */
    default SiteOutput below(String folder) {
        return file -> write(file.below(folder));
    }
}
