@echo off
rem Starts Riskset from its folder with the Java of JAVA_HOME, or else the one on the PATH; it must be 25 or later.
setlocal
set "HOME_FOLDER=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo Riskset needs Java 25 or later, and none was found: install a JDK 25 or set JAVA_HOME to one. 1>&2
  exit /b 1
)
"%JAVA%" -XX:MaxGCPauseMillis=40 --enable-native-access=javafx.graphics,ALL-UNNAMED --module-path "%HOME_FOLDER%\lib\javafx" --add-modules javafx.controls -cp "%HOME_FOLDER%\lib\*" org.riskset.app.Main %*
exit /b %errorlevel%
