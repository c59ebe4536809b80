package org.riskset.ui.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.ColumnPlan;
import org.riskset.spreadsheet.DateOrder;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.ListAbove;
import org.riskset.wording.Messages;

/// The unit of a column; of dates the order in which they are written, to be changed with one click.
final class UnitCell extends FieldCell {
    private static final List<DateOrder> ORDERS = List.of(DateOrder.DAY_MONTH_YEAR, DateOrder.MONTH_DAY_YEAR, DateOrder.YEAR_MONTH_DAY);

    private final Messages messages;
    private final ImportModel model;
    private final Predicate<ColumnPlan> writtenAsText;
    private @Nullable ComboBox<DateOrder> orders; // made for the first column of dates the cell shows
    private boolean updating;

    /// @param writtenAsText whether some dates of a column are written as text; others have no order
    UnitCell(Messages messages, ImportModel model, Predicate<ColumnPlan> writtenAsText) {
        super(messages, model, plan -> plan.unit().orElse(""), (plan, unit) -> plan.withUnit(Optional.of(unit).filter(text -> !text.isEmpty())));
        this.messages = messages;
        this.model = model;
        this.writtenAsText = writtenAsText;
    }

    @Override
    Node control(ColumnPlan plan) {
        if (plan.kind() != VariableKind.DATE) {
            return super.control(plan);
        }
        if (!writtenAsText.test(plan)) {
            Label stored = Labels.of(messages.text("import.date-format.stored"), "small", "muted", "stored");
            stored.setMinWidth(0);
            return stored;
        }
        ComboBox<DateOrder> choice = orders == null ? choice() : orders;
        orders = choice;
        updating = true;
        choice.setValue(plan.dateOrder());
        choice.setAccessibleText(messages.text("import.date-format.of", plan.name()));
        updating = false;
        return choice;
    }

    private ComboBox<DateOrder> choice() {
        ComboBox<DateOrder> choice = new ComboBox<>();
        choice.getItems().setAll(ORDERS);
        ListAbove.keepClose(choice);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.getStyleClass().add("date-format");
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(DateOrder order) {
                return order == null ? "" : messages.text("import.date-format." + order.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }

            @Override
            public DateOrder fromString(String text) {
                throw new UnsupportedOperationException("orders are chosen, not typed");
            }
        });
        choice.valueProperty().addListener((_, _, order) -> {
            ColumnPlan plan = getItem();
            if (!updating && order != null && plan != null && order != plan.dateOrder()) {
                model.changeColumn(plan.withDateOrder(order), messages.text("step.import.date-order", plan.label()));
            }
        });
        return choice;
    }
}
