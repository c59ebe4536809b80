package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupSummary;
import org.riskset.analysis.MeanComparison;
import org.riskset.survival.curve.RestrictedMean;
import org.riskset.ui.controls.NumberGrid.Cell;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// Restricted mean survival of each group and, of two, their difference.
final class MeansSection extends InspectorSection {
    MeansSection(Messages messages) {
        super(messages, 10, "means-grid", "inspector.means.hint");
        setFocusTraversable(true);
    }

    @Override
    void show(AnalysisResult result) {
        setVisible(result.means().isPresent());
        result.means().ifPresent(means -> fill(result, means));
    }

    private void fill(AnalysisResult result, MeanComparison means) {
        setTitle(messages().text(
                "inspector.means",
                messages().numbers().fixed(means.tau(), 1),
                new UnitText(messages()).plural(result.cohort().unit()),
                level(result)));
        double z = result.plan().options().level().z();
        List<List<Cell>> rows = new ArrayList<>();
        List<GroupSummary> groups = result.presentGroups();
        for (int i = 0; i < means.means().size(); i++) {
            GroupSummary group = groups.get(i);
            RestrictedMean mean = means.means().get(i);
            rows.add(List.of(
                    nameCell(result, group.group()),
                    Cell.of(messages().numbers().fixed(mean.mean(), 1), "strong"),
                    Cell.of(limits(mean.mean() - z * mean.standardError(), mean.mean() + z * mean.standardError()), "muted"),
                    Cell.of("")));
        }
        means.contrast().flatMap(contrast -> contrast.difference()).ifPresent(difference -> rows.add(List.of(
                Cell.of(messages().text("inspector.means.difference")),
                Cell.of(messages().numbers().fixed(difference.estimate(), 1), "strong"),
                Cell.of(limits(difference.limits().lower(), difference.limits().upper()), "muted"),
                Cell.of(messages().pValues().value(difference.pValue())))));
        grid().show(List.of("", "", "", rows.size() > groups.size() ? "p" : ""), rows);
    }

    private String limits(double lower, double upper) {
        return "(" + messages().numbers().range(lower, upper, 1) + ")";
    }
}
