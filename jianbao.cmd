@echo off
rem Runs Jianbao on Windows: the jar of a release beside this file, or the one that Maven built.
setlocal
chcp 65001 >nul
set "home=%~dp0"
set "jar=%home%jianbao.jar"
if not exist "%jar%" set "jar=%home%generator\target\jianbao.jar"
if not exist "%jar%" (
  echo 还没有构建生成器：先在 %home% 里运行 mvn -B -Dmaven.test.skip=true -Djianbao.quick=true package 1>&2
  exit /b 2
)

rem JAVA_HOME comes first, then what is on the path.
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
set "version="
for /f "tokens=3" %%v in ('""%java%" -version 2^>^&1" ^| findstr /i "version"') do if not defined version set "version=%%~v"
if not defined version (
  echo Jianbao 需要 Java 21 或更新的版本，这台电脑上没有找到。到 https://adoptium.net/ 下载 Temurin，装好再运行。 1>&2
  exit /b 2
)
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% LSS 21 (
  echo Jianbao 需要 Java 21 或更新的版本，这里是 %version%。到 https://adoptium.net/ 下载 Temurin，装好再运行。 1>&2
  exit /b 2
)

set "collector=-XX:+UseSerialGC"
set "compilers=-XX:TieredStopAtLevel=1"
if "%~1"=="serve" set "compilers="
"%java%" %collector% %compilers% -Xlog:disable -Dsun.jnu.encoding=UTF-8 -Djianbao.home="%home%." -Djianbao.command=jianbao -Djianbao.terminal=true -Djianbao.colours=true %JIANBAO_OPTS% -jar "%jar%" %*
exit /b %errorlevel%
