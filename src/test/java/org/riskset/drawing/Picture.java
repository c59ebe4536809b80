package org.riskset.drawing;

import java.awt.image.BufferedImage;

/// A page as mean colours of cells of two points, so that pictures by different renderers can be compared without
/// minding how each smooths edges.
public final class Picture {
    public static final double PIXELS_PER_POINT = 4;
    private static final double CELL = 2;
    private static final double NOTICEABLE = 40;

    private final int columns;
    private final int rows;
    private final double[] channels;

    private Picture(int columns, int rows, double[] channels) {
        this.columns = columns;
        this.rows = rows;
        this.channels = channels;
    }

    /// @param image the whole page in any resolution
    public static Picture of(BufferedImage image, Drawing drawing) {
        int columns = (int) Math.round(drawing.width() / CELL);
        int rows = (int) Math.round(drawing.height() / CELL);
        double[] sums = new double[columns * rows * 3];
        int[] counts = new int[columns * rows];
        for (int y = 0; y < image.getHeight(); y++) {
            int row = y * rows / image.getHeight();
            for (int x = 0; x < image.getWidth(); x++) {
                int cell = row * columns + x * columns / image.getWidth();
                int rgb = image.getRGB(x, y);
                sums[3 * cell] += rgb >> 16 & 0xff;
                sums[3 * cell + 1] += rgb >> 8 & 0xff;
                sums[3 * cell + 2] += rgb & 0xff;
                counts[cell]++;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= Math.max(counts[i / 3], 1);
        }
        return new Picture(columns, rows, sums);
    }

    /// Share of cells whose colour differs noticeably.
    public double differenceTo(Picture other) {
        if (columns != other.columns || rows != other.rows) {
            return 1;
        }
        int different = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                different += differs(other, row, column) ? 1 : 0;
            }
        }
        return (double) different / (columns * rows);
    }

    private boolean differs(Picture other, int row, int column) {
        for (int channel = 0; channel < 3; channel++) {
            int at = 3 * (row * columns + column) + channel;
            if (Math.abs(channels[at] - other.channels[at]) > NOTICEABLE) {
                return true;
            }
        }
        return false;
    }
}
