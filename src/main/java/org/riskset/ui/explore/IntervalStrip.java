package org.riskset.ui.explore;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.riskset.ui.theme.Inks;
import org.riskset.wording.Messages;

/// Estimates with their intervals on one axis, one line each: hazard ratios on a logarithmic axis, medians on a plain one.
final class IntervalStrip extends Region {
    private static final double LINE = 18;
    private static final double AXIS = 20;
    private static final double SIDE = 14;

    private final boolean logarithmic;
    private final Messages messages;
    private final Canvas canvas = new Canvas();
    private Inks inks;
    private List<Entry> entries = List.of();
    private double reference;

    /// An estimate with its limits, in the colour of its group.
    record Entry(double estimate, double lower, double upper, int colour) {}

    IntervalStrip(boolean logarithmic, Messages messages, Inks inks) {
        this.logarithmic = logarithmic;
        this.messages = messages;
        this.inks = inks;
        getChildren().add(canvas);
        setMinHeight(0);
        managedProperty().bind(visibleProperty());
    }

    /// @param referenceValue where a dashed line marks "no difference"; 0 for none
    void show(List<Entry> shown, double referenceValue) {
        entries = List.copyOf(shown);
        reference = referenceValue;
        setVisible(!entries.isEmpty());
        setPrefHeight(LINE * entries.size() + AXIS);
        draw();
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

    private void draw() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (entries.isEmpty() || canvas.getWidth() < 2 * SIDE) {
            return;
        }
        Axis axis = axis();
        double bottom = LINE * entries.size() + 0.5;
        drawAxis(graphics, axis, bottom);
        for (int i = 0; i < entries.size(); i++) {
            drawEntry(graphics, axis, entries.get(i), LINE * i + LINE / 2);
        }
    }

    private Axis axis() {
        double least = entries.stream().mapToDouble(Entry::lower).min().orElse(0.5);
        double most = entries.stream().mapToDouble(Entry::upper).max().orElse(2);
        if (!logarithmic) {
            double step = plainStep(most / 4);
            return new Axis(0, Math.ceil(most / step) * step, step);
        }
        double from = Math.clamp(Math.floor(Math.log(least) / Math.log(2)), -6, -1);
        double to = Math.clamp(Math.ceil(Math.log(most) / Math.log(2)), 1, 8);
        return new Axis(from, to, Math.max(1, Math.ceil((to - from) / 7)));
    }

    private static double plainStep(double least) {
        for (double step : new double[] {0.25, 0.5, 1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 365, 730, 1825, 3650}) {
            if (step >= least) {
                return step;
            }
        }
        return least;
    }

    private record Axis(double from, double to, double step) {}

    private double x(Axis axis, double value) {
        double position = logarithmic ? Math.log(value) / Math.log(2) : value;
        double share = (Math.clamp(position, axis.from(), axis.to()) - axis.from()) / (axis.to() - axis.from());
        return SIDE + share * (canvas.getWidth() - 2 * SIDE);
    }

    private void drawAxis(GraphicsContext graphics, Axis axis, double bottom) {
        graphics.setLineDashes();
        graphics.setStroke(inks.border());
        graphics.setLineWidth(1);
        graphics.strokeLine(SIDE, bottom, canvas.getWidth() - SIDE, bottom);
        graphics.setFill(inks.muted());
        graphics.setFont(Font.font("Noto Sans", 11));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.TOP);
        for (double tick = axis.from(); tick <= axis.to() + 1e-9; tick += axis.step()) {
            double value = logarithmic ? Math.pow(2, tick) : tick;
            double x = Math.rint(x(axis, value)) + 0.5;
            graphics.strokeLine(x, bottom, x, bottom + 3);
            String label = messages.numbers().shortest(value);
            graphics.fillText(label, inside(x, width(label, graphics.getFont())), bottom + 3);
        }
        if (reference > 0) {
            double x = Math.rint(x(axis, reference)) + 0.5;
            graphics.setStroke(inks.muted());
            graphics.setLineDashes(2, 2);
            graphics.strokeLine(x, 0, x, bottom);
            graphics.setLineDashes();
        }
    }

    private static double width(String label, Font font) {
        Text text = new Text(label);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }

    /// The middle of a label that would be cut at the side, moved inside.
    private double inside(double middle, double width) {
        double half = Math.ceil(width / 2);
        return Math.max(half, Math.min(canvas.getWidth() - half, middle));
    }

    private void drawEntry(GraphicsContext graphics, Axis axis, Entry entry, double y) {
        double from = x(axis, entry.lower());
        double to = x(axis, entry.upper());
        double middle = x(axis, entry.estimate());
        graphics.setStroke(inks.group(entry.colour()));
        graphics.setFill(inks.group(entry.colour()));
        graphics.setLineWidth(2);
        graphics.strokeLine(from, y, to, y);
        if (logarithmic) {
            graphics.fillRect(middle - 4.5, y - 4.5, 9, 9);
        } else {
            graphics.fillOval(middle - 4.5, y - 4.5, 9, 9);
        }
    }
}
