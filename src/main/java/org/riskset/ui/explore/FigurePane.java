package org.riskset.ui.explore;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CompetingRisks;
import org.riskset.style.FigureStyle;
import org.riskset.figure.PlotFrame;
import org.riskset.ui.canvas.DrawingPane;
import org.riskset.wording.Messages;

/// The live figure: the same drawing that is exported, at screen size, with a read-out under the mouse.
///
/// A click on a drop shows who had the event; elsewhere it pins the read-out. The wheel zooms the time axis; arrow keys step it through the times at which someone died, and Enter shows who it was.
final class FigurePane extends StackPane {
    /// How near to a drop a click must be, in pixels.
    private static final double REACH = 4;

    private static final double ZOOM = 1.25;
    private static final double MOST_ZOOM = 20;

    private final DropAction dropped;
    private final Consumer<OptionalDouble> zoomed;
    private final Messages messages;
    private final DrawingPane drawingPane = new DrawingPane();
    private final ReadOut readOut;
    private boolean dark;
    private Optional<FigureContent> content = Optional.empty();
    private Optional<PlotFrame> frame = Optional.empty();
    private OptionalDouble pinned = OptionalDouble.empty();

    /// @param dropped told which drop of a curve was clicked
    /// @param zoomed  told where the time axis is to end, or empty for the whole follow-up
    FigurePane(Messages messages, DropAction dropped, Consumer<OptionalDouble> zoomed) {
        this.dropped = dropped;
        this.zoomed = zoomed;
        this.messages = messages;
        this.readOut = new ReadOut(messages);
        drawingPane.setId("figure");
        setPadding(new Insets(0, 10, 4, 10));
        setMinHeight(260);
        getChildren().addAll(drawingPane, readOut);
        drawingPane.setOnMouseMoved(this::hover);
        drawingPane.setOnMouseExited(_ -> hideUnlessPinned());
        drawingPane.setOnMouseClicked(this::pin);
        drawingPane.setOnKeyPressed(this::key);
        drawingPane.setOnScroll(this::zoom);
    }

    /// Shows who stands behind a drop of a curve.
    @FunctionalInterface
    interface DropAction {
        void show(FigureContent.Drop drop, double screenX, double screenY);
    }

    /// @param risks incidence among competing events, where it is asked for
    void show(AnalysisResult result, Optional<CompetingRisks> risks, FigureToggles toggles) {
        content = Optional.of(new FigureContent(result, risks, toggles));
        redraw();
        pinned.ifPresent(this::read);
    }

    void showDark(boolean isDark) {
        dark = isDark;
        redraw();
    }

    /// The pane that holds the drawing, for the frame counter of the benchmark.
    DrawingPane drawingPane() {
        return drawingPane;
    }

    private void redraw() {
        content.ifPresent(numbers -> drawingPane.show((width, height) -> {
            FigureContent.Drawn drawn = numbers.draw(FigureStyle.screen(width, height, dark), messages);
            frame = Optional.of(drawn.frame());
            return drawn.drawing();
        }));
    }

    private void hover(MouseEvent event) {
        if (pinned.isEmpty()) {
            showAt(timeUnder(event), event.getX());
        }
    }

    private void pin(MouseEvent event) {
        drawingPane.requestFocus();
        Optional<FigureContent.Drop> drop = content.flatMap(numbers ->
                frame.flatMap(plot -> numbers.dropAt(event.getX(), event.getY(), plot, REACH)));
        if (drop.isPresent()) {
            dropped.show(drop.get(), event.getScreenX(), event.getScreenY());
            return;
        }
        OptionalDouble time = timeUnder(event);
        pinned = pinned.isPresent() ? OptionalDouble.empty() : time;
        showAt(time, event.getX());
    }

    private void key(KeyEvent event) {
        if (content.isEmpty() || frame.isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> showPatientsAtPin();
            case PLUS, EQUALS, ADD -> zoom(true);
            case MINUS, SUBTRACT -> zoom(false);
            case RIGHT -> pinAt(eventTimes().after(pinned.orElse(0)));
            case LEFT -> pinAt(eventTimes().before(pinned.orElse(0)));
            case ESCAPE -> pinAt(OptionalDouble.empty());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private EventTimes eventTimes() {
        return new EventTimes(content.orElseThrow().result());
    }

    private void pinAt(OptionalDouble time) {
        pinned = time;
        if (time.isPresent()) {
            showAt(time, frame.orElseThrow().x(time.getAsDouble()));
        } else {
            readOut.hide();
        }
    }

    /// The patients of the drop at the pinned time, for who does not use the mouse.
    private void showPatientsAtPin() {
        if (pinned.isEmpty() || content.isEmpty() || frame.isEmpty()) {
            return;
        }
        content.get().dropAt(pinned.getAsDouble()).ifPresent(drop -> {
            Point2D place = drawingPane.localToScreen(
                    frame.get().x(drop.time()), frame.get().box().middleY());
            dropped.show(drop, place.getX(), place.getY());
        });
    }

    private OptionalDouble timeUnder(MouseEvent event) {
        return frame.filter(plot -> plot.box().contains(event.getX(), event.getY()))
                .map(plot -> OptionalDouble.of(plot.timeAt(event.getX())))
                .orElse(OptionalDouble.empty());
    }

    private void showAt(OptionalDouble time, double x) {
        if (time.isEmpty() || content.isEmpty() || frame.isEmpty()) {
            hideUnlessPinned();
            return;
        }
        read(time.getAsDouble());
        readOut.place(x, frame.get().box(), getWidth());
    }

    private void read(double time) {
        content.ifPresent(numbers -> readOut.show(
                time,
                numbers.result().cohort().unit(),
                messages.text(numbers.rises() ? "explore.read-out.died" : "explore.read-out.alive"),
                numbers.result().grouping().unit(),
                numbers.at(time)));
    }

    /// Turning the wheel over the figure shows less or more of the follow-up, from its start.
    private void zoom(ScrollEvent event) {
        if (content.isPresent() && frame.isPresent() && event.getDeltaY() != 0) {
            zoom(event.getDeltaY() > 0);
            event.consume();
        }
    }

    /// @param in whether to show less of the follow-up
    private void zoom(boolean in) {
        double longest = content.orElseThrow().result().cohort().longest();
        double limit = frame.orElseThrow().timeLimit() * (in ? 1 / ZOOM : ZOOM);
        zoomed.accept(limit >= longest ? OptionalDouble.empty() : OptionalDouble.of(Math.max(limit, longest / MOST_ZOOM)));
    }

    private void hideUnlessPinned() {
        if (pinned.isEmpty()) {
            readOut.hide();
        }
    }
}
