package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupSummary;
import org.riskset.analysis.MeanComparison;
import org.riskset.survival.curve.RestrictedMean;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.NumberGrid;
import org.riskset.ui.controls.NumberGrid.Cell;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// Restricted mean survival of each group and, of two, their difference.
final class MeansPart extends VBox {
    private static final int COLOURS = 8;
    private static final double ROW_HEIGHT = 22;

    private final Messages messages;
    private final GroupNames names;
    private final Label title = Labels.wrapped("", "strong");
    private final NumberGrid grid = new NumberGrid(10, ROW_HEIGHT);

    MeansPart(Messages messages) {
        super(4);
        this.messages = messages;
        this.names = new GroupNames(messages);
        grid.setId("means-grid");
        Tooltip.install(grid, new Tooltip(messages.text("inspector.means.hint")));
        getStyleClass().add("section");
        managedProperty().bind(visibleProperty());
        setFocusTraversable(true);
        getChildren().addAll(title, grid);
    }

    void show(AnalysisResult result) {
        setVisible(result.means().isPresent());
        result.means().ifPresent(means -> fill(result, means));
    }

    private void fill(AnalysisResult result, MeanComparison means) {
        title.setText(messages.text(
                "inspector.means",
                messages.numbers().fixed(means.tau(), 1),
                new UnitText(messages).plural(result.cohort().unit()),
                messages.numbers().shortest(100 * result.plan().options().level().coverage())));
        double z = result.plan().options().level().z();
        List<List<Cell>> rows = new ArrayList<>();
        List<GroupSummary> groups = result.presentGroups();
        for (int i = 0; i < means.means().size(); i++) {
            GroupSummary group = groups.get(i);
            RestrictedMean mean = means.means().get(i);
            rows.add(List.of(
                    Cell.of(
                            names.name(group.group().label(), result.grouping().unit()),
                            "strong",
                            "group-text-" + (Math.floorMod(group.group().colour(), COLOURS) + 1)),
                    Cell.of(messages.numbers().fixed(mean.mean(), 1), "strong"),
                    Cell.of(limits(mean.mean() - z * mean.standardError(), mean.mean() + z * mean.standardError()), "muted"),
                    Cell.of("")));
        }
        means.contrast().flatMap(contrast -> contrast.difference()).ifPresent(difference -> rows.add(List.of(
                Cell.of(messages.text("inspector.means.difference")),
                Cell.of(messages.numbers().fixed(difference.estimate(), 1), "strong"),
                Cell.of(limits(difference.limits().lower(), difference.limits().upper()), "muted"),
                Cell.of(messages.pValues().value(difference.pValue())))));
        grid.show(List.of("", "", "", rows.size() > groups.size() ? "p" : ""), rows);
    }

    private String limits(double lower, double upper) {
        return "(" + messages.numbers().range(lower, upper, 1) + ")";
    }
}
