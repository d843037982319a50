#!/bin/sh
# Measures the preview of a site made of many news items: from saving an article to seeing it in Chromium, to finding it, and
# memory in use after some edits and after many.
# Usage: live-speed.sh FILE.jsonl.gz [SIZE [EDITS]]
#   FILE   as CorpusContent.java describes it
#   SIZE   how many items of it, 4000 unless told
#   EDITS  how many articles are saved, 100 unless told
# Needs Node 20, npm (for playwright-core), Chromium ($CHROMIUM names the program) and the jcmd of the JDK.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
home=$(CDPATH='' cd -- "$here/../.." && pwd -P)
corpus=$1
size=${2:-4000}
edits=${3:-100}
work=$(mktemp -d)
program=
trap 'rm -rf "$work"; [ -z "$program" ] || kill "$program" 2>/dev/null || true' EXIT
jdk=$("$home/jianbao" --find-jdk)
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
npm install --prefix "$work" --no-audit --no-fund --silent playwright-core >/dev/null 2>&1
"$jdk/bin/java" "$here/CorpusContent.java" "$corpus" "$work/content" "$size"
"$home/jianbao" serve --content "$work/content" --port 0 --no-open >"$work/log" 2>&1 &
program=$!
until grep -q '预览：' "$work/log"; do
    kill -0 "$program" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
    sleep 0.2
done
url=$(sed -n 's/^预览：\(http[^ ]*\).*/\1/p' "$work/log")
sed -n 1p "$work/log"
node "$here/live-speed.mjs" "$url" "$work/content" "$edits" "$work" "$chromium" "$program" "$jdk/bin/jcmd"
