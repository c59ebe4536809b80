package org.riskset.ui.data;

import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.ColumnPlan;
import org.riskset.spreadsheet.raw.DecimalSign;
import org.riskset.spreadsheet.raw.RawCell;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.TextDialect;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.KindIcons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.ExclusionText;
import org.riskset.wording.Messages;
import org.riskset.wording.ProblemText;
import org.riskset.wording.UnitText;

/// The sheet as it is, under headings that say what each column is taken for; cells that cannot be used are marked.
final class PreviewGrid extends TableView<Integer> {
    private static final double ROW_HEIGHT = 24;
    private static final int ROWS_A_FRAME = 6;
    private static final int ROWS_IN_VIEW = 24;
    private static final double NUMBER_WIDTH = 44;
    private static final double LEAST_COLUMN_WIDTH = 96;
    private static final double MOST_COLUMN_WIDTH = 190;

    private final Messages messages;
    private final ImportModel model;
    private Optional<RowParts> parts = Optional.empty();
    private final ProblemText problemText;
    private final ExclusionText exclusionText;
    private Optional<CellMarks> marks = Optional.empty();
    private Optional<QualityWords> words = Optional.empty();
    private Optional<RawSheet> shownSheet = Optional.empty();
    private List<ColumnPlan> shownColumns = List.of();
    private Optional<Roles> shownRoles = Optional.empty();

    PreviewGrid(Messages messages, ImportModel model) {
        this.messages = messages;
        this.model = model;
        this.problemText = new ProblemText(messages);
        this.exclusionText = new ExclusionText(messages);
        getStyleClass().add("preview");
        setId("preview");
        setFixedCellSize(ROW_HEIGHT);
        setRowFactory(_ -> new SheetRow());
        setPlaceholder(Labels.of(messages.text("import.preview.empty"), "muted"));
        setAccessibleText(messages.text("import.spreadsheet"));
    }

    /// Shows another sheet in parts that each take less than a frame: the headings first, then some rows, then all.
    ///
    /// @param onlyFindings asked by each part: true to show only rows that something is wrong with
    List<Runnable> parts(ImportState state, BooleanSupplier onlyFindings) {
        setItems(FXCollections.emptyObservableList());
        getColumns().clear();
        shownSheet = Optional.empty();
        List<Runnable> all = new ArrayList<>(List.of(() -> {}, () -> take(state))); // the page around it comes first
        for (int rows = ROWS_A_FRAME; rows <= ROWS_IN_VIEW; rows += ROWS_A_FRAME) {
            int shown = rows;
            all.add(() -> setItems(rows(state, onlyFindings.getAsBoolean(), shown)));
        }
        all.add(() -> setItems(rows(state, onlyFindings.getAsBoolean(), Integer.MAX_VALUE)));
        return all;
    }

    /// @param onlyFindings true to show only rows that something is wrong with
    void show(ImportState state, boolean onlyFindings) {
        take(state);
        setItems(rows(state, onlyFindings, Integer.MAX_VALUE));
        refresh();
    }

    private void take(ImportState state) {
        marks = Optional.of(state.marks());
        parts = Optional.of(RowParts.of(state.plan()));
        words = Optional.of(new QualityWords(messages, state.result().registry()));
        boolean sameColumns = shownSheet.filter(sheet -> sheet == state.sheet()).isPresent()
                && shownColumns.equals(state.plan().columns())
                && shownRoles.equals(Optional.of(state.roles()));
        if (!sameColumns) {
            shownSheet = Optional.of(state.sheet());
            shownColumns = state.plan().columns();
            shownRoles = Optional.of(state.roles());
            showColumns(state);
        }
    }

    private static ObservableList<Integer> rows(ImportState state, boolean onlyFindings, int most) {
        if (onlyFindings) {
            return rows(state.sheet(), state.rowsWithFindings());
        }
        int first = firstShown(state);
        return new RowRange(first, Math.clamp(state.sheet().rows() - first, 0, most));
    }

    /// Shows some rows only, by their numbers in the user's program.
    void showOnly(ImportState state, Collection<Integer> sourceRows) {
        setItems(rows(state.sheet(), sourceRows));
    }

    private static ObservableList<Integer> rows(RawSheet sheet, Collection<Integer> sourceRows) {
        return FXCollections.observableArrayList(sourceRows.stream()
                .map(sheet::rowOf)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .toList());
    }

    /// Brings the row with this number in the user's program into view, and a column of it.
    void reveal(int sourceRow, Optional<String> column) {
        shownSheet.ifPresent(sheet -> {
            OptionalInt row = sheet.rowOf(sourceRow);
            int index = row.isPresent() ? getItems().indexOf(row.getAsInt()) : -1;
            if (index >= 0) {
                getSelectionModel().clearAndSelect(index);
                scrollTo(Math.max(0, index - 2));
            }
        });
        column.map(name -> shownColumns.stream().map(ColumnPlan::name).toList().indexOf(name))
                .filter(place -> place >= 0)
                .ifPresent(place -> scrollToColumnIndex(place + 1)); // the first column holds the row numbers
    }

    /// Rows above the patients are shown where there is more than one line of names.
    private static int firstShown(ImportState state) {
        boolean plain = state.plan().namesRow() <= 1 && state.plan().namesRows() <= 1;
        return plain ? firstDataRow(state) : 0;
    }

    static int firstDataRow(ImportState state) {
        int below = state.plan().namesRow() + state.plan().namesRows();
        for (int row = 0; row < state.sheet().rows(); row++) {
            if (state.sheet().sourceRow(row) >= below) {
                return row;
            }
        }
        return state.sheet().rows();
    }

    private String words(CellMarks.Cause cause) {
        return switch (cause) {
            case CellMarks.Cause.Unreadable each -> problemText.sentence(each.problem());
            case CellMarks.Cause.LeftOut each -> exclusionText.sentence(each.exclusion());
            case CellMarks.Cause.InFollowUp each -> words.orElseThrow().heading(each.finding());
            case CellMarks.Cause.InColumn each -> words.orElseThrow().heading(each.finding());
        };
    }

    private void showColumns(ImportState state) {
        RawSheet sheet = state.sheet();
        TableColumn<Integer, String> numbers = new TableColumn<>("");
        numbers.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(Integer.toString(sheet.sourceRow(row.getValue()))));
        numbers.setCellFactory(_ -> new RowNumberCell());
        size(numbers, NUMBER_WIDTH);
        List<TableColumn<Integer, ?>> columns = new ArrayList<>(List.of(numbers));
        for (ColumnPlan plan : state.plan().columns()) {
            TableColumn<Integer, String> column = new TableColumn<>();
            column.setGraphic(head(plan, state.roles()));
            column.setCellValueFactory(
                    row -> new ReadOnlyStringWrapper(text(sheet, row.getValue(), plan.position())));
            column.setCellFactory(_ -> new ValueCell(plan, sheet));
            double role = role(plan, state.roles()).map(words -> 38 + 6.8 * words.length()).orElse(0.0);
            size(column, Math.clamp(Math.max(44 + 7.6 * plan.name().length(), role), LEAST_COLUMN_WIDTH, MOST_COLUMN_WIDTH));
            columns.add(column);
        }
        getColumns().setAll(columns); // one by one, every column would make all headings anew
    }

    /// A cell with the decimal sign of its file, or of the language where the file has none.
    private String text(RawSheet sheet, int row, int column) {
        RawCell cell = sheet.cell(row, column);
        return cell instanceof RawCell.Number ? cell.text().replace('.', decimalSign(sheet)) : cell.text();
    }

    private char decimalSign(RawSheet sheet) {
        return sheet.dialect().map(TextDialect::decimal).map(DecimalSign::character)
                .orElseGet(() -> DecimalFormatSymbols.getInstance(messages.language().locale()).getDecimalSeparator());
    }

    /// A preferred width of its own keeps the table from measuring every cell.
    private static void size(TableColumn<?, ?> column, double width) {
        column.setPrefWidth(width);
        column.setMinWidth(40);
        column.setSortable(false);
        column.setReorderable(false);
    }

    private Node head(ColumnPlan plan, Roles roles) {
        HBox name = new HBox(5, Icons.of(KindIcons.of(plan.kind()), "small-icon"), Labels.of(plan.name(), "name"));
        String kind = messages.text("kind." + KindIcons.key(plan.kind()));
        String unit = plan.unit().map(text -> ", " + new UnitText(messages).of(text)).orElse("");
        Node below = role(plan, roles)
                .<Node>map(role -> Labels.of(role, "pill", "role"))
                .orElseGet(() -> Labels.of(kind + unit, "kind"));
        VBox head = new VBox(name, below);
        head.getStyleClass().add("column-title");
        Tooltip.install(head, new Tooltip(plan.name() + ": " + kind + unit));
        return head;
    }

    private Optional<String> role(ColumnPlan plan, Roles roles) {
        return RoleNames.key(plan.name(), plan.kind() == VariableKind.IDENTIFIER, roles)
                .map(messages::text);
    }

    /// A row that is no patient looks it, and can be made one from its menu; a patient can be left out there.
    private final class SheetRow extends TableRow<Integer> {
        private final MenuItem change = new MenuItem();
        private final ContextMenu menu = new ContextMenu(change);

        private SheetRow() {
            change.setId("row-part");
        }

        @Override
        protected void updateItem(Integer item, boolean empty) {
            super.updateItem(item, empty);
            getStyleClass().removeAll("title", "heading", "left-out");
            setContextMenu(null);
            if (empty || item == null || shownSheet.isEmpty() || parts.isEmpty()) {
                return;
            }
            int sourceRow = shownSheet.get().sourceRow(item);
            RowParts.Part part = parts.get().of(sourceRow);
            switch (part) {
                case TITLE -> getStyleClass().add("title");
                case HEADING -> getStyleClass().add("heading");
                case LEFT_OUT -> getStyleClass().add("left-out");
                case PATIENT -> {}
            }
            if (part == RowParts.Part.LEFT_OUT || part == RowParts.Part.PATIENT) {
                boolean out = part == RowParts.Part.PATIENT;
                String words = messages.text(out ? "import.row.leave-out" : "import.row.take-back", sourceRow);
                change.setText(words);
                change.setOnAction(_ -> model.changePlan(words, plan -> RowParts.changed(plan, sourceRow, out)));
                setContextMenu(menu);
            }
        }
    }

    private static final class RowNumberCell extends TableCell<Integer, String> {
        private RowNumberCell() {
            getStyleClass().add("row-number");
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? "" : item);
        }
    }

    private final class ValueCell extends TableCell<Integer, String> {
        private final ColumnPlan plan;
        private final RawSheet sheet;

        private ValueCell(ColumnPlan plan, RawSheet sheet) {
            this.plan = plan;
            this.sheet = sheet;
            if (plan.kind() == VariableKind.NUMBER) {
                getStyleClass().add("number");
            }
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? "" : item);
            Optional<CellMarks.Cause> mark = empty || getTableRow().getItem() == null
                    ? Optional.empty()
                    : marks.flatMap(known -> known.at(plan.name(), sheet.sourceRow(getTableRow().getItem())));
            getStyleClass().removeAll("problem", "doubt");
            mark.ifPresent(shown -> getStyleClass().add(shown.isGrave() ? "problem" : "doubt"));
            setTooltip(mark.map(cause -> new Tooltip(words(cause))).orElse(null));
        }
    }
}
