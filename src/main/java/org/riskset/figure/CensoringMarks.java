package org.riskset.figure;

import java.util.Optional;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Role;
import org.riskset.drawing.Vertices;

/// Short upright strokes where patients were censored.
///
/// Strokes that would cover one another are drawn once; where even so they would merge into a band, a hundredth of the
/// axis lies between two, so that they can still be told apart.
final class CensoringMarks {
    private static final double FULL_SHARE = 0.4;
    private static final int MOST_WHERE_DENSE = 100;

    private final Layout layout;
    private final StepCurve curve;
    private final int lastStep;

    private CensoringMarks(Layout layout, int group) {
        this.layout = layout;
        this.curve = layout.content().groups().get(group).curve();
        this.lastStep = curve.stepAt(layout.frame().timeLimit());
    }

    static Optional<Mark> of(Layout layout, int group) {
        CensoringMarks marks = new CensoringMarks(layout, group);
        double width = layout.style().lines().censor();
        double plotWidth = layout.frame().box().width();
        Vertices ends = marks.apart(width);
        if (ends.count() / 2 * width > FULL_SHARE * plotWidth) {
            ends = thinned(ends, plotWidth / MOST_WHERE_DENSE);
        }
        if (ends.count() == 0) {
            return Optional.empty();
        }
        Pen pen = new Pen(width, layout.ink(group).line());
        return Optional.of(new Mark.Segments(ends, pen, Role.of(Parts.CENSORING).group(group)));
    }

    /// Every stroke that does not cover the one before it.
    private Vertices apart(double distance) {
        PlotFrame frame = layout.frame();
        double half = layout.spacing().censor();
        double span = frame.timeAt(distance) - frame.timeAt(0);
        Vertices.Builder ends = new Vertices.Builder();
        double next = Double.NEGATIVE_INFINITY;
        double lastSurvival = Double.POSITIVE_INFINITY;
        double fall = 2 * half / frame.box().height();
        for (int step = 0; step <= lastStep; step++) {
            double from = next;
            double height = lastSurvival;
            step = FirstStep.where(
                    step, lastStep + 1, at -> curve.time(at) >= from || height - curve.share(at) >= fall);
            while (step <= lastStep && curve.censored(step) == 0) {
                step++;
            }
            if (step <= lastStep) {
                double time = curve.time(step);
                double survival = curve.share(step);
                double x = frame.x(time);
                double y = frame.y(survival);
                if (frame.from() <= survival && survival <= frame.to()) {
                    ends.add(x, y - half).add(x, y + half);
                }
                next = time + span;
                lastSurvival = survival;
            }
        }
        return ends.build();
    }

    private static Vertices thinned(Vertices ends, double distance) {
        Vertices.Builder kept = new Vertices.Builder();
        double next = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ends.count(); i += 2) {
            if (ends.x(i) >= next) {
                kept.add(ends.x(i), ends.y(i)).add(ends.x(i + 1), ends.y(i + 1));
                next = ends.x(i) + distance;
            }
        }
        return kept.build();
    }
}
