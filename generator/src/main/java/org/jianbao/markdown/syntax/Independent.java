package org.jianbao.markdown.syntax;

import java.util.Set;

import com.vladsch.flexmark.util.dependency.Dependent;
import org.jspecify.annotations.Nullable;

/** A part of the parser that may run before or after any other, and on one block at a time. */
interface Independent extends Dependent {
    @Override
    default @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    default @Nullable Set<Class<?>> getBeforeDependents() {
        return null;
    }

    @Override
    default boolean affectsGlobalScope() {
        return false;
    }
}
