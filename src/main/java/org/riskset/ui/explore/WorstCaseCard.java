package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.EarlyLossCheck;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.curve.SurvivalQuantile;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.NumberGrid;
import org.riskset.ui.controls.NumberGrid.Cell;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// The comparison in view for every extreme of what may have become of the patients lost early.
final class WorstCaseCard extends VBox {
    private static final double WIDTH = 470;
    private static final double ROW_HEIGHT = 40;
    private static final double SIGNIFICANT = 0.05;

    private final Messages messages;

    WorstCaseCard(Messages messages, AnalysisResult result, EarlyLossCheck check) {
        super(8);
        this.messages = messages;
        setPadding(new Insets(12, 16, 12, 16));
        GroupNames names = new GroupNames(messages);
        Optional<String> unit = result.grouping().unit();
        String better = names.name(check.better().label(), unit);
        List<String> heads = new ArrayList<>(List.of(messages.text("worst.case")));
        result.groups().forEach(group -> heads.add(messages.text("worst.median", names.name(group.group().label(), unit))));
        heads.add(messages.text("test.log-rank") + " p");
        List<List<Cell>> rows = new ArrayList<>();
        for (EarlyLossCheck.Scenario scenario : check.scenarios()) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(words(scenario.kind(), better))));
            scenario.medians().forEach(median -> row.add(Cell.of(median(median))));
            row.add(Cell.of(pValue(scenario.logRank()), "strong"));
            rows.add(row);
        }
        NumberGrid grid = new NumberGrid(14, ROW_HEIGHT).wrappingNames();
        grid.setId("worst-case-grid");
        grid.show(heads, rows);
        String before = new UnitText(messages).amount(check.before(), result.cohort().unit());
        getChildren()
                .addAll(
                        Labels.wrapped(messages.counted("worst.title", check.patients().size(), before), "strong"),
                        grid,
                        Labels.wrapped(messages.text(conclusion(check)), "small"));
        setPrefWidth(WIDTH);
    }

    private String words(EarlyLossCheck.Case kind, String better) {
        return switch (kind) {
            case AS_RECORDED -> messages.text("worst.as-recorded");
            case ALL_DIED -> messages.text("worst.all-died");
            case BETTER_DIED -> messages.text("worst.better-died", better);
            case OTHERS_DIED -> messages.text("worst.others-died", better);
        };
    }

    private String median(SurvivalQuantile median) {
        return median.estimate().isPresent()
                ? messages.numbers().fixed(median.estimate().getAsDouble(), 1)
                : messages.text("number.not-reached.brief");
    }

    private String pValue(Comparison test) {
        return switch (test) {
            case Comparison.Test known -> messages.pValues().value(known.pValue());
            case Comparison.NotComparable _ -> messages.text("number.none");
        };
    }

    /// Whether every case is on the same side of 0.05.
    private static String conclusion(EarlyLossCheck check) {
        long below = check.scenarios().stream()
                .filter(scenario -> scenario.logRank() instanceof Comparison.Test test && test.pValue() < SIGNIFICANT)
                .count();
        return below == 0 || below == check.scenarios().size() ? "worst.same" : "worst.differs";
    }
}
