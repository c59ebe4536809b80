#!/bin/sh
# Runs the benchmarks and R on the same generated registries, one after the other, and prints the ratios.
# After them come memory and the growth of a sorted Kaplan-Meier curve up to ten million patients.
# Needs Maven, a JDK 25 that Maven finds, and Rscript with the package survival (maxstat is timed if it is installed).
#   src/bench/run.sh [SIZES...]      sizes as R writes them; default: 1e4 1e5 1e6
# JMH_ARGS adds arguments for JMH, such as "-wi 2 -w 1 -i 3 -r 2" for a shorter run.
set -eu
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- 1e4 1e5 1e6
data=target/bench
mkdir -p "$data"
mvn -q -Pbench -DskipTests test-compile dependency:build-classpath -Dmdep.outputFile="$data/classpath.txt" -Dmdep.includeScope=test
java25=${JAVA25:-$(ls -d /usr/lib/jvm/*25* "${JAVA_HOME:-/none}" 2>/dev/null | head -1)/bin/java}
echo "machine: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) cores, load $(cut -d' ' -f1-3 /proc/loadavg)"
"$java25" -version 2>&1 | head -1
Rscript --version 2>&1
Rscript src/bench/r/peer.R make "$data" "$@"
sizes=$(echo "$*" | tr ' ' ',')
"$java25" -Dbench.data="$data" -cp "target/test-classes:target/classes:$(cat "$data/classpath.txt")" org.openjdk.jmh.Main \
    org.riskset.bench.SurvivalBenchmark -p size="$sizes" -rf csv -rff "$data/jmh.csv" -jvmArgsAppend "-Dbench.data=$data" ${JMH_ARGS:-}
"$java25" -Xms3g -Xmx3g -XX:+UseParallelGC -Dbench.data="$data" -cp "target/test-classes:target/classes:$(cat "$data/classpath.txt")" \
    org.riskset.bench.CpuTime "$data/cpu.csv" "$@"
Rscript src/bench/r/peer.R time "$data" "$@"
echo "load after: $(cut -d' ' -f1-3 /proc/loadavg)"
Rscript src/bench/r/peer.R ratios "$data"
"$java25" -Xmx8g -XX:+UseParallelGC -cp "target/test-classes:target/classes:$(cat "$data/classpath.txt")" \
    org.riskset.bench.Memory 10000 100000 1000000 10000000
