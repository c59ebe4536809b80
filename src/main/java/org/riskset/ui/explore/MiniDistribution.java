package org.riskset.ui.explore;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.TextColumn;
import org.riskset.ui.theme.Inks;

/// A variable's distribution in the size of a word: a histogram of a number or date, a split bar of a category.
final class MiniDistribution extends Canvas {
    private static final double WIDTH = 80;
    private static final double HEIGHT = 18;
    private static final int BARS = 14;
    private static final double SPLIT_BAR_HEIGHT = 9;

    private final Column column;

    MiniDistribution(Column column) {
        super(WIDTH, HEIGHT);
        this.column = column;
    }

    void draw(Inks inks) {
        GraphicsContext graphics = getGraphicsContext2D();
        graphics.clearRect(0, 0, WIDTH, HEIGHT);
        switch (column) {
            case CategoryColumn category -> drawShares(graphics, category, inks);
            case NumberColumn number -> drawBars(graphics, inks, number.size(), row -> number.value(row));
            case DateColumn date ->
                drawBars(graphics, inks, date.size(), row -> date.isMissing(row) ? Double.NaN : date.epochDay(row));
            case TextColumn _ -> {}
        }
    }

    private interface Values {
        double at(int row);
    }

    private static void drawBars(GraphicsContext graphics, Inks inks, int rows, Values values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < rows; row++) {
            double value = values.at(row);
            if (!Double.isNaN(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        if (least > most) {
            return;
        }
        int[] counts = new int[BARS];
        int largest = 0;
        for (int row = 0; row < rows; row++) {
            double value = values.at(row);
            if (!Double.isNaN(value)) {
                int bar = most > least ? (int) Math.min(BARS - 1, (value - least) / (most - least) * BARS) : BARS / 2;
                largest = Math.max(largest, ++counts[bar]);
            }
        }
        graphics.setFill(inks.histogram());
        double width = WIDTH / BARS;
        for (int bar = 0; bar < BARS; bar++) {
            double height = (HEIGHT - 1) * counts[bar] / largest;
            graphics.fillRect(bar * width, HEIGHT - 1 - height, width - 1, height);
        }
        graphics.setFill(inks.border());
        graphics.fillRect(0, HEIGHT - 1, WIDTH, 1);
    }

    private static void drawShares(GraphicsContext graphics, CategoryColumn column, Inks inks) {
        int known = column.size() - column.missingCount();
        double left = 0;
        double top = (HEIGHT - SPLIT_BAR_HEIGHT) / 2;
        for (int level = 0; level < column.levels().size() && known > 0; level++) {
            double width = WIDTH * column.count(level) / known;
            Color shade = inks.muted().deriveColor(0, 1, 1, 0.9 * Math.pow(0.66, level));
            graphics.setFill(shade);
            graphics.fillRect(left, top, Math.max(0, width - 1), SPLIT_BAR_HEIGHT);
            left += width;
        }
    }
}
