package org.riskset.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.riskset.survival.FollowUp;
import org.riskset.survival.OrderedFollowUp;
import org.riskset.survival.curve.KaplanMeier;
import org.riskset.survival.regression.Covariate;
import org.riskset.survival.regression.CoxModel;
import org.riskset.survival.regression.Ties;

/// What an analysis holds in memory beyond the registry, and how the time of a Kaplan-Meier curve grows.
///
/// Arguments: numbers of patients. Times hardly ever tie, which is the larger case. Memory is what the heap in use grows by
/// after garbage collection while the objects are held.
public final class Memory {
    private static final int GROUPS = 4;
    private static final int COVARIATES = 5;
    private static final int WARM_UP = 3000;

    private Memory() {}

    public static void main(String[] arguments) {
        FollowUp few = followUp(10_000);
        for (int run = 0; run < WARM_UP; run++) {
            KaplanMeier.estimate(OrderedFollowUp.of(few).whole(), 0);
        }
        for (String argument : arguments) {
            measure(System.out, Integer.parseInt(argument));
        }
    }

    private static void measure(PrintStream out, int patients) {
        SplittableRandom random = new SplittableRandom(patients);
        FollowUp followUp = followUp(patients);
        int[] groups = random.ints(patients, 0, GROUPS).toArray();
        Held<OrderedFollowUp> ordered = hold(() -> OrderedFollowUp.of(followUp));
        Held<List<Object>> screen = hold(() -> SurvivalBenchmark.screen(ordered.value().regroup(groups, GROUPS)));
        long curve = Long.MAX_VALUE;
        for (int run = 0; run < 7; run++) {
            long start = System.nanoTime();
            KaplanMeier.estimate(OrderedFollowUp.of(followUp).whole(), 0);
            curve = Math.min(curve, System.nanoTime() - start);
        }
        out.printf(
                Locale.ROOT,
                "%d patients: in time order %.1f MB, four groups with everything shown %.1f MB, sorted Kaplan-Meier curve fastest of 7 %.1f ms%n",
                patients, ordered.megabytes(), screen.megabytes(), curve / 1e6);
        if (patients <= 1_000_000) {
            List<Covariate> covariates = new ArrayList<>();
            for (int c = 0; c < COVARIATES; c++) {
                covariates.add(new Covariate.Continuous(random.doubles(patients).toArray()));
            }
            Held<Object> cox = hold(() -> CoxModel.fit(ordered.value(), covariates, Ties.EFRON));
            out.printf(Locale.ROOT, "%d patients: Cox model of five covariates %.1f MB%n", patients, cox.megabytes());
        }
    }

    private static FollowUp followUp(int patients) {
        SplittableRandom random = new SplittableRandom(patients);
        double[] times = new double[patients];
        boolean[] events = new boolean[patients];
        for (int i = 0; i < patients; i++) {
            times[i] = -60 * Math.log(1 - random.nextDouble());
            events[i] = random.nextDouble() < 0.71;
        }
        return new FollowUp(times, events);
    }

    private record Held<T>(T value, double megabytes) {}

    private static <T> Held<T> hold(Supplier<T> maker) {
        long before = used();
        T value = maker.get();
        return new Held<>(value, (used() - before) / 1e6);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
