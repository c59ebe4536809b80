package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupSummary;
import org.riskset.cohort.Grouping;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;

/// The groups compared, with their colours and counts. Dragging a group between others moves it, dropping it on another
/// takes both together; an eye leaves a level out and takes it in again.
final class GroupsBand extends HBox {
    private static final double TITLE_WIDTH = 110;
    private static final String DROP_STYLE = "drop-target";
    /// The part of a chip, from each end, where a drop means "beside it".
    private static final double EDGE = 0.25;

    private final Messages messages;
    private final GroupingModel model;
    private final GroupNames names;
    private final FlowPane chips = new FlowPane(8, 6);
    private List<GroupChip> shown = List.of();

    GroupsBand(Messages messages, GroupingModel model) {
        this.messages = messages;
        this.model = model;
        this.names = new GroupNames(messages);
        getStyleClass().add("groups-band");
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.setId("group-chips");
        HBox.setHgrow(chips, Priority.ALWAYS);
        chips.prefWrapLengthProperty().bind(widthProperty().subtract(TITLE_WIDTH));
        Label title = Labels.of(messages.text("explore.groups"), "muted");
        title.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(title, chips);
    }

    void show(AnalysisResult result) {
        List<GroupChip> made = new ArrayList<>();
        boolean severalShown = result.groups().size() > 1;
        for (GroupSummary group : result.groups()) {
            String name = names.name(group.group().label(), Optional.empty());
            made.add(new GroupChip(messages, group, name));
        }
        shown = made;
        List<Node> nodes = new ArrayList<>(made);
        if (result.plan().grouping() instanceof Grouping.ByLevels levels) {
            made.forEach(chip -> {
                chip.offer(new GroupMenu(messages, model, levels, made, chip, result.plan().reference()), severalShown);
                follow(chip);
            });
            levels.leftOut().stream()
                    .sorted()
                    .forEach(level -> nodes.add(GroupChip.leftOut(messages, level, words -> model.setShown(level, true, words))));
        }
        chips.getChildren().setAll(nodes);
    }

    /// Lets a chip be dragged with the mouse.
    private void follow(GroupChip chip) {
        double[] start = new double[2];
        chip.setOnMousePressed(event -> {
            start[0] = event.getSceneX();
            start[1] = event.getSceneY();
        });
        chip.setOnMouseDragged(event -> {
            chip.setViewOrder(-1);
            chip.setTranslateX(event.getSceneX() - start[0]);
            chip.setTranslateY(event.getSceneY() - start[1]);
            Optional<GroupChip> target = onto(chip, event.getSceneX(), event.getSceneY());
            shown.forEach(other -> other.getStyleClass().remove(DROP_STYLE));
            target.ifPresent(other -> other.getStyleClass().add(DROP_STYLE));
        });
        chip.setOnMouseReleased(event -> {
            boolean dragged = chip.getTranslateX() != 0 || chip.getTranslateY() != 0;
            chip.setTranslateX(0);
            chip.setTranslateY(0);
            chip.setViewOrder(0);
            shown.forEach(other -> other.getStyleClass().remove(DROP_STYLE));
            if (dragged) {
                drop(chip, event.getSceneX(), event.getSceneY());
            }
        });
    }

    private void drop(GroupChip chip, double sceneX, double sceneY) {
        Optional<GroupChip> target = onto(chip, sceneX, sceneY);
        if (target.isPresent()) {
            String into = target.get().level();
            model.merge(chip.level(), into, messages.text("step.merge", chip.level(), into));
        } else if (chips.getLayoutBounds().contains(chips.sceneToLocal(sceneX, sceneY))) {
            int position = (int) shown.stream()
                    .filter(other -> other != chip && isBefore(other, sceneX, sceneY))
                    .count();
            if (position != shown.indexOf(chip)) {
                model.move(chip.level(), GroupMenu.levels(shown), position, messages.text("step.move-group", chip.level()));
            }
        }
    }

    /// The chip under the pointer, if the pointer is on its middle.
    private Optional<GroupChip> onto(GroupChip dragged, double sceneX, double sceneY) {
        return shown.stream()
                .filter(other -> other != dragged)
                .filter(other -> {
                    var place = other.sceneToLocal(sceneX, sceneY);
                    double share = place.getX() / other.getWidth();
                    return other.contains(place) && share > EDGE && share < 1 - EDGE;
                })
                .findFirst();
    }

    /// Whether a chip stands before a place, in reading order.
    private static boolean isBefore(GroupChip other, double sceneX, double sceneY) {
        var place = other.sceneToLocal(sceneX, sceneY);
        boolean lineAbove = place.getY() > other.getHeight();
        boolean lineBelow = place.getY() < 0;
        return lineAbove || !lineBelow && place.getX() > other.getWidth() / 2;
    }
}
