package org.jianbao.pipeline;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jianbao.render.page.PageMemory;

/** What the pages of a preview were made of when their templates had no mistake; the pages themselves are not kept. */
final class SoundPages implements PageMemory {
    private static final byte[] NOBODY_LOOKS = {};

    private final Map<String, String> made = new ConcurrentHashMap<>();

    @Override
    public boolean isKept() {
        return true;
    }

    @Override
    public Optional<byte[]> find(String path, String made) {
        return Optional.of(NOBODY_LOOKS).filter(page -> made.equals(this.made.get(path)));
    }

    @Override
    public void keep(String path, String made, byte[] page) {
        this.made.put(path, made);
    }
}
