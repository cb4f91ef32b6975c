@echo off
rem Builds when nothing is built yet, then starts the program where you are. Needs a JDK 17+ and Maven 3.8+.
setlocal
for %%I in ("%~dp0..") do set "ROOT=%%~fI"
set "MODULE=%ROOT%\verdict"
set "STALE="
if not exist "%MODULE%\target\runtime.classpath" set "STALE=1"
if not exist "%MODULE%\target\classes" set "STALE=1"
if not defined STALE for /f "delims=" %%T in ('powershell -NoProfile -Command "$s=(Get-Item '%MODULE%\target\runtime.classpath').LastWriteTime; if (Get-ChildItem -Recurse -File '%MODULE%\src\main','%MODULE%\pom.xml' | Where-Object LastWriteTime -gt $s) {'stale'}"') do set "STALE=1"
if defined STALE (
  echo verdict: building 1>&2
  pushd "%ROOT%"
  call mvn -q -B -pl verdict -Dmaven.test.skip=true test-compile 1>&2 || (popd & echo verdict: the build failed 1>&2 & exit /b 69)
  popd
)
for /f "usebackq delims=" %%C in ("%MODULE%\target\runtime.classpath") do set "CLASSPATH=%%C"
rem For the commands that the program prints: they run as they stand.
set "VERDICT_PROGRAM=%~0"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
rem A JVM that cannot start ends with 1, which is an answer of verdict.
"%JAVA%" -cp "%MODULE%\target\classes;%CLASSPATH%" verdict.command.CanStart 1>&2 || (echo verdict: Java cannot start here, it says why above; it needs a JDK 17 or newer and about 300 MB of free memory 1>&2 & exit /b 69)
"%JAVA%" "-Dverdict.root=%ROOT%" -cp "%MODULE%\target\classes;%CLASSPATH%" verdict.command.VerdictCommand %*
exit /b %ERRORLEVEL%
