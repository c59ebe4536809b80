package org.riskset.figure;

import java.util.Optional;
import org.riskset.drawing.Box;
import org.riskset.drawing.Vertices;

/// A curve as corners on the page, without the steps too small to be seen.
///
/// A drop is drawn where it is, never moved; drops lower than the resolution wait until together they reach it. So the
/// line is nowhere further from the curve than the resolution, and has no more corners than the plot is high.
final class StepPath {
    private static final double TAIL_SHARE = 0.1;
    private static final int TAIL_PATIENTS = 3;

    private final double[] xs;
    private final double[] ys;
    private final int tail;

    private StepPath(double[] xs, double[] ys, int tail) {
        this.xs = xs;
        this.ys = ys;
        this.tail = tail;
    }

    /// @param resolution in points, greater than 0
    static StepPath of(StepCurve curve, PlotFrame frame, double resolution) {
        Tracer tracer = new Tracer(curve, frame, resolution);
        tracer.trace();
        Vertices corners = tracer.corners.build();
        StepPath whole = new StepPath(corners.xs(), corners.ys(), tracer.tail);
        return frame.from() > 0 || frame.to() < 1 ? whole.within(frame.box()) : whole;
    }

    /// The first step after which fewer than a tenth of the patients, or fewer than three, remain; -1 if that is so from the start.
    static int tailStep(StepCurve curve) {
        double few = Math.max(TAIL_SHARE * curve.patients(), TAIL_PATIENTS);
        if (curve.patients() < few) {
            return -1;
        }
        int low = 0;
        int high = curve.size() - 1; // after the last step nobody remains
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (curve.atRisk(middle + 1) < few) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// The part of the path inside a plot that does not reach from 0 to 1: ended, or begun, where the curve crosses its edge.
    private StepPath within(Box plot) {
        Vertices.Builder kept = new Vertices.Builder(xs.length);
        int keptTail = 0;
        for (int i = 0; i < xs.length; i++) {
            boolean inside = isInside(plot, ys[i]);
            boolean crossing = i > 0 && xs[i] == xs[i - 1] && isInside(plot, ys[i - 1]) != inside;
            if (crossing && inside) { // enters: from the edge on
                kept.add(xs[i], Math.clamp(ys[i - 1], plot.top(), plot.bottom()));
            }
            if (inside || crossing) {
                kept.add(xs[i], Math.clamp(ys[i], plot.top(), plot.bottom()));
            }
            if (i == tail) {
                keptTail = Math.max(kept.count() - 1, 0);
            }
        }
        if (kept.count() == 0) { // never inside: nothing to draw, at a corner of the plot
            kept.add(plot.left(), ys[0] < plot.top() ? plot.top() : plot.bottom());
        }
        Vertices corners = kept.build();
        return new StepPath(corners.xs(), corners.ys(), Math.min(keptTail, corners.count() - 1));
    }

    private static boolean isInside(Box plot, double y) {
        return plot.top() <= y && y <= plot.bottom();
    }

    /// The part where enough patients remain; empty if there is none.
    Optional<Vertices> body() {
        return between(0, tail);
    }

    /// The part where few remain; empty if there is none.
    Optional<Vertices> tail() {
        return between(tail, xs.length - 1);
    }

    /// The whole curve; empty for a group followed for no time at all.
    Optional<Vertices> whole() {
        return between(0, xs.length - 1);
    }

    double startX() {
        return xs[0];
    }

    double endX() {
        return xs[xs.length - 1];
    }

    double endY() {
        return ys[ys.length - 1];
    }

    /// Height before the last drop if the curve ends with one, else at its end.
    double levelBeforeEnd() {
        int last = xs.length - 1;
        return last > 0 && xs[last - 1] == xs[last] ? ys[last - 1] : ys[last];
    }

    /// Height of the curve at a place of the page, after a drop there; held beyond its ends.
    double yAt(double x) {
        int low = 0;
        int high = xs.length - 1;
        while (low < high) { // the last corner at or before x
            int middle = (low + high + 1) >>> 1;
            if (xs[middle] <= x) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return ys[low];
    }

    /// True if the curve passes through the box. It only falls or only rises, so between two places it covers all heights between.
    boolean crosses(Box box) {
        if (box.right() < startX() || box.left() > endX()) {
            return false;
        }
        double from = box.left() <= startX() ? ys[0] : yAt(Math.nextDown(box.left()));
        double to = yAt(box.right());
        double highest = Math.min(from, to);
        double lowest = Math.max(from, to);
        return highest < box.bottom() && box.top() < lowest || highest == lowest && box.top() < highest && highest < box.bottom();
    }

    int corners() {
        return xs.length;
    }

    private Optional<Vertices> between(int first, int last) {
        if (last - first < 1) {
            return Optional.empty();
        }
        Vertices.Builder part = new Vertices.Builder(last - first + 1);
        for (int i = first; i <= last; i++) {
            part.add(xs[i], ys[i]);
        }
        return Optional.of(part.build());
    }

    /// One walk along the steps of a curve.
    private static final class Tracer {
        private final StepCurve curve;
        private final PlotFrame frame;
        private final double resolution;
        private final Vertices.Builder corners = new Vertices.Builder(256);
        private final int tailStep;
        private final int lastEvent;
        private double x;
        private double level;
        private int tail;

        Tracer(StepCurve curve, PlotFrame frame, double resolution) {
            this.curve = curve;
            this.frame = frame;
            this.resolution = resolution;
            this.tailStep = tailStep(curve);
            this.lastEvent = lastEvent(curve);
        }

        void trace() {
            x = frame.x(0);
            level = frame.y(curve.start());
            corners.add(x, level);
            boolean tailSeen = tailStep < 0;
            double end = Math.min(curve.maxTime().orElse(0), frame.timeLimit());
            int last = Math.min(Math.max(lastEvent, tailStep), curve.stepAt(end));
            for (int step = nextDue(0, last); step <= last; step = nextDue(step + 1, last)) {
                boolean tailStarts = step == tailStep;
                double y = frame.y(curve.share(step));
                boolean due = Math.abs(y - level) >= resolution || step == lastEvent || tailStarts;
                if (due && y != level) {
                    dropTo(y, frame.x(curve.time(step)));
                }
                if (tailStarts) {
                    goTo(frame.x(curve.time(step)));
                    tail = corners.count() - 1;
                    tailSeen = true;
                }
            }
            goTo(frame.x(end));
            if (!tailSeen) {
                tail = corners.count() - 1;
            }
        }

        /// The next step that may need a corner: the first that falls far enough, the last event, or the start of the tail.
        private int nextDue(int from, int last) {
            int due = FirstStep.where(
                    from, last + 1, step -> Math.abs(frame.y(curve.share(step)) - level) >= resolution);
            if (lastEvent >= from) {
                due = Math.min(due, lastEvent);
            }
            return tailStep >= from ? Math.min(due, tailStep) : due;
        }

        private static int lastEvent(StepCurve curve) {
            int step = curve.size() - 1;
            while (step >= 0 && curve.events(step) == 0) {
                step--;
            }
            return step;
        }

        private void dropTo(double y, double at) {
            goTo(at);
            corners.add(at, y);
            level = y;
        }

        private void goTo(double to) {
            if (to > x) {
                corners.add(to, level);
                x = to;
            }
        }
    }
}
