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
    /// A blank that is not in brackets: "(n = 31)" stays in one line.
    private static final String BETWEEN_WORDS = " (?![^(]*\\))";
    private static final String THICK = "-fx-border-color: #1f2328 transparent #1f2328 transparent; -fx-border-width: 1.2 0 0.8 0;";
    private static final String BOTTOM = "-fx-border-color: transparent transparent #1f2328 transparent; -fx-border-width: 0 0 1.2 0;";

    private final GridPane grid = new GridPane();

    /// How long the lines of heads and of the names of rows may be.
    enum Lines {
        /// Only long heads are broken.
        LONG(26, 16, Integer.MAX_VALUE),
        /// Heads of two words are broken, and long names of rows.
        SHORT(10, 10, 24);

        private final int longestHead;
        private final int lineOfHead;
        private final int lineOfName;

        Lines(int longestHead, int lineOfHead, int lineOfName) {
            this.longestHead = longestHead;
            this.lineOfHead = lineOfHead;
            this.lineOfName = lineOfName;
        }

        private String head(String head, int column) {
            return column == 0 ? name(head) : head.length() <= longestHead ? head : broken(head, lineOfHead);
        }

        private String name(String name) {
            return name.length() <= lineOfName ? name : broken(name, lineOfName);
        }
    }

    public PaperTable(SummaryTable table) {
        this(table, Lines.LONG);
    }

    PaperTable(SummaryTable table, Lines lines) {
        super(8);
        getStyleClass().add("paper");
        setPadding(new Insets(18, 20, 18, 20));
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        for (int column = 0; column < table.heads().size(); column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(column == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
            grid.getColumnConstraints().add(constraints);
            grid.add(
                    cell(SummaryTable.Cell.of(lines.head(table.heads().get(column), column)), column, "strong", THICK, false),
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
                SummaryTable.Cell shown = column == 0 ? named(line.cells().getFirst(), lines) : line.cells().get(column);
                grid.add(cell(shown, column, role, border, level), column, row + 1);
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

    private static SummaryTable.Cell named(SummaryTable.Cell cell, Lines lines) {
        return new SummaryTable.Cell(lines.name(cell.text()), cell.number(), cell.mark());
    }

    /// Words, and what stands in brackets, in lines of so many letters, so that they do not make a column of short numbers wide.
    private static String broken(String words, int lineLength) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : words.split(BETWEEN_WORDS)) {
            boolean fits = length > 0 && length + 1 + word.length() <= lineLength;
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
