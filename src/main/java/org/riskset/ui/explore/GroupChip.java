package org.riskset.ui.explore;

import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.analysis.GroupSummary;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// One group of the comparison: its colour, name and number of patients.
final class GroupChip extends HBox {
    private static final int COLOURS = 8;

    private final Messages messages;
    private final GroupSummary group;
    private final String name;

    GroupChip(Messages messages, GroupSummary group, String name) {
        super(6);
        this.messages = messages;
        this.group = group;
        this.name = name;
        Region swatch = new Region();
        swatch.getStyleClass()
                .addAll("swatch", "swatch-" + (Math.floorMod(group.group().colour(), COLOURS) + 1));
        getChildren()
                .addAll(swatch, Labels.of(name), Labels.of(messages.numbers().count(group.patients()), "muted"));
        getStyleClass().add("group-chip");
        setId("group-" + idOf(level()));
    }

    /// Name of the group in the grouping.
    String level() {
        return group.group().label().plain();
    }

    /// Name of the group on the screen.
    String name() {
        return name;
    }

    GroupSummary group() {
        return group;
    }

    /// Gives the chip its menu, and the eye where it may be left out.
    void offer(GroupMenu menu, boolean canLeaveOut) {
        MenuButton more = new MenuButton("", Icons.of(Feather.MORE_VERTICAL, "small-icon"));
        more.getStyleClass().addAll("flat", "icon-only", "dense", "no-arrow");
        more.setAccessibleText(messages.text("explore.groups.more", name));
        more.setTooltip(new Tooltip(messages.text("explore.groups.more", name)));
        more.setId("group-menu-" + idOf(level()));
        more.setOnShowing(_ -> more.getItems().setAll(menu.items()));
        more.getItems().setAll(menu.items());
        if (canLeaveOut) {
            getChildren().add(eye(messages, level(), true, menu::leaveOut));
        }
        getChildren().add(more);
        getStyleClass().add("movable");
        Tooltip.install(this, new Tooltip(messages.text("explore.groups.drag")));
    }

    /// A level that is left out, with the eye that takes it in again.
    ///
    /// @param takenIn told the words for the history
    static HBox leftOut(Messages messages, String level, Consumer<String> takenIn) {
        HBox chip = new HBox(6, eye(messages, level, false, takenIn), Labels.of(level, "muted"));
        chip.getStyleClass().addAll("group-chip", "hidden-level");
        return chip;
    }

    private static ToggleButton eye(Messages messages, String level, boolean shown, Consumer<String> action) {
        ToggleButton eye = new ToggleButton("", Icons.of(shown ? Feather.EYE : Feather.EYE_OFF, "small-icon"));
        eye.getStyleClass().addAll("flat", "icon-only", "dense");
        String words = messages.text(shown ? "explore.groups.leave-out" : "explore.groups.take-in", level);
        eye.setAccessibleText(words);
        eye.setTooltip(new Tooltip(words));
        eye.setId("eye-" + idOf(level));
        eye.setOnAction(_ -> action.accept(words));
        return eye;
    }

    private static String idOf(String level) {
        return level.replaceAll("\\W+", "-");
    }
}
