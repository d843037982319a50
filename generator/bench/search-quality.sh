#!/bin/sh
# Measures the search of a site made of many news items, and Pagefind's on the same pages where npm can install it.
# Usage: search-quality.sh FILE.jsonl.gz [SIZE [PER_KIND [SEED]]]
#   FILE      as CorpusContent.java describes it
#   SIZE      how many items of it, 4000 unless told, or "all"
#   PER_KIND  queries of each of the twelve kinds, 100 unless told
# Needs Node 20. Packages of npm are installed in a temporary folder: pinyin-pro and opencc-js (without them no queries in
# pinyin, and traditional characters from the site's own table), playwright-core and Chromium ($CHROMIUM names the program),
# pagefind. What cannot be installed is left out, and said so. SITE names a site that is built already from these items;
# it is only read, and Pagefind left out when it has no index of it.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
home=$(CDPATH='' cd -- "$here/../.." && pwd -P)
corpus=$1
size=${2:-4000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
[ "$size" != all ] || size=

installed() { [ -d "$work/node_modules/$1" ] || { echo "$1 could not be installed; left out: $2" >&2; false; }; }

for package in pinyin-pro opencc-js playwright-core pagefind@1; do
    npm install --prefix "$work" --no-audit --no-fund --silent "$package" >/dev/null 2>&1 || true
done
installed pinyin-pro "pinyin, initials, typo" || true
installed opencc-js "OpenCC" || true

site=${SITE:-$work/public}
if [ -z "${SITE:-}" ]; then
    "${JAVA:-java}" "$here/CorpusContent.java" "$corpus" "$work/content" $size
    "$home/jianbao" build --content "$work/content" --out "$site" --now 2100-01-01 --future >"$work/log" 2>&1 \
        || { cat "$work/log" >&2; exit 1; }
    pieces=$(find "$site/search" -type f ! -path '*/lucene/*' | wc -l)
    bytes=$(find "$site/search" -type f ! -path '*/lucene/*' -exec cat {} + | wc -c)
    printf 'Published for the browser: %s files, %s bytes; Lucene index %s bytes\n\n' "$pieces" "$bytes" \
        "$(find "$site/search/lucene" -type f -exec cat {} + | wc -c)"
    if installed pagefind "Pagefind"; then
        /usr/bin/time -f 'Pagefind built in %e s, %M KB at most' "$work/node_modules/.bin/pagefind" --site "$site" \
            --glob 'issues/*-*/*/index.html' --root-selector article >"$work/log" 2>&1 || true
        tail -n 1 "$work/log"
        printf 'Published by Pagefind: %s bytes\n\n' "$(find "$site/pagefind" -type f -exec cat {} + | wc -c)"
    fi
fi

node "$here/search-quality.mjs" "$site" "$corpus" "${3:-100}" "${4:-1}" --packages "$work" --queries "$work/queries.json"
if installed playwright-core "the measures in Chromium"; then
    if [ -n "$chromium" ]; then
        echo
        node "$here/search-browser.mjs" "$site" "$work/queries.json" "$work" "$chromium"
    else
        echo "no Chromium; name its program with CHROMIUM" >&2
    fi
fi
