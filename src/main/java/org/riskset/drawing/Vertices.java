package org.riskset.drawing;

import java.util.Arrays;

/// The corners of a line or an area, in drawing order: points from the page's top left corner, y downwards.
public final class Vertices {
    private final double[] xs;
    private final double[] ys;

    private Vertices(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
    }

    /// @param coordinates x and y in turn: `x0, y0, x1, y1, …`
    /// @throws IllegalArgumentException if their number is odd, or one is infinite or NaN
    public static Vertices of(double... coordinates) {
        if (coordinates.length % 2 != 0) {
            throw new IllegalArgumentException("an x without a y: " + coordinates.length + " coordinates");
        }
        Builder builder = new Builder(coordinates.length / 2);
        for (int i = 0; i < coordinates.length; i += 2) {
            builder.add(coordinates[i], coordinates[i + 1]);
        }
        return builder.build();
    }

    public int count() {
        return xs.length;
    }

    public double x(int index) {
        return xs[index];
    }

    public double y(int index) {
        return ys[index];
    }

    /// All x in order, a new array on each call: what a canvas takes for a polyline.
    public double[] xs() {
        return xs.clone();
    }

    /// All y in order, a new array on each call.
    public double[] ys() {
        return ys.clone();
    }

    public Vertices moved(double dx, double dy) {
        double[] movedXs = new double[xs.length];
        double[] movedYs = new double[ys.length];
        for (int i = 0; i < xs.length; i++) {
            movedXs[i] = xs[i] + dx;
            movedYs[i] = ys[i] + dy;
        }
        return new Vertices(movedXs, movedYs);
    }

    /// The smallest box around all corners.
    ///
    /// @throws IllegalStateException if there is no corner
    public Box bounds() {
        if (xs.length == 0) {
            throw new IllegalStateException("no corners, hence no bounds");
        }
        double left = xs[0];
        double right = xs[0];
        double top = ys[0];
        double bottom = ys[0];
        for (int i = 1; i < xs.length; i++) {
            left = Math.min(left, xs[i]);
            right = Math.max(right, xs[i]);
            top = Math.min(top, ys[i]);
            bottom = Math.max(bottom, ys[i]);
        }
        return new Box(left, top, right, bottom);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vertices that && Arrays.equals(xs, that.xs) && Arrays.equals(ys, that.ys);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(xs) + Arrays.hashCode(ys);
    }

    @Override
    public String toString() {
        return count() + " corners" + (count() == 0 ? "" : " in " + bounds());
    }

    /// Collects corners in drawing order.
    public static final class Builder {
        private double[] xs;
        private double[] ys;
        private int count;

        public Builder() {
            this(32);
        }

        /// @param expected how many corners are likely; more are taken as well
        public Builder(int expected) {
            xs = new double[Math.max(expected, 1)];
            ys = new double[xs.length];
        }

        /// @throws IllegalArgumentException if a coordinate is infinite or NaN
        public Builder add(double x, double y) {
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("corner %d is not on the page: %s, %s".formatted(count, x, y));
            }
            if (count == xs.length) {
                xs = Arrays.copyOf(xs, 2 * count);
                ys = Arrays.copyOf(ys, 2 * count);
            }
            xs[count] = x;
            ys[count] = y;
            count++;
            return this;
        }

        public int count() {
            return count;
        }

        public Vertices build() {
            return new Vertices(Arrays.copyOf(xs, count), Arrays.copyOf(ys, count));
        }
    }
}
