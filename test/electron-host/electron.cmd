@echo off
rem Stands where Electron's binary would: the same arguments, the same two "listening on" lines.
setlocal
set "node=%ELECTRON_HOST_NODE%"
if not defined node if exist "%~dp0..\..\node_modules\.bin\node.cmd" set "node=%~dp0..\..\node_modules\.bin\node.cmd"
if not defined node set "node=node"
call "%node%" --disable-warning=ExperimentalWarning --experimental-strip-types "%~dp0boot.ts" %*
exit /b %errorlevel%
