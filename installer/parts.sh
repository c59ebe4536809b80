# What the installers for Linux and macOS have in common; sourced by them, from the top folder of the project.
# Leaves: jdk (home of a JDK 25 or later), version, input (the jars), runtime (a Java of its own with JavaFX inside).

target=target/installer
modules=java.base,java.desktop,java.logging,java.management,java.naming,java.prefs,java.sql,java.xml,java.xml.crypto
modules=$modules,jdk.charsets,jdk.localedata,jdk.unsupported,jdk.zipfs,javafx.base,javafx.graphics,javafx.controls

# The order is that of src/main/launcher/riskset.
find_jdk() {
  for candidate in "${JAVA_HOME:-}" "$(dirname -- "$(command -v java || true)")/.." \
      /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$candidate/bin/jpackage" ] && [ -x "$candidate/bin/java" ]; then
      major=$("$candidate/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p')
      if [ -n "$major" ] && [ "$major" -ge 25 ]; then
        jdk=$candidate
        return
      fi
    fi
  done
  echo "An installer needs a JDK 25 or later, and none was found: install one (for example Eclipse Temurin 25) or set JAVA_HOME to one." >&2
  exit 1
}

# JavaFX's jars unpack their native parts into the user's home at the first start; as jmods they become part of the runtime.
make_jmod() {
  module=$1
  jar=$(ls target/app/lib/javafx/javafx-"$module"-*-*.jar)
  mkdir -p "$target/classes/$module" "$target/natives/$module" "$target/jmods"
  jar=$PWD/$jar
  (cd "$target/classes/$module" && "$jdk/bin/jar" -xf "$jar" && rm -rf META-INF javafx-swt.jar)
  find "$target/classes/$module" -maxdepth 1 \( -name '*.so' -o -name '*.dylib' \) -exec mv {} "$target/natives/$module/" \;
  "$jdk/bin/jmod" create --class-path "$target/classes/$module" --libs "$target/natives/$module" "$target/jmods/javafx.$module.jmod"
}

prepare() {
  version=$(sed -n 's/.*<version>\(.*\)<\/version>.*/\1/p' pom.xml | head -1)
  find_jdk
  [ -d target/app ] || mvn -q -B package -DskipTests
  rm -rf "$target"
  input=$target/input
  runtime=$target/runtime
  mkdir -p "$input"
  cp target/app/lib/*.jar "$input"
  for module in base graphics controls; do
    make_jmod "$module"
  done
  "$jdk/bin/jlink" --module-path "$target/jmods" --add-modules "$modules" --include-locales=en,vi \
    --strip-java-debug-attributes --no-header-files --no-man-pages --strip-native-commands --output "$runtime"
}

# jpackage with what every system is told alike; the rest is given as arguments.
package() {
  "$jdk/bin/jpackage" --app-version "$version" --vendor "Riskset" --description "Survival analysis for clinical registries" \
    --copyright "Apache License 2.0" --license-file LICENSE \
    --input "$input" --main-jar "riskset-$version.jar" --main-class org.riskset.app.Main --runtime-image "$runtime" \
    --java-options -XX:MaxGCPauseMillis=40 --java-options --enable-native-access=javafx.graphics,ALL-UNNAMED --dest "$target" "$@"
}

clean_up() {
  rm -rf "$target/classes" "$target/natives" "$target/jmods" "$target/input" "$target/runtime"
}
