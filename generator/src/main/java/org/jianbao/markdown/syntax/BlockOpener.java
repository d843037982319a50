package org.jianbao.markdown.syntax;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.util.data.DataHolder;

/** Opens blocks of a kind of our own; it keeps no state, so one object serves every text. */
abstract class BlockOpener implements CustomBlockParserFactory, BlockParserFactory, Independent {
    @Override
    public BlockParserFactory apply(DataHolder options) {
        return this;
    }
}
