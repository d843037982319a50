#!/bin/sh
# Prints a table: how long builds of several sizes take, and how much memory.
# Usage: build-speed.sh FILE.jsonl.gz [SIZE …]     the file as CorpusContent.java describes; sizes default to 1000 4000 all
# Each size is built three times; the table gives the medians. Needs GNU time (/usr/bin/time).
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
home=$(CDPATH='' cd -- "$here/../.." && pwd -P)
corpus=$1
shift
[ $# -gt 0 ] || set -- 1000 4000 all
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=${JAVA:-java}

median() { sort -n | sed -n '2p'; }

printf '| articles | wall s | CPU s | peak MB | pages | site |\n|---|---|---|---|---|---|\n'
for size in "$@"; do
    rm -rf "$work/content" "$work/public" "$work/times"
    if [ "$size" = all ]; then
        "$java" "$here/CorpusContent.java" "$corpus" "$work/content" 2>/dev/null
    else
        "$java" "$here/CorpusContent.java" "$corpus" "$work/content" "$size" 2>/dev/null
    fi
    articles=$(find "$work/content/issues" -name '[0-9]*.md' | wc -l)
    for _ in 1 2 3; do
        /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$home/jianbao" build --clean --content "$work/content" --out "$work/public" \
            --now 2100-01-01 --future >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
        tail -n 1 "$work/time" >>"$work/times"
    done
    wall=$(cut -d' ' -f1 "$work/times" | median)
    cpu=$(awk '{print $2 + $3}' "$work/times" | median)
    peak=$(awk '{print int($4 / 1024)}' "$work/times" | median)
    pages=$(find "$work/public" -name '*.html' | wc -l)
    printf '| %s | %s | %s | %s | %s | %s |\n' "$articles" "$wall" "$cpu" "$peak" "$pages" "$(du -sh "$work/public" | cut -f1)"
done
