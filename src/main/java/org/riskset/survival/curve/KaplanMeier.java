package org.riskset.survival.curve;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.RiskTable;
import org.riskset.survival.SideBySide;

/// The product-limit estimate of survival with Greenwood's variance.
///
/// Source: Kaplan & Meier (1958); Greenwood (1926); Kalbfleisch & Prentice (2002), section 1.4.
/// Agrees with `survfit(Surv(time, event) ~ group)` of R.
public final class KaplanMeier {
    /// Rows from which handing groups to several processors costs less than it saves.
    private static final int WORTH_SHARING = 1 << 16;

    private KaplanMeier() {}

    /// The curve of one group, with 95 % log-log limits.
    public static SurvivalCurve estimate(RiskTable table, int group) {
        return estimate(table, group, ConfidenceTransform.LOG_LOG, ConfidenceLevel.NINETY_FIVE);
    }

    /// The curves of all groups in their order; groups of many rows are worked on side by side, the largest first.
    public static List<SurvivalCurve> estimateAll(
            RiskTable table, ConfidenceTransform transform, ConfidenceLevel level) {
        SurvivalCurve[] curves = new SurvivalCurve[table.groups()];
        int[] largestFirst = IntStream.range(0, curves.length)
                .boxed()
                .sorted(Comparator.comparingInt(table::rows).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        int rows = IntStream.of(largestFirst).map(table::rows).sum();
        AtomicInteger next = new AtomicInteger();
        int processors = rows < WORTH_SHARING ? 1 : Math.min(curves.length, Runtime.getRuntime().availableProcessors());
        SideBySide.each(processors, _ -> {
            for (int i = next.getAndIncrement(); i < curves.length; i = next.getAndIncrement()) {
                curves[largestFirst[i]] = estimate(table, largestFirst[i], transform, level);
            }
        });
        return List.of(curves);
    }

    /// The curve of one group. An empty group gives a curve without steps, at 1 throughout. O(rows of the group).
    public static SurvivalCurve estimate(
            RiskTable table, int group, ConfidenceTransform transform, ConfidenceLevel level) {
        ProductLimit pass = new ProductLimit(table, group);
        return new SurvivalCurve(table, group, pass.survival(), pass.greenwoodSums(), transform, level);
    }

    /// Follow-up time of one group by the reverse Kaplan-Meier method: the curve of the time to censoring.
    ///
    /// Its median is the median follow-up. Source: Schemper & Smith (1996).
    /// Agrees with `survfit(Surv(time, 1 - event) ~ group)` of R.
    public static SurvivalCurve followUp(
            RiskTable table, int group, ConfidenceTransform transform, ConfidenceLevel level) {
        return estimate(table.reversed(), group, transform, level);
    }
}
