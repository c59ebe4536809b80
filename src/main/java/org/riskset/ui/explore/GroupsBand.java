package org.riskset.ui.explore;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupSummary;
import org.riskset.cohort.GroupLabel;
import org.riskset.cohort.Grouping;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;

/// The levels compared, with their colours and counts; an eye leaves a level out and takes it in again.
final class GroupsBand extends HBox {
    private static final int COLOURS = 8;
    private static final double TITLE_WIDTH = 110;

    private final Messages messages;
    private final ExploreModel model;
    private final GroupNames names;
    private final FlowPane chips = new FlowPane(8, 6);

    GroupsBand(Messages messages, ExploreModel model) {
        this.messages = messages;
        this.model = model;
        this.names = new GroupNames(messages);
        getStyleClass().add("groups-band");
        chips.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(chips, Priority.ALWAYS);
        chips.prefWrapLengthProperty().bind(widthProperty().subtract(TITLE_WIDTH));
        Label title = Labels.of(messages.text("explore.groups"), "muted");
        title.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(title, chips);
    }

    void show(AnalysisResult result, Grouping.ByLevels grouping) {
        chips.getChildren().clear();
        boolean severalShown = result.groups().size() > 1;
        for (GroupSummary group : result.groups()) {
            if (group.group().label() instanceof GroupLabel.Level level) {
                chips.getChildren().add(chip(level, group, severalShown));
            }
        }
        List<String> leftOut = grouping.leftOut().stream().sorted().toList();
        leftOut.forEach(level -> chips.getChildren().add(leftOutChip(level)));
    }

    private Node chip(GroupLabel.Level level, GroupSummary group, boolean canLeaveOut) {
        Region swatch = new Region();
        swatch.getStyleClass()
                .addAll("swatch", "swatch-" + (Math.floorMod(group.group().colour(), COLOURS) + 1));
        HBox chip = new HBox(
                6,
                swatch,
                Labels.of(names.name(level, Optional.empty())),
                Labels.of(messages.numbers().count(group.patients()), "muted"));
        chip.getStyleClass().add("group-chip");
        if (canLeaveOut) {
            chip.getChildren().add(eye(level.name(), true));
        }
        return chip;
    }

    private Node leftOutChip(String level) {
        HBox chip = new HBox(6, eye(level, false), Labels.of(level, "muted"));
        chip.getStyleClass().addAll("group-chip", "hidden-level");
        return chip;
    }

    private ToggleButton eye(String level, boolean shown) {
        ToggleButton eye = new ToggleButton("", Icons.of(shown ? Feather.EYE : Feather.EYE_OFF, "small-icon"));
        eye.getStyleClass().addAll("flat", "icon-only", "dense");
        String words = messages.text(shown ? "explore.groups.leave-out" : "explore.groups.take-in", level);
        eye.setAccessibleText(words);
        eye.setTooltip(new Tooltip(words));
        eye.setId("eye-" + level.replaceAll("\\W+", "-"));
        eye.setOnAction(_ -> model.setLevelShown(level, !shown, words));
        return eye;
    }
}
