#!/bin/sh
# Prints a table: what an import finds of what texts hold – articles, short news, paragraphs that layout tore, characters,
# values of events – when they come as plain text and as Word files with headings and without.
# Usage: import-quality.sh [--list] TEXTS [EXPECTED…]
#   TEXTS     the folder of the texts
#   EXPECTED  files that say what must be found; those in bench/import unless told
#   --list    lists what was missed and what is wrong
# The site is that of content/site.yml; CONTENT names another content folder.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
home=$(CDPATH='' cd -- "$here/../.." && pwd -P)
list=
if [ "$1" = --list ]; then list=--list; shift; fi
texts=$1
shift
[ $# -gt 0 ] || set -- "$here"/import/*.yml
jdk=$("$home/jianbao" --find-jdk)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -z "${JIANBAO_CLASSPATH:-}" ]; then
    (cd "$home" && mvn -B -q -Dspotless.check.skip=true test-compile dependency:build-classpath \
        -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test) >"$work/build.log" 2>&1 || { cat "$work/build.log" >&2; exit 1; }
    JIANBAO_CLASSPATH=$home/generator/target/classes:$home/generator/target/test-classes:$(cat "$work/classpath")
fi
export LC_ALL=C.UTF-8
"$jdk/bin/java" -cp "$JIANBAO_CLASSPATH" org.jianbao.importing.ImportMeasure $list "${CONTENT:-$home/content}" "$texts" "$@"
