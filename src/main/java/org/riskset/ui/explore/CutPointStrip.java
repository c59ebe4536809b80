package org.riskset.ui.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.riskset.analysis.CutPointEvidence;
import org.riskset.ui.theme.Appearance;
import org.riskset.ui.theme.Inks;
import org.riskset.wording.Messages;

/// The histogram of a number with its cut-points as lines that can be dragged, and the p at every possible cut below it.
///
/// The mouse moves the nearest line; arrow keys move the focused line by one patient's value, with Shift by ten, Home
/// and End to the ends; Escape puts a drag back.
final class CutPointStrip extends Region {
    private static final double SIDE = 14;
    private static final double TAG_HEIGHT = 20;
    private static final double BARS_TOP = 22;
    private static final double AXIS_FROM_BOTTOM = 46;
    private static final double GRIP = 12;
    private static final double LARGEST_LOG_P = 4;

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
        return histogram
                .map(bars -> SIDE + (value - bars.from()) / (bars.to() - bars.from()) * (getWidth() - 2 * SIDE))
                .orElse(0.0);
    }

    private double value(double pixel) {
        return histogram
                .map(bars -> bars.from() + (pixel - SIDE) / (getWidth() - 2 * SIDE) * (bars.to() - bars.from()))
                .orElse(0.0);
    }

    private void draw() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, getWidth(), getHeight());
        if (histogram.isEmpty() || getWidth() < 4 * SIDE) {
            return;
        }
        double axisY = Math.rint(getHeight() - AXIS_FROM_BOTTOM) + 0.5;
        drawBars(graphics, histogram.get(), axisY);
        drawAxis(graphics, histogram.get(), axisY);
        drawProfile(graphics, axisY);
        for (int i = 0; i < cuts.length; i++) {
            drawHandle(graphics, cuts[i], i == focusedCut && isFocused());
        }
    }

    private void drawBars(GraphicsContext graphics, Histogram bars, double axisY) {
        double height = axisY - BARS_TOP;
        for (int bar = 0; bar < bars.counts().length; bar++) {
            double left = x(bars.left(bar)) + 0.5;
            double right = x(bars.left(bar + 1)) - 0.5;
            double top = axisY - height * bars.counts()[bar] / bars.largest();
            drawSplitBar(graphics, left, right, top, axisY);
        }
    }

    /// A bar that a cut-point runs through has both groups' colours.
    private void drawSplitBar(GraphicsContext graphics, double left, double right, double top, double bottom) {
        double from = left;
        for (int group = 0; group <= cuts.length; group++) {
            double until = group < cuts.length ? Math.clamp(x(cuts[group]), from, Math.max(from, right)) : right;
            if (until > from && bottom > top) {
                graphics.setFill(inks.group(group).deriveColor(0, 1, 1, 0.82));
                graphics.fillRect(from, top, until - from, bottom - top);
            }
            from = Math.max(from, until);
        }
    }

    private void drawAxis(GraphicsContext graphics, Histogram bars, double axisY) {
        graphics.setStroke(inks.border());
        graphics.setLineWidth(1);
        graphics.strokeLine(SIDE, axisY, getWidth() - SIDE, axisY);
        graphics.setFill(inks.muted());
        graphics.setFont(font(11));
        graphics.setTextBaseline(VPos.TOP);
        for (double tick : bars.ticks()) {
            graphics.setTextAlign(TextAlignment.CENTER);
            graphics.fillText(messages.numbers().shortest(tick), x(tick), axisY + 2);
        }
    }

    private void drawProfile(GraphicsContext graphics, double axisY) {
        double top = axisY + 18;
        double bottom = getHeight() - 4;
        if (evidence.isEmpty() || evidence.get().candidates().isEmpty()) {
            return;
        }
        double smallest = evidence.get().candidates().stream()
                .mapToDouble(CutPointStrip::logP)
                .max()
                .orElse(1);
        double scale = (bottom - top) / Math.clamp(smallest, 2, LARGEST_LOG_P);
        double five = Math.rint(bottom - 1.30103 * scale) + 0.5;
        graphics.setStroke(inks.muted());
        graphics.setLineDashes(1, 3);
        graphics.strokeLine(SIDE, five, getWidth() - SIDE, five);
        graphics.setLineDashes();
        graphics.setFont(font(10));
        graphics.setFill(inks.muted());
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText("p " + messages.numbers().fixed(0.05, 2), getWidth() - 1, five - 6);
        List<CutPointEvidence.Candidate> candidates = evidence.get().candidates();
        double[] xs = new double[candidates.size()];
        double[] ys = new double[candidates.size()];
        int points = 0;
        for (CutPointEvidence.Candidate candidate : candidates) {
            double atX = x(candidate.cutPoint());
            double atY = bottom - Math.min(LARGEST_LOG_P, logP(candidate)) * scale;
            if (points > 0 && Math.abs(atX - xs[points - 1]) < 0.5) {
                ys[points - 1] = Math.min(ys[points - 1], atY);
            } else {
                xs[points] = atX;
                ys[points] = atY;
                points++;
            }
        }
        graphics.setStroke(inks.text());
        graphics.setLineWidth(1);
        graphics.strokePolyline(xs, ys, points);
    }

    private static double logP(CutPointEvidence.Candidate candidate) {
        return -Math.log10(Math.max(1e-300, candidate.pValue()));
    }

    private void drawHandle(GraphicsContext graphics, double cut, boolean focused) {
        double handleX = Math.rint(x(cut)) + 0.5;
        String text = messages.numbers().shortest(cut) + (unit.isEmpty() ? "" : "\u00a0" + unit);
        graphics.setStroke(inks.text());
        graphics.setLineWidth(2);
        graphics.strokeLine(handleX, TAG_HEIGHT, handleX, getHeight() - 2);
        double width = text.length() * 6.6 + 16;
        double left = Math.clamp(handleX - width / 2, 0, Math.max(0, getWidth() - width));
        graphics.setFill(focused ? inks.accent() : inks.text());
        graphics.fillRoundRect(left, 0, width, TAG_HEIGHT, 8, 8);
        graphics.setFill(focused ? Color.WHITE : inks.background());
        graphics.setFont(Font.font("Noto Sans SemiBold", 12));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(text, left + width / 2, TAG_HEIGHT / 2);
    }

    private static Font font(double size) {
        return Font.font("Noto Sans", size);
    }

    private String describeCuts() {
        return String.join(
                ", ",
                Arrays.stream(cuts)
                        .mapToObj(messages.numbers()::shortest)
                        .toList());
    }
}
