#!/bin/sh
# Prints how often each rule of jianbao check finds something in texts as they are, and, when asked, samples to judge.
# Usage: check-counts.sh [--samples N] TEXTS
#   TEXTS        a folder of .txt files, a content folder with site.yml, or a .jsonl.gz of news items
#   --samples N  prints up to N findings of each rule, evenly chosen, as JSON
# Of news items, COUNT (2000) are taken at even steps, after the first SKIP (0).
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
home=$(CDPATH='' cd -- "$here/../.." && pwd -P)
samples=0
if [ "$1" = --samples ]; then samples=$2; shift 2; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
content=$1
if [ ! -f "$content/site.yml" ]; then
    content=$work/content
    "$("$home/jianbao" --find-jdk)/bin/java" "$here/CheckContent.java" "$1" "$content" "${COUNT:-2000}" "${SKIP:-0}"
fi
${JIANBAO:-"$home/jianbao"} check --format json --content "$content" >"$work/found.json" 2>"$work/report" || true
tail -n 1 "$work/report"
grep -o '"kind":"[^"]*"' "$work/found.json" | cut -d'"' -f4 | sort | uniq -c | sort -rn >"$work/counts" || true
cat "$work/counts"
[ "$samples" -gt 0 ] || exit 0
while read -r count kind; do
    echo "== $kind"
    grep "\"kind\":\"$kind\"" "$work/found.json" | awk -v step="$(((count + samples - 1) / samples))" 'NR % step == 0 || step == 1'
done <"$work/counts"
