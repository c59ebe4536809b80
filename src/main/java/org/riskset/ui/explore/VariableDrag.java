package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.riskset.registry.Column;
import org.riskset.ui.controls.Labels;

/// A variable on its way from the list to where it is dropped: the row of groupings, the filters or the figure.
final class VariableDrag {
    private static final String TARGET_STYLE = "drop-zone";
    private static final double AWAY = 12;
    private static final double LEAST = 6;

    private final Pane surface;
    private final Label ghost = Labels.of("", "drag-ghost");
    private final List<Target> targets = new ArrayList<>();

    private record Target(Node node, Consumer<Column> dropped) {}

    /// @param surface everything the variable may be dragged over
    VariableDrag(Pane surface) {
        this.surface = surface;
        ghost.setManaged(false);
        ghost.setMouseTransparent(true);
        ghost.setVisible(false);
    }

    /// Lets variables be dropped on a node.
    void onto(Node node, Consumer<Column> dropped) {
        targets.add(new Target(node, dropped));
    }

    /// Lets a variable be dragged by its row.
    void from(Node row, Column column) {
        double[] start = new double[2];
        row.setOnMousePressed(event -> {
            start[0] = event.getSceneX();
            start[1] = event.getSceneY();
        });
        row.setOnMouseDragged(event -> {
            if (ghost.isVisible() || Math.hypot(event.getSceneX() - start[0], event.getSceneY() - start[1]) > LEAST) {
                follow(event, column);
            }
        });
        row.setOnMouseReleased(event -> {
            if (ghost.isVisible()) {
                drop(event, column);
            }
        });
    }

    /// Whether a variable is on its way, so that its release is no click.
    boolean isUnderWay() {
        return ghost.isVisible();
    }

    private void follow(MouseEvent event, Column column) {
        if (!surface.getChildren().contains(ghost)) {
            surface.getChildren().add(ghost);
        }
        ghost.setText(column.label());
        ghost.setVisible(true);
        ghost.autosize();
        Point2D place = surface.sceneToLocal(event.getSceneX(), event.getSceneY());
        ghost.relocate(place.getX() + AWAY, place.getY() + AWAY);
        targets.forEach(target -> {
            target.node().getStyleClass().remove(TARGET_STYLE);
            if (isOver(target, event)) {
                target.node().getStyleClass().add(TARGET_STYLE);
            }
        });
    }

    private void drop(MouseEvent event, Column column) {
        ghost.setVisible(false);
        targets.forEach(target -> target.node().getStyleClass().remove(TARGET_STYLE));
        targets.stream()
                .filter(target -> isOver(target, event))
                .findFirst()
                .ifPresent(target -> target.dropped().accept(column));
    }

    private static boolean isOver(Target target, MouseEvent event) {
        return target.node().isVisible()
                && target.node().getLayoutBounds().contains(target.node().sceneToLocal(event.getSceneX(), event.getSceneY()));
    }
}
