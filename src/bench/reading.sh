#!/bin/sh
# Times the reading of files on both sides, one after the other.
# Needs Maven, a JDK 25 that Maven finds, and Rscript with data.table and readxl.
#   src/bench/reading.sh FILES...
set -eu
cd "$(dirname "$0")/../.."
data=target/bench
mkdir -p "$data"
mvn -q -Pbench -DskipTests test-compile dependency:build-classpath -Dmdep.outputFile="$data/classpath.txt" -Dmdep.includeScope=test
java25=${JAVA25:-$(ls -d /usr/lib/jvm/*25* "${JAVA_HOME:-/none}" 2>/dev/null | head -1)/bin/java}
echo "load before: $(cut -d' ' -f1-3 /proc/loadavg)"
"$java25" -Xmx1g -cp "target/test-classes:target/classes:$(cat "$data/classpath.txt")" org.riskset.bench.Reading "$data/reading.csv" "$@"
echo "load between: $(cut -d' ' -f1-3 /proc/loadavg)"
Rscript src/bench/r/reading.R "$data/reading-r.csv" "$@"
echo "load after: $(cut -d' ' -f1-3 /proc/loadavg)"
