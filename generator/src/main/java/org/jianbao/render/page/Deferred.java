package org.jianbao.render.page;

import java.util.function.UnaryOperator;

import org.jianbao.format.RecordDigest.Digested;

/**
 * A text that is made when a template shows it, for it takes long; a page is known by what it is made of.
 *
 * @param maker a function of the source and of nothing else
 */
public record Deferred(String source, UnaryOperator<String> maker) implements Digested {
    @Override
    public String toString() {
        return maker.apply(source);
    }
}
