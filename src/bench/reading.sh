#!/bin/sh
# Times the reading of files on both sides, one after the other, then the pauses of the window and the memory while the same
# files are opened, decided about and imported.
# Needs Maven, a JDK 25 that Maven finds, and Rscript with data.table and readxl.
#   src/bench/reading.sh FILES...      a text of 1,000,000 patients in 10 columns is made and goes first
set -eu
cd "$(dirname "$0")/../.."
data=target/bench
mkdir -p "$data"
mvn -q -Pbench -DskipTests test-compile dependency:build-classpath -Dmdep.outputFile="$data/classpath.txt" -Dmdep.includeScope=test
java25=${JAVA25:-$(ls -d /usr/lib/jvm/*25* "${JAVA_HOME:-/none}" 2>/dev/null | head -1)/bin/java}
[ -f "$data/million.csv" ] || Rscript src/bench/r/reading.R make "$data/million.csv"
set -- "$data/million.csv" "$@"
classes="target/test-classes:target/classes:$(cat "$data/classpath.txt")"
echo "load before: $(cut -d' ' -f1-3 /proc/loadavg)"
"$java25" -Xmx1g -cp "$classes" org.riskset.bench.Reading "$data/reading.csv" "$@"
echo "load between: $(cut -d' ' -f1-3 /proc/loadavg)"
Rscript src/bench/r/reading.R "$data/reading-r.csv" "$@"
echo "load between: $(cut -d' ' -f1-3 /proc/loadavg)"
echo "times of Riskset as parts of those of R:"
Rscript src/bench/r/reading.R ratios "$data/reading.csv" "$data/reading-r.csv"
"$java25" -Xmx1g -XX:MaxGCPauseMillis=40 -Dglass.platform=Headless -Dprism.order=sw --enable-native-access=ALL-UNNAMED -cp "$classes" \
    org.riskset.bench.ImportPauses "$data/pauses.csv" "$@"
echo "load after: $(cut -d' ' -f1-3 /proc/loadavg)"
