package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import org.riskset.analysis.AnalysisResult;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.compare.LogRankTest;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.NumberGrid.Cell;
import org.riskset.wording.FindingText;
import org.riskset.wording.Messages;

/// The difference between the groups in a sentence, and its tests.
final class TestsSection extends InspectorSection {
    private final FindingText finding;
    private final Label sentence = Labels.wrapped("");
    private final StratumChoice strata;

    TestsSection(Messages messages, ExploreModel model) {
        super(messages, 14, "tests-grid", "inspector.tests.hint");
        this.finding = new FindingText(messages);
        this.strata = new StratumChoice(messages, model);
        sentence.setId("finding");
        setTitle(messages.text("inspector.difference"));
        getChildren().add(1, sentence);
        getChildren().add(strata);
    }

    @Override
    void show(AnalysisResult result) {
        sentence.setText(finding.sentence(result));
        strata.show(result);
        List<List<Cell>> rows = new ArrayList<>();
        result.comparison().ifPresent(comparison -> {
            rows.add(test(messages().text("test.log-rank"), comparison.logRank(), "strong"));
            rows.add(test(messages().text("test.breslow"), comparison.breslow(), "text-default"));
            rows.add(test(messages().text("test.tarone-ware"), comparison.taroneWare(), "text-default"));
        });
        result.stratified()
                .ifPresent(within -> rows.add(
                        test(messages().text("stratum.row", within.stratumLabel()), within.test(), "strong")));
        grid().setVisible(!rows.isEmpty());
        grid().setManaged(!rows.isEmpty());
        grid().show(List.of("", "\u03c7\u00b2", messages().text("table.df"), "p"), rows);
    }

    private List<Cell> test(String name, LogRankTest test, String role) {
        return switch (test.outcome()) {
            case Comparison.Test known ->
                List.of(
                        Cell.of(name, role),
                        Cell.of(messages().numbers().fixed(known.chiSquare(), 2)),
                        Cell.of(Integer.toString(known.degreesOfFreedom())),
                        Cell.of(messages().pValues().value(known.pValue()), role));
            case Comparison.NotComparable _ -> {
                Cell none = Cell.of(none(), "muted");
                yield List.of(Cell.of(name, role), none, none, none);
            }
        };
    }
}
