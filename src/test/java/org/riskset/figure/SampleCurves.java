package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import org.riskset.cohort.TimeUnit;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureStyle;
import org.riskset.style.GroupEdits;
import org.riskset.survival.FollowUp;
import org.riskset.survival.OrderedFollowUp;
import org.riskset.survival.RiskTable;
import org.riskset.survival.curve.KaplanMeier;
import org.riskset.survival.curve.SurvivalCurve;
import org.riskset.survival.curve.SurvivalQuantile;

/// Made-up survival curves for tests of layout.
final class SampleCurves {
    private SampleCurves() {}

    /// Exponential survival with a share censored, the same on every run.
    ///
    /// @param patients per group
    /// @param medians  per group, in months
    static List<SurvivalCurve> random(long seed, int[] patients, double[] medians, double horizon) {
        Random random = new Random(seed);
        List<Double> times = new ArrayList<>();
        List<Boolean> events = new ArrayList<>();
        List<Integer> codes = new ArrayList<>();
        for (int g = 0; g < patients.length; g++) {
            for (int i = 0; i < patients[g]; i++) {
                double death = -Math.log(random.nextDouble()) * medians[g] / Math.log(2);
                double censoring = horizon * Math.sqrt(random.nextDouble());
                times.add(Math.min(death, censoring));
                events.add(death <= censoring);
                codes.add(g);
            }
        }
        double[] time = times.stream().mapToDouble(Double::doubleValue).toArray();
        boolean[] event = new boolean[time.length];
        for (int i = 0; i < event.length; i++) {
            event[i] = events.get(i);
        }
        int[] code = codes.stream().mapToInt(Integer::intValue).toArray();
        return curves(time, event, code, patients.length);
    }

    static List<SurvivalCurve> curves(double[] times, boolean[] events, int[] codes, int groups) {
        RiskTable table = OrderedFollowUp.of(new FollowUp(times, events)).regroup(codes, groups);
        List<SurvivalCurve> curves = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            curves.add(KaplanMeier.estimate(table, g));
        }
        return curves;
    }

    static KaplanMeierContent content(List<SurvivalCurve> curves, List<String> names, FigureStyle style) {
        List<GroupCurve> groups = new ArrayList<>();
        for (int g = 0; g < curves.size(); g++) {
            String name = names.get(g);
            SurvivalCurve curve = curves.get(g);
            OptionalDouble median = SurvivalQuantile.median(curve).estimate();
            String text = median.isPresent() ? String.format(Locale.ROOT, "%.1f", median.getAsDouble()) : "";
            List<String> labels = style.setting() == FigureStyle.Setting.PRINT
                    ? List.of(name)
                    : List.of(name + " · " + curve.patients() + " patients", name + " · " + curve.patients(), name);
            groups.add(new GroupCurve(
                    name,
                    labels,
                    new SurvivalSteps(curve),
                    median,
                    text,
                    GroupLook.of(style, GroupEdits.NONE, g, curves.size())));
        }
        return new KaplanMeierContent(
                "Overall survival by size",
                "Months since diagnosis",
                "Overall survival (%)",
                TickSteps.of(TimeUnit.MONTHS),
                FigureEdits.NONE,
                OptionalDouble.empty(),
                groups,
                List.of(
                        new VerdictLine("Log-rank *p* = 0.003", VerdictLine.Emphasis.STRONG),
                        new VerdictLine("adjusted *p* = 0.06", VerdictLine.Emphasis.CAUTION),
                        new VerdictLine("HR 4.1 (95% CI 1.5–10.9)", VerdictLine.Emphasis.QUIET)),
                new KaplanMeierContent.RiskWords(
                        style.setting() == FigureStyle.Setting.PRINT ? "Number at risk" : "At risk",
                        "Patients",
                        "At risk",
                        "Censored",
                        "Deaths"),
                time -> time == Math.rint(time) ? Integer.toString((int) time) : Double.toString(time),
                Long::toString,
                "Two curves.");
    }
}
