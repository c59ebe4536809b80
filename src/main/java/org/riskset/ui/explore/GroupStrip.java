package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.riskset.registry.Column;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.Segments;
import org.riskset.wording.Messages;

/// The row of variables to group by; what does not fit the width is under "More".
final class GroupStrip extends HBox {
    private static final double SEGMENT_PADDING = 24;
    private static final double CHARACTER_WIDTH = 7.4;
    private static final double FIXED_WIDTH = 260;
    private static final int LONGEST_NAME = 18;

    private final Messages messages;
    private final Consumer<Optional<Column>> chosen;
    private final Segments<Optional<Column>> segments;
    private final MenuButton more;
    private List<Column> columns = List.of();
    private Optional<String> grouped = Optional.empty();

    /// @param chosen told the column to group by, or empty for the whole cohort
    GroupStrip(Messages messages, Consumer<Optional<Column>> chosen) {
        this.messages = messages;
        this.chosen = chosen;
        this.segments = new Segments<Optional<Column>>(this::name).onChosen(chosen);
        this.more = new MenuButton(messages.text("explore.group-by.more"));
        more.getStyleClass().add("flat");
        more.setId("group-more");
        getStyleClass().add("toolbar-band");
        getChildren().addAll(Labels.of(messages.text("explore.group-by"), "muted"), segments, more);
        widthProperty().addListener(_ -> arrange());
    }

    void show(List<Column> newColumns, Optional<String> groupedBy) {
        columns = newColumns;
        grouped = groupedBy;
        arrange();
    }

    /// Fills the row from the left; a chosen variable that does not fit takes the place of the last that does, so that
    /// the others stay where they are.
    private void arrange() {
        int fitting = howManyFit(columns);
        List<Column> row = new ArrayList<>(columns.subList(0, fitting));
        Optional<Column> now = columns.stream()
                .filter(column -> grouped.filter(column.name()::equals).isPresent())
                .findFirst();
        now.filter(column -> !row.contains(column)).ifPresent(column -> {
            while (!row.isEmpty() && howManyFit(with(row, column)) <= row.size()) {
                row.removeLast();
            }
            row.add(column);
        });
        List<Column> rest = columns.stream().filter(column -> !row.contains(column)).toList();
        List<Optional<Column>> shown = new ArrayList<>(List.of(Optional.empty()));
        row.forEach(column -> shown.add(Optional.of(column)));
        segments.show(shown, now);
        more.setVisible(!rest.isEmpty());
        more.getItems().setAll(rest.stream().map(this::menuItem).toList());
    }

    private static List<Column> with(List<Column> row, Column last) {
        List<Column> longer = new ArrayList<>(row);
        longer.add(last);
        return longer;
    }

    private int howManyFit(List<Column> candidates) {
        double left = getWidth() - FIXED_WIDTH;
        int fitting = 0;
        for (Column column : candidates) {
            left -= SEGMENT_PADDING + CHARACTER_WIDTH * name(Optional.of(column)).length();
            if (left < 0) {
                return fitting;
            }
            fitting++;
        }
        return fitting;
    }

    private MenuItem menuItem(Column column) {
        MenuItem item = new MenuItem(column.label());
        item.setOnAction(_ -> chosen.accept(Optional.of(column)));
        return item;
    }

    private String name(Optional<Column> column) {
        String label = column.map(Column::label).orElse(messages.text("explore.group-by.all"));
        return label.length() > LONGEST_NAME ? label.substring(0, LONGEST_NAME - 1) + "\u2026" : label;
    }
}
