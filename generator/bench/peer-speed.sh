#!/bin/sh
# Prints a table: how long builds take, search and all, beside Hugo and Pagefind on the same articles, and how much memory.
# Usage: peer-speed.sh FILE.jsonl.gz [SIZE …]     the file as CorpusContent.java describes; sizes default to 1000 4000 all
# The three take turns, $TURNS times each (5), Jianbao from the ground, with nothing changed, and after an edit of the newest and of the
# oldest article; Hugo and Pagefind have nothing of a build before. The table gives medians of wall s / CPU s / peak MB, and the ratios of the times.
# Needs GNU time (/usr/bin/time), hugo on the PATH (apt install hugo) and npm, which fetches Pagefind.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
home=$(CDPATH='' cd -- "$here/../.." && pwd -P)
corpus=$1
shift
[ $# -gt 0 ] || set -- 1000 4000 all
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=$("$home/jianbao" --find-jdk)/bin/java
turns=${TURNS:-5}

(cd "$work" && npm install --silent --no-audit --no-fund pagefind@1 >/dev/null)
pagefind=$work/node_modules/.bin/pagefind
"$home/jianbao" --version >&2
hugo version >&2
"$pagefind" --version >&2

# A site for Hugo of the content in $1, at $2: as many lists and feeds as Jianbao makes of it.
hugo_site() {
    mkdir -p "$2/layouts/_default" "$2/content"
    cp -R "$1/issues" "$2/content/issues"
    for issue in "$2"/content/issues/*/index.md; do
        mv "$issue" "${issue%index.md}_index.md"
    done
    cat >"$2/config.toml" <<'EOF'
baseURL = "https://example.org/"
languageCode = "zh-CN"
title = "规模测试"
paginate = 50
hasCJKLanguage = true
[taxonomies]
category = "categories"
tag = "tags"
column = "column"
EOF
    cat >"$2/layouts/_default/baseof.html" <<'EOF'
<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Summary | plainify }}">
<link rel="canonical" href="{{ .Permalink }}"></head>
<body><header><nav><a href="/">首页</a>{{ range .Site.Taxonomies.categories.ByCount }} <a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a>{{ end }}</nav></header>
<main data-pagefind-body>{{ block "main" . }}{{ end }}</main></body></html>
EOF
    cat >"$2/layouts/_default/single.html" <<'EOF'
{{ define "main" }}<h1>{{ .Title }}</h1><p><a href="{{ .Parent.RelPermalink }}">{{ .Parent.Title }}</a>
{{ range .GetTerms "tags" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</p>{{ .Content }}
<ul>{{ range .Parent.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
EOF
    cat >"$2/layouts/_default/list.html" <<'EOF'
{{ define "main" }}<h1>{{ .Title }}</h1>{{ $page := .Paginate .Pages }}
<ul>{{ range $page.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Summary | plainify }}</li>{{ end }}</ul>
{{ range $page.Pagers }}<a href="{{ .URL }}">{{ .PageNumber }}</a>{{ end }}{{ end }}
EOF
}

# Appends "wall cpu peak" of a command to the file $1.
timed() {
    times=$1
    shift
    /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@" >"$work/log" 2>&1 || {
        cat "$work/log" >&2
        exit 1
    }
    tail -n 1 "$work/time" | awk '{print $1, $2 + $3, int($4 / 1024)}' >>"$times"
}

# The median of column $2 of the file $1.
median() { cut -d' ' -f"$2" "$1" | sort -n | sed -n "$(((turns + 1) / 2))p"; }

row() { printf '%s / %s / %s' "$(median "$1" 1)" "$(median "$1" 2)" "$(median "$1" 3)"; }

# Builds with Jianbao; $1 says after what, $2 is an option.
jianbao() {
    timed "$work/times-$1" "$home/jianbao" build --content "$work/content" --out "$work/public" --now 2100-01-01 --future ${2:+"$2"}
}

# One more sentence in the file $1.
edit() { printf '\n第%s次补充：慰问一线职工。\n' "$turn" >>"$1"; }

# How often column $2 of Hugo and Pagefind together goes into that of the builds $1.
ratio() {
    awk "BEGIN {printf \"%.2f\", $(median "$work/times-$1" "$2") / ($(median "$work/times-hugo" "$2") + $(median "$work/times-pagefind" "$2"))}"
}

printf '| articles | Jianbao after | Hugo | Pagefind | Jianbao | ratio of wall, CPU | files |\n|---|---|---|---|---|---|---|\n'
for size in "$@"; do
    rm -rf "$work/content" "$work/hugo" "$work"/times-*
    most=$size
    [ "$size" != all ] || most=
    # shellcheck disable=SC2086 # nothing when all are wanted
    "$java" "$here/CorpusContent.java" "$corpus" "$work/content" $most 2>/dev/null
    hugo_site "$work/content" "$work/hugo"
    turn=0
    while [ $turn -lt $turns ]; do
        turn=$((turn + 1))
        rm -rf "$work/public" "$work/hugo/public"
        jianbao clean --clean
        jianbao nothing
        edit "$(find "$work/content/issues" -name '0*.md' | sort | tail -n 1)"
        jianbao newest
        edit "$(find "$work/content/issues" -name '0*.md' | sort | head -n 1)"
        jianbao oldest
        timed "$work/times-hugo" hugo --source "$work/hugo" --quiet
        timed "$work/times-pagefind" "$pagefind" --site "$work/hugo/public"
    done
    for build in clean nothing newest oldest; do
        printf '| %s | %s | %s | %s | %s | %s, %s | %s |\n' "$size" "$build" "$(row "$work/times-hugo")" \
            "$(row "$work/times-pagefind")" "$(row "$work/times-$build")" "$(ratio $build 1)" "$(ratio $build 2)" \
            "$(find "$work/public" -type f | wc -l)"
    done
done
