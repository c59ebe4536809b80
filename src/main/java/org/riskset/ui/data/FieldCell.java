package org.riskset.ui.data;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import org.riskset.spreadsheet.ColumnPlan;
import org.riskset.wording.Messages;

/// Something said about a column in a field, which is taken over when Enter is pressed or the focus leaves.
class FieldCell extends TableCell<ColumnPlan, ColumnPlan> {
    private final Messages messages;
    private final ImportModel model;
    private final Function<ColumnPlan, String> value;
    private final Edit edit;
    private final TextField field = new TextField();

    /// What a column becomes when a text is typed.
    interface Edit {
        ColumnPlan apply(ColumnPlan plan, String text);
    }

    FieldCell(Messages messages, ImportModel model, Function<ColumnPlan, String> value, Edit edit) {
        this.messages = messages;
        this.model = model;
        this.value = value;
        this.edit = edit;
        getStyleClass().add("control");
        field.getStyleClass().add("dense");
        field.setOnAction(_ -> take());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                take();
            }
        });
    }

    private void take() {
        ColumnPlan plan = getItem();
        String text = field.getText().strip();
        if (plan != null && !value.apply(plan).equals(text)) {
            model.changeColumn(edit.apply(plan, text), messages.text("step.import.column", plan.label()));
        }
    }

    /// What stands in the cell for a column.
    Node control(ColumnPlan plan) {
        field.setText(value.apply(plan));
        return field;
    }

    @Override
    protected void updateItem(ColumnPlan item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : control(item));
    }
}
