package org.riskset.ui.cohort;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.riskset.cohort.filter.Filter;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.TextColumn;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.ListAbove;
import org.riskset.wording.FilterWords;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// Makes or changes one filter. Every change acts at once; undo takes it back.
final class FilterEditor extends VBox {
    private final Messages messages;
    private final CohortModel model;
    private final FilterWords words;
    private final ComboBox<Column> columns = new ComboBox<>();
    private final VBox condition = new VBox(4);
    private final Label hint = Labels.wrapped("", "small", "muted");
    private Optional<Integer> position;
    private Runnable close = () -> {};

    /// @param position of the filter to be changed; empty for a new one
    FilterEditor(Messages messages, CohortModel model, Optional<Integer> position) {
        super(8);
        this.messages = messages;
        this.model = model;
        this.words = new FilterWords(messages);
        this.position = position;
        setPadding(new Insets(12, 16, 12, 16));
        setPrefWidth(300);
        setPrefHeight(320); // its place is chosen once, before a variable is
        VBox.setVgrow(condition, Priority.ALWAYS);
        setId("filter-editor");
        columns.setMaxWidth(Double.MAX_VALUE);
        columns.setId("filter-column");
        columns.setConverter(new StringConverter<>() {
            @Override
            public String toString(Column column) {
                return column == null ? "" : column.label();
            }

            @Override
            public Column fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        columns.getItems().setAll(model.filterable());
        columns.setPromptText(messages.text("filter.choose-variable"));
        columns.setVisibleRowCount(12);
        ListAbove.keepClose(columns);
        columns.valueProperty().addListener((_, _, column) -> showCondition(column, Optional.empty()));
        Button done = new Button(messages.text("action.close"));
        done.getStyleClass().add("dense");
        done.setOnAction(_ -> close.run());
        HBox foot = new HBox(done);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren()
                .addAll(
                        Labels.of(messages.text(position.isEmpty() ? "filter.new" : "filter.change"), "strong"),
                        columns, condition, hint, foot);
        position.ifPresent(this::showExisting);
    }

    /// A new filter on one column.
    FilterEditor(Messages messages, CohortModel model, Column column) {
        this(messages, model, Optional.empty());
        columns.setValue(column);
    }

    void onClose(Runnable action) {
        close = action;
    }

    private void showExisting(int place) {
        Filter filter = model.filters().get(place).decision();
        columns.setDisable(true);
        columns.getItems().stream()
                .filter(column -> column.name().equals(filter.column()))
                .findFirst()
                .ifPresent(column -> {
                    columns.setValue(column);
                    showCondition(column, Optional.of(filter));
                });
    }

    private void showCondition(Column column, Optional<Filter> present) {
        hintAtMissing(column);
        condition.getChildren().setAll(switch (column) {
            case CategoryColumn category -> levels(category, present);
            case NumberColumn number -> bounds(number, present, number.unit().map(new UnitText(messages)::of).orElse(""));
            case DateColumn date -> bounds(date, present, messages.text("filter.date-form"));
            case TextColumn _ -> Labels.of("");
        });
        if (column.missingCount() > 0) {
            CheckBox known = new CheckBox(messages.text("filter.only-known"));
            known.setOnAction(_ -> put(new Filter.Missing(column.name(), !known.isSelected())));
            known.setSelected(present.filter(filter -> filter.equals(new Filter.Missing(column.name(), false))).isPresent());
            condition.getChildren().add(known);
        }
    }

    private void hintAtMissing(Column column) {
        hint.setText(
                column.missingCount() == 0
                        ? ""
                        : messages.text("filter.missing-hint", messages.numbers().count(column.missingCount())));
    }

    /// A short word that is never cut.
    private static Label whole(String word) {
        Label label = Labels.of(word);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Node levels(CategoryColumn column, Optional<Filter> present) {
        Map<String, CheckBox> boxes = new LinkedHashMap<>();
        VBox list = new VBox(4);
        for (int code = 0; code < column.levels().size(); code++) {
            String level = column.levels().get(code);
            CheckBox box = new CheckBox(level + "  " + messages.numbers().count(column.count(code)));
            box.setSelected(present.map(filter -> keeps(filter, level)).orElse(true));
            box.setId("filter-level-" + code);
            box.setOnAction(_ -> {
                List<String> kept = new ArrayList<>();
                boxes.forEach((name, each) -> {
                    if (each.isSelected()) {
                        kept.add(name);
                    }
                });
                if (kept.isEmpty() || !put(new Filter.OneOf(column.name(), kept, true))) {
                    box.setSelected(true);
                }
            });
            boxes.put(level, box);
            list.getChildren().add(box);
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(240);
        return scroll;
    }

    private static boolean keeps(Filter filter, String level) {
        return switch (filter) {
            case Filter.OneOf oneOf -> oneOf.values().contains(level) == oneOf.kept();
            case Filter.Compared _, Filter.Within _, Filter.Missing _ -> true;
        };
    }

    private Node bounds(Column column, Optional<Filter> present, String unit) {
        TextField from = new TextField(bound(present, true));
        TextField to = new TextField(bound(present, false));
        from.setPromptText(least(column));
        to.setPromptText(greatest(column));
        from.setId("filter-from");
        to.setId("filter-to");
        for (TextField field : List.of(from, to)) {
            field.setPrefColumnCount(8);
            field.setOnAction(_ -> putBounds(column, from, to));
            field.focusedProperty().addListener((_, _, focused) -> {
                if (!focused) {
                    putBounds(column, from, to);
                }
            });
        }
        from.setAccessibleText(messages.text("filter.from"));
        to.setAccessibleText(messages.text("filter.to"));
        HBox fields = new HBox(
                6, whole(messages.text("filter.from")), from, whole(messages.text("filter.to")), to);
        fields.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, fields, Labels.of(unit, "small", "muted"));
    }

    private static String bound(Optional<Filter> present, boolean lower) {
        return present.map(filter -> switch (filter) {
                    case Filter.Within within -> (lower ? within.from() : within.to()).orElse("");
                    case Filter.OneOf _, Filter.Compared _, Filter.Missing _ -> "";
                })
                .orElse("");
    }

    private void putBounds(Column column, TextField from, TextField to) {
        Optional<String> lower = read(column, from.getText());
        Optional<String> upper = read(column, to.getText());
        boolean lowerWrong = lower.isEmpty() && !from.getText().isBlank();
        boolean upperWrong = upper.isEmpty() && !to.getText().isBlank();
        if (lowerWrong || upperWrong) {
            hint.setText(messages.text(
                    column instanceof DateColumn ? "filter.not-a-date" : "filter.not-a-number",
                    lowerWrong ? from.getText() : to.getText()));
            return;
        }
        hintAtMissing(column);
        if (lower.isPresent() || upper.isPresent()) {
            put(new Filter.Within(column.name(), lower, upper));
        }
    }

    private static Optional<String> read(Column column, String text) {
        String written = text.strip().replace(',', '.');
        try {
            if (column instanceof DateColumn) {
                return Optional.of(LocalDate.parse(text.strip()).toString());
            }
            return Double.isFinite(Double.parseDouble(written)) ? Optional.of(written) : Optional.empty();
        } catch (DateTimeParseException | NumberFormatException notReadable) {
            return Optional.empty();
        }
    }

    private String least(Column column) {
        return switch (column) {
            case NumberColumn number -> extreme(number, true);
            case DateColumn date -> date.earliest().map(LocalDate::toString).orElse("");
            case CategoryColumn _, TextColumn _ -> "";
        };
    }

    private String greatest(Column column) {
        return switch (column) {
            case NumberColumn number -> extreme(number, false);
            case DateColumn date -> date.latest().map(LocalDate::toString).orElse("");
            case CategoryColumn _, TextColumn _ -> "";
        };
    }

    private String extreme(NumberColumn number, boolean least) {
        double found = Double.NaN;
        for (int row = 0; row < number.size(); row++) {
            double value = number.value(row);
            if (!Double.isNaN(value) && (Double.isNaN(found) || (least ? value < found : value > found))) {
                found = value;
            }
        }
        return Double.isNaN(found) ? "" : messages.numbers().shortest(found);
    }

    /// Makes the filter, or changes the one that is open.
    private boolean put(Filter filter) {
        if (position.isPresent() && model.filters().get(position.get()).decision().equals(filter)) {
            return true;
        }
        String said = messages.text("step.filter", FiltersPanel.text(messages, words, model.registry(), filter));
        boolean made = position.map(place -> model.replace(place, filter, said)).orElseGet(() -> model.add(filter, said));
        if (made && position.isEmpty()) {
            position = Optional.of(model.filters().size() - 1);
            columns.setDisable(true);
        }
        return made;
    }
}
