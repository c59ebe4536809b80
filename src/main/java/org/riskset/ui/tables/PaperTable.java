package org.riskset.ui.tables;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.riskset.table.SummaryTable;
import org.riskset.ui.controls.Labels;

/// A summary table as it will be printed: three lines on white paper.
public final class PaperTable extends VBox {
    private static final double GAP = 10;
    private static final String THICK = "-fx-border-color: #1f2328 transparent #1f2328 transparent; -fx-border-width: 1.2 0 0.8 0;";
    private static final String BOTTOM = "-fx-border-color: transparent transparent #1f2328 transparent; -fx-border-width: 0 0 1.2 0;";

    public PaperTable(SummaryTable table) {
        super(8);
        getStyleClass().add("paper");
        setPadding(new Insets(18, 20, 18, 20));
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        GridPane grid = new GridPane();
        for (int column = 0; column < table.heads().size(); column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(column == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
            grid.getColumnConstraints().add(constraints);
            grid.add(cell(table.heads().get(column), column, "strong", THICK, false), column, 0);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            SummaryTable.Row line = table.rows().get(row);
            boolean variable = line.kind() == SummaryTable.Kind.VARIABLE;
            String border = row == table.rows().size() - 1 ? BOTTOM : "";
            for (int column = 0; column < line.cells().size(); column++) {
                String text = line.cells().get(column).text();
                grid.add(cell(text, column, variable ? "strong" : "small", border, !variable), column, row + 1);
            }
        }
        Label title = Labels.wrapped(table.title(), "strong");
        Label notes = Labels.wrapped(String.join(" ", table.footnotes()), "caption");
        title.maxWidthProperty().bind(grid.widthProperty());
        notes.maxWidthProperty().bind(grid.widthProperty());
        notes.setPrefWidth(400);
        getChildren().addAll(title, grid, notes);
    }

    /// The same for a page that has its own paper and margins.
    public PaperTable withoutMargins() {
        getStyleClass().remove("paper");
        setPadding(Insets.EMPTY);
        return this;
    }

    private static Region cell(String text, int column, String role, String border, boolean level) {
        Label label = Labels.of(text, "small", role);
        label.setMinWidth(Region.USE_PREF_SIZE);
        StackPane box = new StackPane(label);
        StackPane.setAlignment(label, column == 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        box.setPadding(new Insets(2, 0, 2, column == 0 ? (level ? 14 : 0) : GAP));
        box.setStyle(border);
        return box;
    }
}
