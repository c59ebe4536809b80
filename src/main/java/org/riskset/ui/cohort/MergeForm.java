package org.riskset.ui.cohort;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.riskset.cohort.Derivation;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// Levels of a category renamed; levels given the same name become one.
final class MergeForm implements VariableForm {
    private static final double LEVEL_WIDTH = 130;

    private final Messages messages;
    private final ComboBox<CategoryColumn> column;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final VBox levels = new VBox(4);
    private final VBox node;
    private final Runnable changed;

    MergeForm(Messages messages, CohortModel model, Runnable changed) {
        this.messages = messages;
        this.changed = changed;
        this.column = VariableForm.choice(VariableForm.columns(model, CategoryColumn.class), Column::label, "derive-category");
        this.node = new VBox(
                6,
                Labels.of(messages.text("derive.merge.category")), column, levels,
                Labels.wrapped(messages.text("derive.merge.hint"), "small", "muted"));
        column.valueProperty().addListener((_, _, chosen) -> showLevels(chosen));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String suggestedLabel() {
        return column.getValue() == null ? "" : messages.text("derive.merge.label", column.getValue().label());
    }

    @Override
    public Optional<Derivation> derivation(String name, String label) {
        Map<String, String> newNames = new LinkedHashMap<>();
        fields.forEach((level, field) -> {
            String renamed = field.getText().strip();
            if (!renamed.isEmpty() && !renamed.equals(level)) {
                newNames.put(level, renamed);
            }
        });
        return column.getValue() == null || newNames.isEmpty()
                ? Optional.empty()
                : Optional.of(new Derivation.Merged(name, label, column.getValue().name(), newNames));
    }

    @Override
    public boolean load(Derivation derivation) {
        if (!(derivation instanceof Derivation.Merged merged)) {
            return false;
        }
        VariableForm.select(column, merged.column());
        merged.newNames().forEach((level, renamed) -> Optional.ofNullable(fields.get(level))
                .ifPresent(field -> field.setText(renamed)));
        return true;
    }

    private void showLevels(CategoryColumn chosen) {
        fields.clear();
        levels.getChildren().clear();
        for (int code = 0; code < chosen.levels().size(); code++) {
            String level = chosen.levels().get(code);
            TextField field = new TextField(level);
            field.setId("derive-level-" + code);
            field.setAccessibleText(level);
            field.textProperty().addListener(_ -> changed.run());
            HBox.setHgrow(field, Priority.ALWAYS);
            Label old = Labels.of(level + "  " + messages.numbers().count(chosen.count(code)), "small");
            old.setPrefWidth(LEVEL_WIDTH);
            HBox row = new HBox(8, old, Labels.of("\u2192", "muted"), field);
            row.setAlignment(Pos.CENTER_LEFT);
            fields.put(level, field);
            levels.getChildren().add(row);
        }
        changed.run();
    }
}
