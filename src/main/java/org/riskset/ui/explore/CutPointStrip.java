package org.riskset.ui.explore;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.riskset.analysis.CutPointEvidence;
import org.riskset.ui.theme.Appearance;
import org.riskset.ui.theme.Inks;
import org.riskset.wording.Messages;

/// The histogram of a number with its cut-points as lines that can be dragged, and the p at every possible cut below it.
///
/// The mouse moves the nearest line; arrow keys move the focused line by one patient's value, with Shift by ten, Home
/// and End to the ends; Escape puts a drag back.
final class CutPointStrip extends Region {
    private static final double GRIP = 12;

    private final Canvas canvas = new Canvas();
    private final Messages messages;
    private final Listener listener;
    private Inks inks = Inks.of(Appearance.LIGHT);
    private Optional<Histogram> histogram = Optional.empty();
    private Optional<CutPointChoices> choices = Optional.empty();
    private Optional<CutPointEvidence> evidence = Optional.empty();
    private double[] cuts = {};
    private String unit = "";
    private int grabbed = -1;
    private int focusedCut;

    /// What the strip tells.
    interface Listener {
        /// The lines stand here now, the mouse is still down.
        void moved(double[] cutPoints);

        /// The mouse was let go.
        void finished();

        /// Escape was pressed during a drag.
        void cancelled();

        /// The lines were moved by one key press.
        void set(double[] cutPoints);
    }

    CutPointStrip(Messages messages, Listener listener) {
        this.messages = messages;
        this.listener = listener;
        getChildren().add(canvas);
        getStyleClass().add("canvas-region");
        setId("cut-point-strip");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setMinSize(200, 100);
        setCursor(Cursor.H_RESIZE);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(_ -> release());
        setOnKeyPressed(this::key);
    }

    /// Shows another number's values.
    void show(CutPointChoices shownChoices, Histogram shownHistogram, String shownUnit) {
        choices = Optional.of(shownChoices);
        histogram = Optional.of(shownHistogram);
        unit = shownUnit;
        focusedCut = 0;
        draw();
    }

    /// Puts the lines at these cut-points, unless the mouse holds one of them.
    void showCuts(double[] cutPoints) {
        if (grabbed < 0) {
            cuts = cutPoints.clone();
            setAccessibleText(messages.text("explore.cut-point.accessible", describeCuts()));
            draw();
        }
    }

    void showEvidence(Optional<CutPointEvidence> found) {
        evidence = found;
        draw();
    }

    /// Whether the mouse holds a line.
    boolean isDragged() {
        return grabbed >= 0;
    }

    void showInks(Inks theme) {
        inks = theme;
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (cuts.length == 0) {
            return;
        }
        grabbed = nearestCut(event.getX());
        focusedCut = grabbed;
        if (Math.abs(x(cuts[grabbed]) - event.getX()) > GRIP) {
            moveGrabbed(event.getX());
        }
    }

    private void drag(MouseEvent event) {
        if (grabbed >= 0) {
            moveGrabbed(event.getX());
        }
    }

    private void moveGrabbed(double mouseX) {
        choices.ifPresent(reachable -> {
            double[] moved = placed(grabbed, reachable.nearest(value(mouseX)));
            if (!Arrays.equals(moved, cuts)) {
                cuts = moved; // drawn with the result it leads to, so that line, curve and p move in one frame
                listener.moved(moved.clone());
            }
        });
    }

    private void release() {
        if (grabbed >= 0) {
            grabbed = -1;
            listener.finished();
        }
    }

    private void key(KeyEvent event) {
        if (choices.isEmpty() || cuts.length == 0) {
            return;
        }
        CutPointChoices reachable = choices.get();
        int steps = event.isShiftDown() ? 10 : 1;
        double from = cuts[focusedCut];
        switch (event.getCode()) {
            case LEFT -> set(reachable.step(from, -steps));
            case RIGHT -> set(reachable.step(from, steps));
            case HOME -> set(reachable.first());
            case END -> set(reachable.last());
            case UP, DOWN -> {
                focusedCut = (focusedCut + 1) % cuts.length;
                draw();
            }
            case ESCAPE -> cancel();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void set(double value) {
        double[] moved = placed(focusedCut, value);
        if (!Arrays.equals(moved, cuts)) {
            listener.set(moved);
        }
    }

    private void cancel() {
        if (grabbed >= 0) {
            grabbed = -1;
            listener.cancelled();
        }
    }

    /// The cut-points with one of them moved, or unchanged where it would pass another.
    private double[] placed(int index, double value) {
        double[] moved = cuts.clone();
        moved[index] = value;
        for (int i = 1; i < moved.length; i++) {
            if (moved[i] <= moved[i - 1]) {
                return cuts;
            }
        }
        return moved;
    }

    private int nearestCut(double mouseX) {
        int nearest = 0;
        for (int i = 1; i < cuts.length; i++) {
            if (Math.abs(x(cuts[i]) - mouseX) < Math.abs(x(cuts[nearest]) - mouseX)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private double x(double value) {
        return histogram.map(bars -> CutPointPicture.x(bars, getWidth(), value)).orElse(0.0);
    }

    private double value(double pixel) {
        return histogram.map(bars -> CutPointPicture.value(bars, getWidth(), pixel)).orElse(0.0);
    }

    private void draw() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, getWidth(), getHeight());
        histogram.ifPresent(bars -> new CutPointPicture(
                        messages,
                        inks,
                        bars,
                        evidence,
                        unit,
                        cuts,
                        isFocused() ? focusedCut : -1,
                        getWidth(),
                        getHeight())
                .draw(graphics));
    }

    private String describeCuts() {
        return String.join(
                ", ",
                Arrays.stream(cuts)
                        .mapToObj(messages.numbers()::shortest)
                        .toList());
    }
}
