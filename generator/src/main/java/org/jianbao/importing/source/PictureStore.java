package org.jianbao.importing.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jianbao.importing.source.Manuscript.Remark;

/** Takes in the pictures of one file, as many as memory is meant for. */
final class PictureStore {
    /** The largest picture, in bytes. */
    static final int LARGEST = 32 << 20;
    private static final long MOST = 96L << 20;

    private final List<Remark> remarks = new ArrayList<>();
    private long bytes;

    Optional<Block.Bytes> keep(InputStream in, String name) throws IOException {
        byte[] read = in.readNBytes(LARGEST + 1);
        return read.length > LARGEST ? tooLarge(name) : keep(read, name);
    }

    Optional<Block.Bytes> keep(byte[] picture, String name) {
        if (bytes + picture.length > MOST) {
            remarks.add(new Remark("图片加起来超过 " + (MOST >> 20) + " MB，后面的没有取出来：" + name, ""));
            return Optional.empty();
        }
        bytes += picture.length;
        return Optional.of(new Block.Bytes(picture));
    }

    Optional<Block.Bytes> tooLarge(String name) {
        remarks.add(new Remark("有一张图片超过 " + (LARGEST >> 20) + " MB，没有取出来：" + name, ""));
        return Optional.empty();
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }
}
