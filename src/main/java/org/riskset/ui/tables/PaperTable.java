package org.riskset.ui.tables;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.riskset.table.SummaryTable;
import org.riskset.ui.controls.Labels;

/// A summary table as it will be printed: three lines on white paper.
public final class PaperTable extends VBox {
    private static final double GAP = 10;
    private static final double RAISED = 3;
    private static final double LEAST_WIDTH = 280;
    /// Letters of a head in one line.
    private static final int LONGEST_HEAD = 26;
    private static final int LINE_OF_HEAD = 16;
    private static final String THICK = "-fx-border-color: #1f2328 transparent #1f2328 transparent; -fx-border-width: 1.2 0 0.8 0;";
    private static final String BOTTOM = "-fx-border-color: transparent transparent #1f2328 transparent; -fx-border-width: 0 0 1.2 0;";

    private final GridPane grid = new GridPane();

    public PaperTable(SummaryTable table) {
        super(8);
        getStyleClass().add("paper");
        setPadding(new Insets(18, 20, 18, 20));
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        for (int column = 0; column < table.heads().size(); column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(column == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
            grid.getColumnConstraints().add(constraints);
            grid.add(
                    cell(SummaryTable.Cell.of(inLines(table.heads().get(column))), column, "strong", THICK, false),
                    column,
                    0);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            SummaryTable.Row line = table.rows().get(row);
            String border = row == table.rows().size() - 1 ? BOTTOM : "";
            String role =
                    switch (line.kind()) {
                        case SECTION -> "paper-section";
                        case VARIABLE -> "strong";
                        case LEVEL -> "small";
                    };
            for (int column = 0; column < line.cells().size(); column++) {
                boolean level = line.kind() == SummaryTable.Kind.LEVEL;
                grid.add(cell(line.cells().get(column), column, role, border, level), column, row + 1);
            }
        }
        Label title = Labels.wrapped(table.title(), "strong");
        TextFlow notes = new TextFlow(text(String.join(" ", table.footnotes())));
        for (SummaryTable.Note note : table.marked()) {
            Text mark = text(" " + note.mark());
            mark.setTranslateY(-RAISED);
            notes.getChildren().addAll(mark, text("\u2009" + note.text()));
        }
        title.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(title, grid, notes);
    }

    /// As wide as its columns: title and footnotes are broken to that width.
    @Override
    protected double computePrefWidth(double height) {
        return Math.max(LEAST_WIDTH, snappedLeftInset() + grid.prefWidth(-1) + snappedRightInset());
    }

    /// The same for a page that has its own paper and margins.
    public PaperTable withoutMargins() {
        getStyleClass().remove("paper");
        setPadding(Insets.EMPTY);
        return this;
    }

    /// A long head broken between its words, so that it does not make a column of short numbers wide.
    private static String inLines(String head) {
        if (head.length() <= LONGEST_HEAD) {
            return head;
        }
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : head.split(" ")) {
            boolean fits = length > 0 && length + 1 + word.length() <= LINE_OF_HEAD;
            lines.append(length == 0 ? "" : fits ? " " : "\n").append(word);
            length = fits ? length + 1 + word.length() : word.length();
        }
        return lines.toString();
    }

    private static Text text(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("paper-note");
        return text;
    }

    private static Region cell(SummaryTable.Cell cell, int column, String role, String border, boolean level) {
        Label label = Labels.of(cell.text(), "small", role);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setTextAlignment(column == 0 ? TextAlignment.LEFT : TextAlignment.RIGHT);
        Node shown = label;
        if (!cell.mark().isEmpty()) {
            Label mark = Labels.of(cell.mark(), "caption");
            mark.setTranslateY(-RAISED);
            mark.setMinWidth(Region.USE_PREF_SIZE);
            HBox together = new HBox(1, label, mark);
            together.setAlignment(Pos.CENTER_RIGHT);
            shown = together;
        }
        StackPane box = new StackPane(shown);
        StackPane.setAlignment(shown, column == 0 ? Pos.BOTTOM_LEFT : Pos.BOTTOM_RIGHT);
        box.setPadding(new Insets(2, 0, 2, column == 0 ? (level ? 14 : 0) : GAP));
        box.setStyle(border);
        return box;
    }
}
