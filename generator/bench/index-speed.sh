#!/bin/sh
# Measures how long search takes to index items and to make the pieces for the browser, without pages.
# Usage: index-speed.sh FILE.jsonl.gz [SIZE...]
#   FILE   as CorpusContent.java describes it
#   SIZE   how many items of it, 1000 4000 100000 unless told
# Needs a generator that is built and a JDK 21 or newer ($JAVA_HOME). The heap is what keeps the process near 1 GB.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
target=$here/../target
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
corpus=$1
shift
[ $# -gt 0 ] || set -- 1000 4000 100000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
classes=$target/classes:$(find "$target/lib" -name '*.jar' | tr '\n' ':')
"${bin}javac" -proc:none -d "$work" -cp "$classes" "$here/IndexSpeed.java"
printf '| items | index s | pieces s | both s | pieces MB | files |\n|---|---|---|---|---|---|\n'
for size in "$@"; do
    /usr/bin/time -f 'CPU %U s + %S s, peak %M KB' "${bin}java" -Xmx900m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
        --enable-native-access=ALL-UNNAMED -cp "$work:$classes" org.jianbao.search.pieces.IndexSpeed "$corpus" "$size" 2>"$work/log"
    tail -n 1 "$work/log"
done
