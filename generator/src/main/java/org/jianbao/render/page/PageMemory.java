package org.jianbao.render.page;

import java.util.Optional;

/** Knows pages as an earlier build published them; may be used from many threads. */
public interface PageMemory {
    /** Knows none. */
    PageMemory NONE = new PageMemory() {
        @Override
        public boolean isKept() {
            return false;
        }

        @Override
        public Optional<byte[]> find(String path, String made) {
            return Optional.empty();
        }

        @Override
        public void keep(String path, String made, byte[] page) {
            // Nobody will ask for it.
        }
    };

    /** Whether it makes sense to ask. */
    boolean isKept();

    /**
     * A page.
     *
     * @param path from the site's root
     * @param made a hash of all that it is made of
     */
    Optional<byte[]> find(String path, String made);

    /** Remembers a page of this build. */
    void keep(String path, String made, byte[] page);
}
