#!/bin/sh
# Takes the pictures of the gallery (src/site/resources/images/gallery) from the project's own site, and writes its page
# (src/site/markdown/guide/gallery.md). Needs Chromium and a Chinese font.
# Usage: gallery.sh
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
home=$(CDPATH='' cd -- "$here/../.." && pwd -P)
jdk=$("$home/jianbao" --find-jdk)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -z "${JIANBAO_CLASSPATH:-}" ]; then
    (cd "$home" && mvn -B -q -Dspotless.check.skip=true test-compile dependency:build-classpath \
        -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test) >"$work/build.log" 2>&1 || { cat "$work/build.log" >&2; exit 1; }
    JIANBAO_CLASSPATH=$home/generator/target/classes:$home/generator/target/test-classes:$(cat "$work/classpath")
fi
export LC_ALL=C.UTF-8
"$jdk/bin/java" -cp "$JIANBAO_CLASSPATH" -Djianbao.project="$home" org.jianbao.site.GalleryPictures \
    "$home/src/site/resources/images/gallery" "$home/src/site/markdown/guide/gallery.md"
