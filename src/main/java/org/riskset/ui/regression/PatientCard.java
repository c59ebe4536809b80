package org.riskset.ui.regression;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.riskset.registry.Column;
import org.riskset.registry.Registry;
import org.riskset.study.Study;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.NumberGrid;
import org.riskset.ui.controls.NumberGrid.Cell;
import org.riskset.ui.controls.PointingCard;
import org.riskset.wording.Messages;

/// All values of one patient, as the registry has them.
final class PatientCard {
    private PatientCard() {}

    /// Shows the patient beside a node.
    ///
    /// @param sourceRow the patient's row in the reader's own sheet
    static void show(Node owner, Study study, int sourceRow, Messages messages) {
        Registry registry = study.cohort().registry();
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 0; row < registry.rows(); row++) {
            if (registry.sourceRow(row) == sourceRow) {
                for (Column column : registry.columns()) {
                    rows.add(List.of(Cell.of(column.label(), "muted"), Cell.of(column.text(row))));
                }
            }
        }
        NumberGrid grid = new NumberGrid(16, 22);
        grid.show(List.of(), rows);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(340, Math.min(360, 24.0 * rows.size() + 8));
        VBox box = new VBox(
                8, Labels.of(messages.text("regression.patient.title", Integer.toString(sourceRow)), "strong"), scroll);
        box.setPadding(new Insets(12, 16, 12, 16));
        PopOver popOver = PointingCard.around(box);
        popOver.setArrowLocation(PopOver.ArrowLocation.RIGHT_CENTER);
        popOver.show(owner);
    }
}
