package org.riskset.ui.explore;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Insets;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.riskset.analysis.AnalysisResult;
import org.riskset.style.FigureStyle;
import org.riskset.figure.KaplanMeierFigure;
import org.riskset.figure.PlotFrame;
import org.riskset.ui.canvas.DrawingPane;
import org.riskset.wording.Messages;

/// The live figure: the same drawing that is exported, at screen size, with a read-out under the mouse.
///
/// A click pins the read-out; arrow keys step it through the times at which someone died.
final class FigurePane extends StackPane {
    private final Messages messages;
    private final DrawingPane drawingPane = new DrawingPane();
    private final ReadOut readOut;
    private FigureToggles toggles = FigureToggles.ALL;
    private boolean dark;
    private Optional<AnalysisResult> result = Optional.empty();
    private Optional<PlotFrame> frame = Optional.empty();
    private OptionalDouble pinned = OptionalDouble.empty();

    FigurePane(Messages messages) {
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
    }

    void show(AnalysisResult newResult) {
        result = Optional.of(newResult);
        redraw();
        pinned.ifPresent(time -> readOut.show(newResult, time));
    }

    void showToggles(FigureToggles newToggles) {
        toggles = newToggles;
        redraw();
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
        result.ifPresent(numbers -> drawingPane.show((width, height) -> {
            FigureStyle style = toggles.on(FigureStyle.screen(width, height, dark));
            KaplanMeierFigure figure = KaplanMeierFigure.of(numbers, style, messages);
            frame = Optional.of(figure.frame());
            return figure.drawing();
        }));
    }

    private void hover(MouseEvent event) {
        if (pinned.isEmpty()) {
            showAt(timeUnder(event), event.getX());
        }
    }

    private void pin(MouseEvent event) {
        drawingPane.requestFocus();
        OptionalDouble time = timeUnder(event);
        pinned = pinned.isPresent() ? OptionalDouble.empty() : time;
        showAt(time, event.getX());
    }

    private void key(KeyEvent event) {
        if (result.isEmpty() || frame.isEmpty()) {
            return;
        }
        EventTimes times = new EventTimes(result.get());
        double from = pinned.orElse(0);
        OptionalDouble next =
                switch (event.getCode()) {
                    case RIGHT -> times.after(from);
                    case LEFT -> times.before(from);
                    case ESCAPE -> OptionalDouble.empty();
                    default -> OptionalDouble.of(Double.NaN);
                };
        if (next.isPresent() && Double.isNaN(next.getAsDouble())) {
            return;
        }
        pinned = next;
        if (next.isPresent()) {
            showAt(next, frame.get().x(next.getAsDouble()));
        } else {
            readOut.hide();
        }
        event.consume();
    }

    private OptionalDouble timeUnder(MouseEvent event) {
        return frame.filter(plot -> plot.box().contains(event.getX(), event.getY()))
                .map(plot -> OptionalDouble.of(plot.timeAt(event.getX())))
                .orElse(OptionalDouble.empty());
    }

    private void showAt(OptionalDouble time, double x) {
        if (time.isEmpty() || result.isEmpty() || frame.isEmpty()) {
            hideUnlessPinned();
            return;
        }
        readOut.show(result.get(), time.getAsDouble());
        readOut.place(x, frame.get().box(), getWidth());
    }

    private void hideUnlessPinned() {
        if (pinned.isEmpty()) {
            readOut.hide();
        }
    }
}
