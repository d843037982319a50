#!/bin/sh
# Attacks everything that reads the texts of others with inputs that Jazzer makes, and prints a table of what came of it.
# Usage: fuzz.sh [MINUTES [TARGET...]]   60 minutes in all unless told, shared by the targets; all of them (markdown,
# front-matter, events, event-table, svg, query) unless told. Leaves its work in generator/target/fuzz, where the next run
# goes on; what broke something lies in TARGET/findings there. Ends with 1 when anything did.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
home=$(CDPATH='' cd -- "$here/../.." && pwd -P)
minutes=${1:-60}
[ $# -eq 0 ] || shift
work=$home/generator/target/fuzz
mkdir -p "$work"
jdk=$("$home/jianbao" --find-jdk)

if [ -z "${JIANBAO_CLASSPATH:-}" ]; then
    (cd "$home" && mvn -B -q -Dspotless.check.skip=true test-compile dependency:build-classpath \
        -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test) >"$work/build.log" 2>&1 || { cat "$work/build.log" >&2; exit 1; }
    JIANBAO_CLASSPATH=$home/generator/target/classes:$home/generator/target/test-classes:$(cat "$work/classpath")
fi
targets=$#
[ "$targets" -gt 0 ] || targets=6
export LC_ALL=C.UTF-8
exec "$jdk/bin/java" -Djianbao.project="$home" -cp "$JIANBAO_CLASSPATH" org.jianbao.fuzz.FuzzRun "$work" $((minutes * 60 / targets)) "$@"
