package org.riskset.ui.controls;

import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.riskset.ui.theme.Inks;

/// A variable's distribution in the size of a word: a histogram of a number or date, a split bar of a category. Empty until it
/// is told what the values look like.
public final class MiniDistribution extends Canvas {
    /// Width of the drawing, in points.
    public static final double WIDTH = 80;
    private static final double HEIGHT = 18;
    private static final double SPLIT_BAR_HEIGHT = 9;

    private Optional<DistributionShape> shown = Optional.empty();

    public MiniDistribution() {
        super(WIDTH, HEIGHT);
    }

    public void show(DistributionShape shape, Inks inks) {
        shown = Optional.of(shape);
        draw(inks);
    }

    /// Draws the same with other colours.
    public void draw(Inks inks) {
        GraphicsContext graphics = getGraphicsContext2D();
        graphics.clearRect(0, 0, WIDTH, HEIGHT);
        shown.ifPresent(shape -> {
            switch (shape) {
                case DistributionShape.Shares shares -> drawShares(graphics, shares.parts(), inks);
                case DistributionShape.Bars bars -> drawBars(graphics, bars.heights(), inks);
                case DistributionShape.None _ -> {}
            }
        });
    }

    private static void drawBars(GraphicsContext graphics, double[] heights, Inks inks) {
        graphics.setFill(inks.histogram());
        double width = WIDTH / heights.length;
        for (int bar = 0; bar < heights.length; bar++) {
            double height = (HEIGHT - 1) * heights[bar];
            graphics.fillRect(bar * width, HEIGHT - 1 - height, width - 1, height);
        }
        graphics.setFill(inks.border());
        graphics.fillRect(0, HEIGHT - 1, WIDTH, 1);
    }

    private static void drawShares(GraphicsContext graphics, double[] parts, Inks inks) {
        double left = 0;
        double top = (HEIGHT - SPLIT_BAR_HEIGHT) / 2;
        for (int level = 0; level < parts.length; level++) {
            double width = WIDTH * parts[level];
            Color shade = inks.muted().deriveColor(0, 1, 1, 0.9 * Math.pow(0.66, level));
            graphics.setFill(shade);
            graphics.fillRect(left, top, Math.max(0, width - 1), SPLIT_BAR_HEIGHT);
            left += width;
        }
    }
}
