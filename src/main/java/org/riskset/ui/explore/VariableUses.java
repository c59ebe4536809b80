package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.wording.Messages;

/// What can be done with a variable: every drag has its menu item here.
final class VariableUses {
    private final Messages messages;
    private final ExploreModel model;
    private final Consumer<Column> filter;

    /// @param filter opens the editor of a filter on a variable
    VariableUses(Messages messages, ExploreModel model, Consumer<Column> filter) {
        this.messages = messages;
        this.model = model;
        this.filter = filter;
    }

    List<MenuItem> of(Column column) {
        List<MenuItem> items = new ArrayList<>(List.of(
                item("use.group", column, this::group),
                item("use.cross", column, this::cross),
                item("use.filter", column, filter)));
        if (column instanceof CategoryColumn) {
            items.add(item("use.stratify", column, this::stratify));
        }
        return items;
    }

    void group(Column column) {
        model.grouping().by(column, messages.text("step.group", column.label()));
    }

    void cross(Column column) {
        model.grouping().crossWith(Optional.of(column), messages.text("step.cross", column.label()));
    }

    void filter(Column column) {
        filter.accept(column);
    }

    /// A number has too many values to stratify by.
    void stratify(Column column) {
        if (column instanceof CategoryColumn) {
            model.stratifyBy(Optional.of(column.name()), messages.text("step.stratum", column.label()));
        }
    }

    private MenuItem item(String key, Column column, Consumer<Column> action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setOnAction(_ -> action.accept(column));
        return item;
    }
}
