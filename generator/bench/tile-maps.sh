#!/bin/sh
# Derives the maps and neighbours of all regions (maps.txt) anew from boundaries, and prints how good the maps are.
# Usage: tile-maps.sh FOLDER
#   FOLDER  GeoJSON files of the provinces and cities, as DataV.GeoAtlas has them: one collection of features for each
# Needs a generator that is built and a JDK 21 or newer ($JAVA_HOME).
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
target=$here/../target
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
classes=$target/classes:$(find "$target/lib" -name '*.jar' | tr '\n' ':')
"${bin}javac" -proc:none -d "$work" -cp "$classes" "$here/TileMaps.java" "$here/Layout.java"
"${bin}java" -cp "$work:$classes" org.jianbao.region.TileMaps "$1" "$here/../src/main/resources/org/jianbao/region/maps.txt"
