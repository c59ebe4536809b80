package org.riskset.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.OrderedFollowUp;
import org.riskset.survival.RiskTable;
import org.riskset.survival.compare.LogRankTest;
import org.riskset.survival.compare.LogRankWeight;
import org.riskset.survival.curve.ConfidenceTransform;
import org.riskset.survival.curve.KaplanMeier;
import org.riskset.survival.curve.SurvivalCurve;
import org.riskset.survival.curve.SurvivalQuantile;
import org.riskset.survival.cutpoint.CutPointSearch;
import org.riskset.survival.regression.Covariate;
import org.riskset.survival.regression.CoxModel;
import org.riskset.survival.regression.CoxResult;
import org.riskset.survival.regression.GroupCoxModel;
import org.riskset.survival.regression.Ties;

/// What a screen waits for, on the registries that R is timed on.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgs = {"-Xms3g", "-Xmx3g", "-XX:+UseParallelGC"})
public class SurvivalBenchmark {
    private static final int GROUPS = 4;
    private static final int PIXELS = 1000;

    @Param({"1e4", "1e5", "1e6"})
    public String size = "1e5";

    @Param({"time_months", "time_cont"})
    public String time = "time_months";

    private BenchRegistry registry;
    private OrderedFollowUp ordered;
    private List<Covariate> covariates;

    @Setup
    public void read() throws IOException {
        registry = BenchRegistry.read(size, time);
        ordered = OrderedFollowUp.of(registry.followUp);
        covariates = new ArrayList<>();
        for (double[] values : registry.covariates) {
            covariates.add(new Covariate.Continuous(values));
        }
    }

    /// Sorting, once per cohort.
    @Benchmark
    public OrderedFollowUp order() {
        return OrderedFollowUp.of(registry.followUp);
    }

    /// One step of a moving cut-point: four groups, their curves, the log-rank test, and the limits that a figure a thousand
    /// pixels wide shows; those of other steps are there for the asking.
    @Benchmark
    public double regroup() {
        RiskTable table = ordered.regroup(registry.group, GROUPS);
        double sum = 0;
        for (SurvivalCurve curve : curves(table)) {
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                int step = (int) ((long) curve.size() * pixel / PIXELS);
                sum += curve.lower(step) + curve.upper(step);
            }
        }
        return sum + LogRankTest.compare(table).scores().expected(0);
    }

    /// The same with lower and upper limits computed at every step of every curve, as R does.
    @Benchmark
    public double regroupWithEveryLimit() {
        RiskTable table = ordered.regroup(registry.group, GROUPS);
        double sum = 0;
        for (SurvivalCurve curve : curves(table)) {
            for (int step = 0; step < curve.size(); step++) {
                sum += curve.lower(step) + curve.upper(step);
            }
        }
        return sum + LogRankTest.compare(table).scores().expected(0);
    }

    /// All that the live screen shows: three tests, medians with limits, hazard ratios.
    @Benchmark
    public List<Object> liveScreen() {
        return screen(ordered.regroup(registry.group, GROUPS));
    }

    static List<Object> screen(RiskTable table) {
        List<Object> shown = new ArrayList<>(List.of(table));
        for (SurvivalCurve curve : curves(table)) {
            shown.add(curve);
            shown.add(SurvivalQuantile.median(curve));
        }
        shown.add(LogRankTest.compare(
                table,
                List.of(new LogRankWeight.LogRank(), new LogRankWeight.Breslow(), new LogRankWeight.TaroneWare())));
        shown.add(GroupCoxModel.fit(table, 0));
        return shown;
    }

    private static List<SurvivalCurve> curves(RiskTable table) {
        return KaplanMeier.estimateAll(table, ConfidenceTransform.LOG_LOG, ConfidenceLevel.NINETY_FIVE);
    }

    /// Cox model with five covariates, Efron's ties.
    @Benchmark
    public CoxResult cox() {
        return CoxModel.fit(ordered, covariates, Ties.EFRON);
    }

    /// The same with Harrell's C and its standard error, which `coxph` computes in the same call.
    @Benchmark
    public Object coxWithConcordance() {
        return cox() instanceof CoxResult.Fitted(CoxModel model) ? model.concordance() : List.of();
    }

    /// The log-rank statistic at every cut of age that leaves a tenth on both sides.
    @Benchmark
    public CutPointSearch cutPointProfile() {
        return CutPointSearch.of(ordered, registry.age, 0.1);
    }
}
