package org.riskset.ui.data;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import javafx.util.StringConverter;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.ColumnPlan;
import org.riskset.ui.controls.KindIcons;
import org.riskset.ui.controls.ListAbove;
import org.riskset.wording.Messages;

/// The type of a column, to be changed with one click.
final class KindCell extends TableCell<ColumnPlan, ColumnPlan> {
    private final Messages messages;
    private final ComboBox<VariableKind> kinds = new ComboBox<>();
    private boolean updating;

    KindCell(Messages messages, ImportModel model) {
        this.messages = messages;
        getStyleClass().add("control");
        kinds.getItems().setAll(VariableKind.values());
        ListAbove.keepClose(kinds);
        kinds.setMaxWidth(Double.MAX_VALUE);
        kinds.setConverter(new StringConverter<>() {
            @Override
            public String toString(VariableKind kind) {
                return kind == null ? "" : messages.text("kind." + KindIcons.key(kind));
            }

            @Override
            public VariableKind fromString(String text) {
                throw new UnsupportedOperationException("kinds are chosen, not typed");
            }
        });
        kinds.valueProperty().addListener((_, _, kind) -> {
            ColumnPlan plan = getItem();
            if (!updating && kind != null && plan != null && kind != plan.kind()) {
                model.changeColumn(plan.withKind(kind), messages.text("step.import.kind", plan.label()));
            }
        });
    }

    @Override
    protected void updateItem(ColumnPlan item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        updating = true;
        kinds.setValue(item.kind());
        kinds.setAccessibleText(messages.text("import.kind.of", item.name()));
        updating = false;
        setGraphic(kinds);
    }
}
