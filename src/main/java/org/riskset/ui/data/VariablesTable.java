package org.riskset.ui.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.ColumnPlan;
import org.riskset.ui.controls.DistributionShape;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.MiniDistribution;
import org.riskset.ui.theme.Inks;
import org.riskset.wording.Messages;

/// Each column of the sheet with its name in figures, its type, unit, missing codes and part; all can be changed here.
final class VariablesTable extends TableView<ColumnPlan> {
    private static final double ROW_HEIGHT = 28;
    private static final double SPREAD_WIDTH = MiniDistribution.WIDTH + 16;
    /// What a narrow window takes room from, down to these widths; all other columns stay whole.
    private static final Map<String, Double> LEAST_WIDTHS =
            Map.of("import.column", 76.0, "import.label", 122.0, "import.kind", 112.0, "import.values", 74.0);
    private static final int ROWS_A_FRAME = 3;
    private static final int ROWS_IN_VIEW = 12;

    private final Messages messages;
    private final ImportModel model;
    private Optional<ImportState> shown = Optional.empty();

    VariablesTable(Messages messages, ImportModel model, Inks inks) {
        this.messages = messages;
        this.model = model;
        getStyleClass().add("variables-table");
        setId("variables-table");
        setFixedCellSize(ROW_HEIGHT);
        setEditable(true);
        setPlaceholder(new Region());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(text("import.column", 108, ColumnPlan::name, "name"));
        getColumns().add(editable("import.label", 176, ColumnPlan::label, (plan, label) -> label.isEmpty() ? plan : plan.withLabel(label)));
        getColumns().add(plans("import.kind", 120, () -> new KindCell(messages, model)));
        getColumns().add(plans("import.unit", 118, () -> new UnitCell(messages, model, this::isWrittenAsText)));
        getColumns().add(editable(
                "import.missing-codes",
                98,
                plan -> String.join(", ", plan.missingCodes()),
                (plan, codes) -> plan.withMissingCodes(split(codes))));
        getColumns().add(text("import.values", 150, this::values, "values"));
        getColumns().add(roles());
        getColumns().add(missing());
        getColumns().add(spread(inks));
    }

    void show(ImportState state) {
        shown = Optional.of(state);
        getItems().setAll(state.plan().columns());
    }

    /// Shows another sheet in parts that each take less than a frame.
    List<Runnable> parts(ImportState state) {
        List<ColumnPlan> columns = state.plan().columns();
        getItems().clear();
        List<Runnable> all = new ArrayList<>(List.of(() -> shown = Optional.of(state)));
        for (int from = 0; from < columns.size(); from += from < ROWS_IN_VIEW ? ROWS_A_FRAME : columns.size()) {
            int to = from < ROWS_IN_VIEW ? Math.min(from + ROWS_A_FRAME, columns.size()) : columns.size();
            List<ColumnPlan> next = columns.subList(from, to);
            all.add(() -> getItems().addAll(next));
        }
        return all;
    }

    private static List<String> split(String codes) {
        return Arrays.stream(codes.split("[,;]"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private TableColumn<ColumnPlan, String> text(
            String key, double width, Function<ColumnPlan, String> value, String look) {
        TableColumn<ColumnPlan, String> column = column(key, width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setCellFactory(_ -> new TextCell(look));
        return column;
    }

    /// The parts that columns play stand out from those that are only explored.
    private TableColumn<ColumnPlan, String> roles() {
        TableColumn<ColumnPlan, String> column = text("import.role", 134, this::role, "role");
        column.setCellFactory(_ -> new RoleCell());
        return column;
    }

    private TableColumn<ColumnPlan, String> missing() {
        TableColumn<ColumnPlan, String> column = text("import.missing", 70, this::missing, "count");
        column.getStyleClass().add("count");
        column.setCellFactory(_ -> new CountCell());
        return column;
    }

    private TableColumn<ColumnPlan, ColumnPlan> editable(
            String key, double width, Function<ColumnPlan, String> value, FieldCell.Edit edit) {
        return plans(key, width, () -> new FieldCell(messages, model, value, edit));
    }

    private TableColumn<ColumnPlan, ColumnPlan> spread(Inks inks) {
        return plans("import.spread", SPREAD_WIDTH, () -> new SpreadCell(this::shape, inks));
    }

    private TableColumn<ColumnPlan, ColumnPlan> plans(String key, double width, Supplier<TableCell<ColumnPlan, ColumnPlan>> cell) {
        TableColumn<ColumnPlan, ColumnPlan> column = column(key, width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        return column;
    }

    private <V> TableColumn<ColumnPlan, V> column(String key, double width) {
        TableColumn<ColumnPlan, V> column = new TableColumn<>(messages.text(key));
        column.setPrefWidth(width);
        column.setMinWidth(LEAST_WIDTHS.getOrDefault(key, width));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private Optional<Column> registryColumn(ColumnPlan plan) {
        return shown.flatMap(state -> state.result().registry().find(plan.name()));
    }

    private boolean isWrittenAsText(ColumnPlan plan) {
        return shown.filter(state -> state.spread().datesAsText().contains(plan.name())).isPresent();
    }

    private DistributionShape shape(ColumnPlan plan) {
        return shown.map(state -> state.spread().shapes().get(plan.name())).orElse(new DistributionShape.None());
    }

    private String values(ColumnPlan plan) {
        return registryColumn(plan)
                .filter(CategoryColumn.class::isInstance)
                .map(CategoryColumn.class::cast)
                .map(category -> String.join(category.isOrdered() ? " < " : ", ", category.levels()))
                .orElse("");
    }

    private String role(ColumnPlan plan) {
        return part(plan).orElse(messages.text("import.role.explore"));
    }

    private Optional<String> part(ColumnPlan plan) {
        return shown.flatMap(state -> RoleNames.key(plan.name(), plan.kind() == VariableKind.IDENTIFIER, state.roles()))
                .map(messages::text);
    }

    private String missing(ColumnPlan plan) {
        return registryColumn(plan)
                .map(column -> messages.numbers().count(column.missingCount()))
                .orElse("");
    }

    private static class TextCell extends TableCell<ColumnPlan, String> {
        private TextCell(String look) {
            getStyleClass().add(look);
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? "" : item);
            setTooltip(empty || item == null || item.isEmpty() ? null : new Tooltip(item));
        }
    }

    private final class RoleCell extends TextCell {
        private final Label pill = Labels.of("", "pill", "role");

        private RoleCell() {
            super("role");
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            ColumnPlan plan = empty || getTableRow() == null ? null : getTableRow().getItem();
            boolean plays = plan != null && part(plan).isPresent();
            pill.setText(plays ? item : "");
            setGraphic(plays ? pill : null);
            setContentDisplay(plays ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY);
        }
    }

    private static final class CountCell extends TextCell {
        private CountCell() {
            super("count");
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            getStyleClass().remove("some");
            if (!empty && item != null && !item.equals("0")) {
                getStyleClass().add("some");
            }
        }
    }
}
