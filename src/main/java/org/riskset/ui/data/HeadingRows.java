package org.riskset.ui.data;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.riskset.spreadsheet.ImportPlan;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// Where the names of the columns stand: their first row, and how many lines they take. The preview follows.
final class HeadingRows extends HBox {
    private static final int MOST_NAME_ROWS = 50;
    private static final int MOST_LINES = 4;

    private final Spinner<Integer> first = new Spinner<>();
    private final Spinner<Integer> lines = new Spinner<>();
    private boolean updating;

    HeadingRows(Messages messages, ImportModel model) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        first.setPrefWidth(64);
        first.setId("names-row");
        first.setAccessibleText(messages.text("import.names-row"));
        lines.setPrefWidth(56);
        lines.setId("names-lines");
        lines.setAccessibleText(messages.text("import.names-lines"));
        lines.setTooltip(new Tooltip(messages.text("import.names-lines.hint")));
        getChildren().addAll(
                Labels.of(messages.text("import.names-row"), "muted"), first,
                Labels.of(messages.text("import.names-lines"), "muted"), lines);
        first.valueProperty().addListener((_, _, row) -> {
            if (!updating && row != null) {
                model.chooseNames(row, Optional.empty(), messages.text("step.import.names", row));
            }
        });
        lines.valueProperty().addListener((_, _, count) -> {
            if (!updating && count != null) {
                model.chooseNames(first.getValue(), Optional.of(count), messages.text("step.import.names-lines", count));
            }
        });
    }

    void show(ImportState state) {
        updating = true;
        ImportPlan plan = state.plan();
        first.setValueFactory(
                new SpinnerValueFactory.IntegerSpinnerValueFactory(1, MOST_NAME_ROWS, Math.max(1, plan.namesRow())));
        lines.setValueFactory(
                new SpinnerValueFactory.IntegerSpinnerValueFactory(1, MOST_LINES, Math.max(1, plan.namesRows())));
        lines.setDisable(plan.namesRow() == 0);
        updating = false;
    }
}
