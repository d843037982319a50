@echo off
rem 双击它：没有网站就新建一个，有就打开预览。
setlocal
chcp 65001 >nul
set "site=%USERPROFILE%\简报"
if not exist "%site%\content\site.yml" call "%~dp0jianbao.cmd" new site "%site%"
if not exist "%site%\content\site.yml" goto end
cd /d "%site%"
echo 网站在 %site%，关上这个窗口就停止预览。
call "%~dp0jianbao.cmd" serve --open
:end
pause
