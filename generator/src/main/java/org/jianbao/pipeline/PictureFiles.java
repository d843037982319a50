package org.jianbao.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jianbao.format.BuildCache;
import org.jianbao.media.PictureFile;
import org.jianbao.media.PictureFile.Rendition;
import org.jianbao.media.PictureMaker;
import org.jianbao.model.content.Content;
import org.jianbao.model.site.Plan;
import org.jianbao.model.site.Progress;
import org.jianbao.model.site.PublishedPicture;
import org.jianbao.model.site.PublishedPicture.Size;
import org.jianbao.model.site.SiteFile;
import org.jianbao.model.site.SiteOutput;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.SystemReason;

/** Makes the files of the pictures of a site, or takes them from the cache, which keeps them by the bytes of the original. */
final class PictureFiles {
    private final Content content;
    private final Collection<PublishedPicture> pictures;
    private final BuildCache cache;
    private final PictureMaker maker = new PictureMaker();

    PictureFiles(Plan plan, BuildCache cache) {
        this.content = plan.content();
        this.pictures = plan.pictures().values().stream().filter(each -> each.medium().pixels().isPresent()).toList();
        this.cache = cache;
    }

    /** How many pictures there are. */
    int size() {
        return pictures.size();
    }

    /** Writes all files, on all cores; a picture that cannot be decoded is a problem. */
    void write(SiteOutput output, Progress progress, Problems problems) {
        pictures.parallelStream().forEach(picture -> {
            try {
                for (SiteFile file : made(picture)) {
                    output.write(file);
                }
            } catch (Damage e) {
                problems.add(ProblemKind.BAD_PICTURE, content.place(picture.medium().path()), "图片读到中间读不下去了",
                        "重新复制一次原来的图片；原来的就这样，用看图软件打开，另存一次");
            } catch (IOException e) {
                problems.add(ProblemKind.FILE_UNREADABLE, content.place(picture.medium().path()),
                        "读不了文件：" + SystemReason.of(e));
            }
            progress.step();
        });
    }

    /** The files of all pictures, each made when it is asked for; the cache keeps what it has of them. */
    List<SiteFile> deferred() {
        List<SiteFile> files = new ArrayList<>();
        for (PublishedPicture picture : pictures) {
            if (!picture.keepsSize()) {
                cache.retain(key(picture));
            }
            List<String> paths = picture.routes().stream().map(route -> route.file()).toList();
            IntStream.range(0, paths.size()).forEach(i -> files.add(new SiteFile.Deferred(paths.get(i),
                    () -> bytes(made(picture).get(i)))));
        }
        return files;
    }

    private static byte[] bytes(SiteFile file) throws IOException {
        return switch (file) {
            case SiteFile.Made made -> made.bytes();
            case SiteFile.Copied copied -> Files.readAllBytes(copied.source());
            case SiteFile.Deferred deferred -> deferred.maker().bytes();
        };
    }

    /** The files of a picture, in the order of its routes. */
    private List<SiteFile> made(PublishedPicture picture) throws IOException {
        List<SiteFile> files = new ArrayList<>();
        if (picture.keepsSize()) {
            files.add(new SiteFile.Made(picture.sizes().isEmpty() ? picture.route().file()
                    : picture.sizes().getFirst().route().file(), PictureFile.stripped(original(picture))));
        } else {
            List<byte[]> sizes = sizes(picture);
            for (int i = 0; i < sizes.size(); i++) {
                files.add(new SiteFile.Made(picture.sizes().get(i).route().file(), sizes.get(i)));
            }
        }
        picture.original()
                .ifPresent(route -> files.add(new SiteFile.Copied(route.file(), picture.medium().file())));
        return files;
    }

    private List<byte[]> sizes(PublishedPicture picture) throws IOException {
        String key = key(picture);
        Optional<Path> kept = cache.find(key);
        if (kept.isPresent()) {
            List<byte[]> sizes = new ArrayList<>();
            for (int i = 0; i < picture.sizes().size(); i++) {
                sizes.add(Files.readAllBytes(kept.get().resolve(Integer.toString(i))));
            }
            return sizes;
        }
        byte[] file = original(picture);
        List<byte[]> sizes = made(picture, file);
        cache.keep(key, folder -> {
            for (int i = 0; i < sizes.size(); i++) {
                Files.write(folder.resolve(Integer.toString(i)), sizes.get(i));
            }
        });
        return sizes;
    }

    private List<byte[]> made(PublishedPicture picture, byte[] file) throws Damage {
        PictureFile pixels = pixels(picture);
        List<Rendition> renditions = picture.sizes().stream().map(Size::rendition).toList();
        if (renditions.equals(List.of(new Rendition(pixels.format(), pixels.width(), pixels.height())))
                && pixels.orientation() == 1) {
            // There is nothing here that could make it smaller.
            return List.of(PictureFile.stripped(file));
        }
        try {
            return maker.make(file, pixels, renditions);
        } catch (IOException e) {
            throw new Damage(e);
        }
    }

    /** A picture cannot be decoded. */
    private static final class Damage extends IOException {
        private static final long serialVersionUID = 1;

        Damage(IOException cause) {
            super(cause);
        }
    }

    private static PictureFile pixels(PublishedPicture picture) {
        return picture.medium().pixels().orElseThrow();
    }

    /** The bytes that the plan was made of. */
    private static byte[] original(PublishedPicture picture) throws IOException {
        byte[] file = Files.readAllBytes(picture.medium().file());
        if (!PictureFile.digest(file).equals(pixels(picture).digest())) {
            throw new IOException("生成的时候文件变了，请再运行一次");
        }
        return file;
    }

    private String key(PublishedPicture picture) {
        return cache.key("picture", all -> {
            all.add(PictureMaker.RECIPE).add(pixels(picture).digest());
            picture.sizes().forEach(size -> all.add(size.rendition().format().name()).add(size.rendition().width())
                    .add(size.rendition().height()));
        });
    }
}
