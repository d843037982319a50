@echo off
rem Runs Jianbao on Windows: the jar of a release beside this file, or the one that Maven built.
setlocal
chcp 65001 >nul
set "home=%~dp0"
set "jar=%home%jianbao.jar"
if not exist "%jar%" set "jar=%home%generator\target\jianbao.jar"
if not exist "%jar%" goto nojar

rem The archive for Windows brings its own Java.
set "java=%home%runtime\bin\java.exe"
if exist "%java%" goto run

rem JAVA_HOME comes first, then what is on the path.
set "java=java"
if defined JAVA_HOME set "PATH=%JAVA_HOME%\bin;%PATH%"
set "version="
for /f "tokens=3" %%v in ('java -version 2^>^&1 ^| findstr /i "version"') do if not defined version set "version=%%~v"
if not defined version goto nojava
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% LSS 21 goto nojava

:run
rem Most runs are too short for the second compiler and for a parallel collector to pay; only a preview runs on.
set "compilers=-XX:TieredStopAtLevel=1"
if "%~1"=="serve" set "compilers="
"%java%" -XX:+UseSerialGC %compilers% -Xlog:disable -Dsun.jnu.encoding=UTF-8 "-Djianbao.home=%home%." -Djianbao.command=jianbao -Djianbao.terminal=true -Djianbao.colours=true %JIANBAO_OPTS% -jar "%jar%" %*
exit /b %errorlevel%

:nojar
echo 还没有构建生成器：先运行 mvn -B -Dmaven.test.skip=true -Djianbao.quick=true package，或者用发行版。 1>&2
exit /b 2

:nojava
echo Jianbao 需要 Java 21 或更新的版本，这里没有找到。到 https://adoptium.net/ 下载 Temurin，装好，再打开一个窗口运行。 1>&2
exit /b 2
