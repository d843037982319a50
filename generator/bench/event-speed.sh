#!/bin/sh
# Prints two tables: how much longer a build takes with events than without, and how large the pages and files of events are.
# Usage: event-speed.sh FILE.jsonl.gz [EVENTS [ARTICLES]]   the file as CorpusContent.java describes; 5000 events and 1000
# articles unless told. Three rounds, each builds both; the table gives the medians. Needs GNU time (/usr/bin/time).
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
home=$(CDPATH='' cd -- "$here/../.." && pwd -P)
corpus=$1
events=${2:-5000}
articles=${3:-1000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=${JAVA:-java}

"$java" "$here/CorpusContent.java" "$corpus" "$work/without" "$articles" 2>/dev/null
cp -r "$work/without" "$work/with"
"$java" "$here/EventContent.java" "$work/with" "$events" 2>/dev/null

for _ in 1 2 3; do
    for site in without with; do
        /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$home/jianbao" build --clean --content "$work/$site" --out "$work/public-$site" \
            --now 2100-01-01 --future >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
        tail -n 1 "$work/time" >>"$work/times-$site"
    done
done

median() { sort -n | sed -n '2p'; }
wall() { cut -d' ' -f1 "$work/times-$1" | median; }
cpu() { awk '{print $2 + $3}' "$work/times-$1" | median; }
peak() { awk '{print int($4 / 1024)}' "$work/times-$1" | median; }
pages() { find "$work/public-$1" -name '*.html' | wc -l; }
files() { find "$work/public-$1" -type f | wc -l; }

printf '| site | wall s | CPU s | peak MB | pages | files | size |\n|---|---|---|---|---|---|---|\n'
for site in without with; do
    printf '| %s events | %s | %s | %s | %s | %s | %s |\n' "$site" "$(wall $site)" "$(cpu $site)" "$(peak $site)" \
        "$(pages $site)" "$(files $site)" "$(du -sh "$work/public-$site" | cut -f1)"
done
awk -v a="$(wall without)" -v b="$(wall with)" 'BEGIN {printf "\nwith / without: %.2f; %.1f s more\n\n", b / a, b - a}'

largest() {
    find "$work/public-with/$1" -type f -name "$2" -printf '%s %P\n' 2>/dev/null | sort -rn | head -n "$3" |
        while read -r bytes path; do
            printf '| %s/%s | %s | %s |\n' "$1" "$path" "$bytes" "$(gzip -9c "$work/public-with/$1/$path" | wc -c)"
        done
}
contests=$(cat "$work"/with/events/*.yml | grep -c '^  kind: competition')
contests=$((contests + $(grep -c ',competition,' "$work/with/events/list.csv")))
printf 'The largest files; %s of %s events are contests.\n\n| file | bytes | gzip |\n|---|---|---|\n' "$contests" "$events"
largest categories '*.html' 3
largest events '*.html' 2
largest calendar '*.html' 2
largest calendar '*.ics' 2
largest districts '*.html' 2
largest names '*.html' 3
largest data '*' 6
