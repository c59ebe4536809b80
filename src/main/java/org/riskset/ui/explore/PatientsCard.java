package org.riskset.ui.explore;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.riskset.cohort.Cohort;
import org.riskset.registry.Column;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// Some patients of a cohort with their follow-up and everything the registry says of them.
final class PatientsCard extends VBox {
    private static final double WIDTH = 560;
    private static final double ROW_HEIGHT = 26;
    private static final int MOST_VISIBLE = 10;

    /// @param title    who they are
    /// @param patients of the cohort, from 0
    PatientsCard(Messages messages, String title, Cohort cohort, List<Integer> patients) {
        super(8);
        setPadding(new Insets(12, 16, 12, 16));
        TableView<Integer> table = new TableView<>(FXCollections.observableArrayList(patients));
        table.setId("patients-table");
        table.getStyleClass().add("dense");
        table.setFixedCellSize(ROW_HEIGHT);
        table.getColumns().add(column(messages.text("patients.row"), 52, patient ->
                Integer.toString(cohort.registry().sourceRow(cohort.row(patient)))));
        String time = messages.text(
                "patients.time", new UnitText(messages).brief(cohort.definition().unit()));
        table.getColumns()
                .add(column(time, 84, patient ->
                        messages.numbers().fixed(cohort.followUp().time(patient), 1)));
        table.getColumns()
                .add(column(messages.text("patients.outcome"), 92, patient -> messages.text(
                        cohort.followUp().hadEvent(patient) ? "patients.event" : "patients.censored")));
        for (Column variable : cohort.registry().columns()) {
            table.getColumns().add(column(variable.label(), 110, patient -> variable.text(cohort.row(patient))));
        }
        table.setPrefSize(WIDTH, ROW_HEIGHT * (Math.min(patients.size(), MOST_VISIBLE) + 2) + 12);
        getChildren().addAll(Labels.wrapped(title, "strong"), table);
    }

    private static TableColumn<Integer, String> column(
            String head, double width, java.util.function.IntFunction<String> text) {
        TableColumn<Integer, String> column = new TableColumn<>(head);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setSortable(false);
        return column;
    }
}
