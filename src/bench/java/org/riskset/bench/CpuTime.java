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
/// Arguments: the file to write, then the sizes. One line per benchmark, size and kind of time: mean of the runs.
public final class CpuTime {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final long WARM_UP = 3_000_000_000L;
    private static final long MEASURED = 2_000_000_000L;

    /// The last result: what is kept for others to see has to be made.
    private static volatile Object kept = "";

    private CpuTime() {}

    public static void main(String[] arguments) throws IOException {
        try (PrintStream out = new PrintStream(Path.of(arguments[0]).toFile())) {
            out.println("what,size,time,cpu_ms");
            for (String size : Arrays.asList(arguments).subList(1, arguments.length)) {
                for (String time : new String[] {"time_months", "time_cont"}) {
                    SurvivalBenchmark benchmark = new SurvivalBenchmark();
                    benchmark.size = size;
                    benchmark.time = time;
                    benchmark.read();
                    methods(benchmark).forEach((name, method) -> {
                        out.println(name + "," + size + "," + time + "," + milliseconds(method));
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
        methods.put("coxWithConcordance", benchmark::coxWithConcordance);
        methods.put("cutPointProfile", benchmark::cutPointProfile);
        return methods;
    }

    /// CPU milliseconds of one run, after a warm-up: the mean of many, as the clock of a process may tick in steps of 10 ms.
    private static double milliseconds(Supplier<Object> method) {
        repeat(method, WARM_UP);
        long before = PROCESS.getProcessCpuTime();
        int runs = repeat(method, MEASURED);
        return (PROCESS.getProcessCpuTime() - before) / 1e6 / runs;
    }

    /// @return how often the method was run until so many nanoseconds of CPU had gone by
    private static int repeat(Supplier<Object> method, long nanoseconds) {
        long start = PROCESS.getProcessCpuTime();
        int runs = 0;
        while (PROCESS.getProcessCpuTime() - start < nanoseconds) {
            kept = method.get();
            runs++;
        }
        return runs;
    }
}
