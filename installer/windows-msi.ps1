# Builds target\installer\Riskset-VERSION.msi from target\app: for one user, without administrator rights.
# Needs Windows 10 or later, a JDK 25 and the WiX Toolset (3.14 or later) on the PATH.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

function Invoke-Tool([string] $Tool, [string[]] $Arguments) {
    & $Tool @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Tool ended with $LASTEXITCODE." }
}

function Get-MajorVersion([string] $JdkHome) {
    $release = Join-Path $JdkHome 'release'
    if ((Test-Path $release) -and ((Get-Content $release -Raw) -match 'JAVA_VERSION="(\d+)')) { return [int] $Matches[1] }
    return 0
}

# The JDK of JAVA_HOME, then the one on the PATH, then the usual folders.
$candidates = @()
if ($env:JAVA_HOME) { $candidates += $env:JAVA_HOME }
$onPath = Get-Command java -ErrorAction SilentlyContinue
if ($onPath) { $candidates += Split-Path (Split-Path $onPath.Source) }
foreach ($folder in 'Eclipse Adoptium', 'Java', 'Microsoft', 'Zulu', 'Amazon Corretto') {
    $candidates += Get-ChildItem (Join-Path $env:ProgramFiles $folder) -Directory -ErrorAction SilentlyContinue | ForEach-Object FullName
}
$jdk = $candidates | Where-Object { (Test-Path (Join-Path $_ 'bin\jpackage.exe')) -and (Get-MajorVersion $_) -ge 25 } | Select-Object -First 1
if (-not $jdk) {
    [Console]::Error.WriteLine('An installer needs a JDK 25 or later, and none was found: install one (for example Eclipse Temurin 25) or set JAVA_HOME to one.')
    exit 1
}

$version = ([xml] (Get-Content pom.xml -Raw)).project.version
if (-not (Test-Path target\app)) { Invoke-Tool 'mvn' @('-q', '-B', 'package', '-DskipTests') }
$target = Join-Path (Get-Location) 'target\installer'
if (Test-Path $target) { Remove-Item $target -Recurse -Force }
$jarFolder = New-Item -ItemType Directory (Join-Path $target 'input')
$jmods = New-Item -ItemType Directory (Join-Path $target 'jmods')
Copy-Item target\app\lib\*.jar $jarFolder

# JavaFX's jars unpack their native parts into the user's home at the first start; as jmods they become part of the runtime.
foreach ($module in 'base', 'graphics', 'controls') {
    $jar = (Get-ChildItem "target\app\lib\javafx\javafx-$module-*-win*.jar" | Select-Object -First 1).FullName
    $classes = New-Item -ItemType Directory (Join-Path $target "classes\$module")
    $natives = New-Item -ItemType Directory (Join-Path $target "natives\$module")
    Push-Location $classes
    Invoke-Tool "$jdk\bin\jar.exe" @('-xf', $jar)
    Remove-Item META-INF, javafx-swt.jar -Recurse -Force -ErrorAction SilentlyContinue
    Move-Item *.dll $natives
    Pop-Location
    Invoke-Tool "$jdk\bin\jmod.exe" @('create', '--class-path', "$classes", '--libs', "$natives", "$jmods\javafx.$module.jmod")
}

$modules = 'java.base,java.desktop,java.logging,java.management,java.naming,java.prefs,java.sql,java.xml,java.xml.crypto,' +
    'jdk.charsets,jdk.localedata,jdk.unsupported,jdk.zipfs,javafx.base,javafx.graphics,javafx.controls'
Invoke-Tool "$jdk\bin\jlink.exe" @('--module-path', "$jmods", '--add-modules', $modules, '--include-locales=en,vi',
    '--strip-java-debug-attributes', '--no-header-files', '--no-man-pages', '--strip-native-commands', '--output', "$target\runtime")

# Riskset.exe opens the window; riskset-console.exe is the same program with its words on the console.
Set-Content (Join-Path $target 'console.properties') "win-console=true`nwin-menu=false`nwin-shortcut=false"
Invoke-Tool "$jdk\bin\jpackage.exe" @('--type', 'msi', '--name', 'Riskset', '--app-version', $version, '--vendor', 'Riskset',
    '--description', 'Survival analysis for clinical registries', '--copyright', 'Apache License 2.0', '--license-file', 'LICENSE',
    '--icon', 'icons\riskset.ico', '--input', "$jarFolder", '--main-jar', "riskset-$version.jar", '--main-class', 'org.riskset.app.Main',
    '--runtime-image', "$target\runtime", '--java-options', '-XX:MaxGCPauseMillis=40', '--java-options', '--enable-native-access=javafx.graphics,ALL-UNNAMED',
    '--add-launcher', "riskset-console=$target\console.properties",
    '--win-per-user-install', '--win-menu', '--win-menu-group', 'Riskset', '--win-shortcut',
    '--win-upgrade-uuid', '7c1f2f0e-4a0d-4a55-9d3c-5b8c1f0a6e21', '--dest', $target)
foreach ($part in 'classes', 'natives', 'jmods', 'input', 'runtime', 'console.properties') {
    Remove-Item (Join-Path $target $part) -Recurse -Force
}
Get-ChildItem $target -Filter *.msi | ForEach-Object FullName
