package org.riskset.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// CPU time of each benchmark, all threads of the process together, which waiting for other programs does not lengthen:
/// the same clock R's `system.time` reads.
///
/// Arguments: the file to write, then the sizes. One line per benchmark, size and kind of time: median of the runs.
public final class CpuTime {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final long WARM_UP = 3_000_000_000L;
    private static final int RUNS = 11;

    private CpuTime() {}

    public static void main(String[] arguments) throws IOException {
        try (PrintStream out = new PrintStream(Path.of(arguments[0]).toFile())) {
            out.println("what,size,time,cpu_ms,fastest_cpu_ms");
            for (String size : Arrays.asList(arguments).subList(1, arguments.length)) {
                for (String time : new String[] {"time_months", "time_cont"}) {
                    SurvivalBenchmark benchmark = new SurvivalBenchmark();
                    benchmark.size = size;
                    benchmark.time = time;
                    benchmark.read();
                    methods(benchmark).forEach((name, method) -> {
                        double[] runs = runs(method);
                        out.println(name + "," + size + "," + time + "," + runs[RUNS / 2] + "," + runs[0]);
                    });
                }
            }
        }
    }

    private static Map<String, Supplier<Object>> methods(SurvivalBenchmark benchmark) {
        Map<String, Supplier<Object>> methods = new LinkedHashMap<>();
        methods.put("order", benchmark::order);
        methods.put("regroup", benchmark::regroup);
        methods.put("regroupWithEveryLimit", benchmark::regroupWithEveryLimit);
        methods.put("liveScreen", benchmark::liveScreen);
        methods.put("cox", benchmark::cox);
        methods.put("cutPointProfile", benchmark::cutPointProfile);
        return methods;
    }

    /// CPU milliseconds of every run, ascending, after a warm-up.
    private static double[] runs(Supplier<Object> method) {
        int kept = 0;
        long start = PROCESS.getProcessCpuTime();
        while (PROCESS.getProcessCpuTime() - start < WARM_UP) {
            kept ^= System.identityHashCode(method.get());
        }
        double[] runs = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long before = PROCESS.getProcessCpuTime();
            kept ^= System.identityHashCode(method.get());
            runs[i] = (PROCESS.getProcessCpuTime() - before) / 1e6;
        }
        Arrays.sort(runs);
        return kept == 42 ? runs.clone() : runs; // the results are used, so they are made
    }
}
