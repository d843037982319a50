#!/bin/sh
# 在主机上生成网站：下载 Jianbao，没有 Java 21 也下载一个，核对校验值，生成，检查。后面的选项交给 jianbao build。
# 在主机的环境变量里写：
#   JIANBAO_URL     Jianbao 发行版（jianbao-版本.tar.gz）的下载地址
#   JIANBAO_SHA256  它的校验值，在发行版的 SHA256SUMS 里
#   JDK_URL、JDK_SHA256  下面的地址打不开时，换成镜像
set -eu
cd "$(dirname "$0")"
tools=$PWD/.jianbao/tools

# fetch 名称 地址 校验值：解开一个压缩包，已经有了就不再下载。
fetch() {
    folder=$tools/$1-$(printf %.12s "$3")
    [ ! -d "$folder" ] || return 0
    mkdir -p "$tools"
    rm -rf "$folder.new"
    mkdir "$folder.new"
    curl --fail --silent --show-error --location --retry 5 --output "$folder.new/archive" "$2"
    if [ "$(sha256sum "$folder.new/archive" | cut -d ' ' -f 1)" != "$3" ]; then
        echo "校验值不对：$2" >&2
        exit 1
    fi
    mkdir "$folder.new/all"
    tar -xzf "$folder.new/archive" -C "$folder.new/all" --strip-components 1
    mv "$folder.new/all" "$folder"
    rm -rf "$folder.new"
}

# 前面的 Java 是第几版；没有就是 0。
java_version() {
    found=$("$1" -version 2>&1 | sed -n '1s/[^"]*"\([0-9]*\).*/\1/p') || found=
    printf '%s\n' "${found:-0}"
}

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if [ "$(java_version "$java")" -lt 21 ]; then
    fetch jdk "${JDK_URL:-https://github.com/adoptium/temurin25-binaries/releases/download/jdk-25.0.4.1%2B1/OpenJDK25U-jdk_x64_linux_hotspot_25.0.4.1_1.tar.gz}" \
        "${JDK_SHA256:-dbb698396d478e7fa2b1e50f4103324b2a99b90569ee27c33f2261f9215cf41e}"
    java=$folder/bin/java
fi
fetch jianbao "${JIANBAO_URL:?先在主机的环境变量里写上 JIANBAO_URL}" "${JIANBAO_SHA256:?先在主机的环境变量里写上 JIANBAO_SHA256}"
export LC_ALL=C.UTF-8
"$java" -jar "$folder/jianbao.jar" build --strict "$@"
"$java" -jar "$folder/jianbao.jar" verify public
