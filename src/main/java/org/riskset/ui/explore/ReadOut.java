package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.riskset.cohort.Group;
import org.riskset.cohort.TimeUnit;
import org.riskset.drawing.Box;
import org.riskset.survival.Interval;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.NumberGrid;
import org.riskset.ui.controls.NumberGrid.Cell;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// Survival and number at risk of every group at the time under the mouse, beside a vertical line.
final class ReadOut extends Pane {
    private static final int COLOURS = 8;
    private static final double ROW_HEIGHT = 22;
    private static final double AWAY = 12;

    private final Messages messages;
    private final GroupNames names;
    private final UnitText units;
    private final Region line = new Region();
    private final Label time = Labels.of("", "strong", "small");
    private final NumberGrid grid = new NumberGrid(14, ROW_HEIGHT);
    private final VBox card = new VBox(2, time, grid);

    ReadOut(Messages messages) {
        this.messages = messages;
        this.names = new GroupNames(messages);
        this.units = new UnitText(messages);
        line.setStyle("-fx-background-color: -color-fg-subtle;");
        card.getStyleClass().add("read-out");
        setMouseTransparent(true);
        getChildren().addAll(line, card);
        setVisible(false);
    }

    void hide() {
        setVisible(false);
    }

    /// One group at a time.
    ///
    /// @param group  what it is called, with its colour
    /// @param share  of the patients, as the figure counts them
    /// @param limits of the share
    record Reading(Group group, double share, Optional<Interval> limits, int atRisk) {}

    /// @param counted  what the shares are of
    /// @param unit     of the cut-points, for names of groups
    /// @param timeUnit of the time
    void show(double atTime, TimeUnit timeUnit, String counted, Optional<String> unit, List<Reading> readings) {
        time.setText(messages.text("explore.read-out.at", units.amount(atTime, timeUnit)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Reading reading : readings) {
            String limits = reading.limits()
                    .map(interval -> messages.numbers().percent(interval.lower(), 0) + "\u2013"
                            + messages.numbers().percent(interval.upper(), 0))
                    .orElse(messages.text("number.none"));
            rows.add(List.of(
                    Cell.of(names.name(reading.group().label(), unit), "text-default")
                            .withSwatch(Math.floorMod(reading.group().colour(), COLOURS) + 1),
                    Cell.of(messages.numbers().percent(reading.share(), 1) + "%", "strong"),
                    Cell.of(limits, "muted"),
                    Cell.of(messages.numbers().count(reading.atRisk()), "text-default")));
        }
        grid.show(List.of("", counted, messages.text("table.ci"), messages.text("explore.read-out.at-risk")), rows);
        setVisible(true);
    }

    /// Puts line and card beside a position of the plot.
    void place(double x, Box plot, double paneWidth) {
        line.resizeRelocate(Math.rint(x), plot.top(), 1, plot.height());
        card.applyCss(); // its rows are new, and as wide as their fonts make them
        double width = card.prefWidth(-1);
        double height = card.prefHeight(width);
        double left = x + AWAY + width < Math.min(paneWidth, plot.right()) ? x + AWAY : x - AWAY - width;
        card.resizeRelocate(Math.max(0, left), plot.top() + 24, width, height);
    }

    @Override
    protected void layoutChildren() {
        // line and card are placed by hand
    }
}
