package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupComparison;
import org.riskset.analysis.GroupSummary;
import org.riskset.survival.regression.GroupHazard;
import org.riskset.survival.regression.HazardRatio;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;

/// Rows of a forest plot from analyses of one factor each.
public final class ForestRows {
    private ForestRows() {}

    /// One factor after another: its name, its reference group and the hazard of each other group against it.
    ///
    /// A result without a comparison gives no rows.
    public static ForestFigure.Content oneFactorAtATime(List<AnalysisResult> results, Messages messages) {
        List<ForestRow> rows = new ArrayList<>();
        double level = 0.95;
        for (AnalysisResult result : results) {
            if (result.comparison().isPresent()) {
                addRows(rows, result, result.comparison().get(), messages);
                level = result.plan().options().level().coverage();
            }
        }
        return new ForestFigure.Content(
                messages.text("figure.forest.title"), List.of(messages.text("figure.forest.one-factor")), level, rows);
    }

    private static void addRows(
            List<ForestRow> rows, AnalysisResult result, GroupComparison comparison, Messages messages) {
        GroupNames names = new GroupNames(messages);
        rows.add(new ForestRow.Heading(result.grouping().columnLabel()));
        for (GroupSummary group : result.presentGroups()) {
            String name = names.name(group.group().label(), result.grouping().unit());
            ForestRow.Estimate estimate = comparison
                    .hazardOf(group.group())
                    .map(hazard -> estimate(hazard.hazard(), messages))
                    .orElse(new ForestRow.Reference());
            rows.add(new ForestRow.Entry(name, group.patients(), group.events(), List.of(estimate)));
        }
    }

    private static ForestRow.Estimate estimate(GroupHazard hazard, Messages messages) {
        return switch (hazard) {
            case GroupHazard.Reference _ -> new ForestRow.Reference();
            case GroupHazard.Estimated estimated -> ratio(estimated.hazardRatio());
            case GroupHazard.Diverges _, GroupHazard.NotEstimable _ ->
                new ForestRow.NoRatio(messages.text("number.not-estimable"));
        };
    }

    private static ForestRow.Ratio ratio(HazardRatio ratio) {
        return new ForestRow.Ratio(
                ratio.ratio(), ratio.limits().lower(), ratio.limits().upper(), ratio.pValue());
    }
}
