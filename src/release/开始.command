#!/bin/sh
# 双击它：没有网站就新建一个，有就打开预览。
set -eu
program=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)/jianbao
site=$HOME/简报
[ -f "$site/content/site.yml" ] || "$program" new site "$site"
cd "$site"
echo "网站在 $site，关上这个窗口就停止预览。"
exec "$program" serve --open
