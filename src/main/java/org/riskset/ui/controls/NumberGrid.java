package org.riskset.ui.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.riskset.wording.SpreadsheetText;

/// A small table of numbers: the first column left-aligned and taking the free width, the others right-aligned.
///
/// Showing new rows of the same shape only changes texts, so that the table can follow a drag.
public final class NumberGrid extends GridPane {
    private final List<List<Label>> cells = new ArrayList<>();
    private final double gap;
    private final double rowHeight;
    private boolean wrapping;
    private List<String> heads = List.of();
    private List<List<Cell>> shown = List.of();

    /// One cell.
    ///
    /// @param text         what it shows
    /// @param swatch       number of the group colour shown before it, from 1, or 0 for none
    /// @param styleClasses text roles
    public record Cell(String text, int swatch, List<String> styleClasses) {
        public Cell {
            styleClasses = List.copyOf(styleClasses);
        }

        public static Cell of(String text, String... styleClasses) {
            return new Cell(text, 0, List.of(styleClasses));
        }

        public Cell withSwatch(int number) {
            return new Cell(text, number, styleClasses);
        }
    }

    /// @param gap       space between columns in pixels
    /// @param rowHeight height of a row in pixels
    public NumberGrid(double gap, double rowHeight) {
        this.gap = gap;
        this.rowHeight = rowHeight;
        getStyleClass().add("number-grid");
    }

    /// Lets long names of rows run over several lines.
    public NumberGrid wrappingNames() {
        wrapping = true;
        return this;
    }

    /// Shows these rows under these column heads; an empty list of heads shows no head row.
    public void show(List<String> newHeads, List<List<Cell>> rows) {
        if (!sameShape(newHeads, rows)) {
            build(newHeads, rows);
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                fill(cells.get(row).get(column), rows.get(row).get(column));
            }
        }
        heads = List.copyOf(newHeads);
        shown = List.copyOf(rows);
    }

    /// Head and rows as tab-separated text, as a spreadsheet pastes it.
    public String asText() {
        List<String> lines = new ArrayList<>();
        lines.add(heads.stream().map(SpreadsheetText::harmless).collect(Collectors.joining("\t")));
        shown.forEach(row -> lines.add(row.stream().map(Cell::text).map(SpreadsheetText::harmless).collect(Collectors.joining("\t"))));
        return String.join("\n", lines);
    }

    /// Puts the table on the clipboard as text.
    public void copyToClipboard() {
        ClipboardContent content = new ClipboardContent();
        content.putString(asText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private boolean sameShape(List<String> newHeads, List<List<Cell>> rows) {
        if (!newHeads.equals(heads) || rows.size() != shown.size()) {
            return false;
        }
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).size() != shown.get(row).size()
                    || rows.get(row).getFirst().swatch() != shown.get(row).getFirst().swatch()) {
                return false;
            }
        }
        return true;
    }

    private void build(List<String> newHeads, List<List<Cell>> rows) {
        getChildren().clear();
        cells.clear();
        int columns = Math.max(newHeads.size(), rows.isEmpty() ? 0 : rows.getFirst().size());
        getColumnConstraints().clear();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            constraints.setHgrow(column == 0 ? Priority.ALWAYS : Priority.NEVER);
            constraints.setFillWidth(true);
            getColumnConstraints().add(constraints);
        }
        for (int column = 0; column < newHeads.size(); column++) {
            add(boxed(Labels.of(newHeads.get(column), "head"), column, "head-row", 0), column, 0);
        }
        for (int row = 0; row < rows.size(); row++) {
            List<Label> labels = new ArrayList<>();
            for (int column = 0; column < rows.get(row).size(); column++) {
                Label label = Labels.of("", "cell");
                labels.add(label);
                String line = row < rows.size() - 1 ? "cell-row" : "last-row";
                add(boxed(label, column, line, rows.get(row).get(column).swatch()), column, row + 1);
            }
            cells.add(labels);
        }
    }

    private Region boxed(Label label, int column, String styleClass, int swatch) {
        HBox box = new HBox(6);
        box.getStyleClass().add(styleClass);
        box.setAlignment(column == 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        box.setMinHeight(rowHeight);
        box.setPrefHeight(wrapping ? Region.USE_COMPUTED_SIZE : rowHeight);
        box.setPadding(new Insets(0, 0, 0, column == 0 ? 0 : gap));
        if (swatch > 0) {
            box.getChildren().add(swatch(swatch));
        }
        if (column == 0) {
            label.setMinWidth(0);
            label.setWrapText(wrapping);
            label.setTooltip(new Tooltip());
        } else {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        box.getChildren().add(label);
        return box;
    }

    private static Node swatch(int number) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", "swatch-" + number);
        return swatch;
    }

    private static void fill(Label label, Cell cell) {
        if (!label.getText().equals(cell.text())) {
            label.setText(cell.text());
            if (label.getTooltip() != null) {
                label.getTooltip().setText(cell.text());
            }
        }
        List<String> wanted = new ArrayList<>(List.of("label", "cell"));
        wanted.addAll(cell.styleClasses());
        if (!label.getStyleClass().equals(wanted)) {
            label.getStyleClass().setAll(wanted);
        }
    }
}
