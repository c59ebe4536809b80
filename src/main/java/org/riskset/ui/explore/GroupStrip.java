package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.riskset.registry.Column;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.Segments;
import org.riskset.wording.Messages;

/// The row of variables to group by; what does not fit the width is under "More".
final class GroupStrip extends HBox {
    private static final double SEGMENT_PADDING = 24;
    private static final double CHARACTER_WIDTH = 7.4;
    private static final int LONGEST_NAME = 18;

    private final Messages messages;
    private final Consumer<Optional<Column>> chosen;
    private final Segments<Optional<Column>> segments;
    private final MenuButton more;
    private final MenuButton cross;
    private final Consumer<Optional<Column>> crossed;
    private List<Column> columns = List.of();
    private List<String> grouped = List.of();

    /// @param chosen  told the column to group by, or empty for the whole cohort
    /// @param crossed told the column to split the groups by as well, or empty for none
    GroupStrip(Messages messages, Consumer<Optional<Column>> chosen, Consumer<Optional<Column>> crossed) {
        this.messages = messages;
        this.chosen = chosen;
        this.segments = new Segments<Optional<Column>>(this::name).onChosen(chosen);
        this.more = new MenuButton(messages.text("explore.group-by.more"));
        more.getStyleClass().add("flat");
        more.setId("group-more");
        this.crossed = crossed;
        this.cross = new MenuButton();
        cross.getStyleClass().add("flat");
        cross.setId("cross-with");
        cross.setTooltip(new Tooltip(messages.text("explore.cross.hint")));
        cross.setMinWidth(USE_PREF_SIZE);
        cross.setOnShowing(_ -> fillCross());
        cross.managedProperty().bind(cross.visibleProperty());
        more.managedProperty().bind(more.visibleProperty());
        getStyleClass().add("toolbar-band");
        more.setMinWidth(USE_PREF_SIZE);
        Label head = Labels.of(messages.text("explore.group-by"), "muted");
        head.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(head, segments, more, cross);
        widthProperty().addListener(_ -> arrange());
    }

    /// @param groupedBy names of the columns grouped by, none for the whole cohort
    void show(List<Column> newColumns, List<String> groupedBy) {
        columns = newColumns;
        grouped = groupedBy;
        cross.setVisible(!groupedBy.isEmpty());
        cross.setText(
                groupedBy.size() > 1
                        ? messages.text("explore.cross.with", label(groupedBy.get(1)))
                        : messages.text("explore.cross"));
        fillCross();
        arrange();
    }

    private String label(String column) {
        return columns.stream()
                .filter(known -> known.name().equals(column))
                .findFirst()
                .map(known -> name(Optional.of(known)))
                .orElse(column);
    }

    private void fillCross() {
        cross.getItems().clear();
        if (grouped.size() > 1) {
            MenuItem none = new MenuItem(messages.text("explore.cross.none"));
            none.setOnAction(_ -> crossed.accept(Optional.empty()));
            cross.getItems().add(none);
        }
        columns.stream().filter(column -> !grouped.contains(column.name())).forEach(column -> {
            MenuItem item = new MenuItem(column.label());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> crossed.accept(Optional.of(column)));
            cross.getItems().add(item);
        });
    }

    /// Fills the row from the left; a chosen variable that does not fit takes the place of the last that does, so that
    /// the others stay where they are.
    private void arrange() {
        int fitting = howManyFit(columns);
        List<Column> row = new ArrayList<>(columns.subList(0, fitting));
        Optional<Column> now = columns.stream()
                .filter(column -> !grouped.isEmpty() && grouped.getFirst().equals(column.name()))
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
        double left = getWidth() - widthOfTheRest();
        int fitting = 0;
        for (Column column : candidates) {
            left -= width(Optional.of(column));
            if (left < 0) {
                return fitting;
            }
            fitting++;
        }
        return fitting;
    }

    /// What the row needs for all that stands in it whatever is chosen.
    private double widthOfTheRest() {
        double parts = getChildren().stream()
                .filter(part -> part != segments && (part == more || part.isManaged()))
                .mapToDouble(part -> part.prefWidth(-1) + getSpacing())
                .sum();
        return getInsets().getLeft() + getInsets().getRight() + parts + width(Optional.empty());
    }

    private double width(Optional<Column> column) {
        return SEGMENT_PADDING + CHARACTER_WIDTH * name(column).length();
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
