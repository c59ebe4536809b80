package org.riskset.figure;

import java.util.Optional;
import org.riskset.drawing.Fill;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Role;
import org.riskset.drawing.Vertices;

/// The pointwise confidence limits of a curve as one area, without the steps too small to be seen.
///
/// It starts at the first event and ends where the limits do: at the last follow-up or where nobody survives.
final class ConfidenceBand {
    /// In points: a limit may be carried on so far before it is drawn again, even where the curve hardly falls.
    private static final double LONGEST_CARRY = 3;

    /// Steps of a limit are seen less well than those of a line: a pale area has no edge of its own.
    private static final double COARSER = 2;

    private final StepCurve curve;
    private final PlotFrame frame;
    private final double leastFall;
    private final double longestCarry;
    private final double[] xs;
    private final double[] uppers;
    private final double[] lowers;
    private int corners;

    private ConfidenceBand(StepCurve curve, PlotFrame frame, double resolution) {
        this.curve = curve;
        this.frame = frame;
        double height = frame.box().height();
        leastFall = COARSER * resolution / height * (frame.to() - frame.from());
        longestCarry = LONGEST_CARRY / frame.box().width() * frame.timeLimit();
        int most = (int) Math.min(curve.size(), height / (COARSER * resolution) + frame.box().width() / LONGEST_CARRY + 3);
        xs = new double[most + 1];
        uppers = new double[most + 1];
        lowers = new double[most + 1];
    }

    static Optional<Mark> of(Layout layout, int group) {
        StepCurve curve = layout.content().groups().get(group).curve();
        ConfidenceBand band = new ConfidenceBand(curve, layout.frame(), layout.style().resolution());
        double end = band.trace();
        if (band.corners == 0 || end <= band.xs[0]) {
            return Optional.empty();
        }
        Fill fill = new Fill(layout.ink(group).line(), layout.style().theme().bandOpacity());
        return Optional.of(new Mark.Area(band.outline(end), fill, Role.of(Parts.BAND).group(group)));
    }

    /// Collects the steps of the limits; returns where on the page they end.
    private double trace() {
        double share = curve.start();
        double time = Double.NEGATIVE_INFINITY;
        double last = Math.min(curve.maxTime().orElse(0), frame.timeLimit());
        int end = curve.stepAt(last) + 1;
        for (int step = nextDue(0, end, share, time); step < end; step = nextDue(step + 1, end, share, time)) {
            if (!curve.hasLimits(step)) {
                return frame.x(curve.time(step));
            }
            if (corners == xs.length) {
                break;
            }
            share = curve.share(step);
            time = curve.time(step);
            xs[corners] = frame.x(time);
            uppers[corners] = frame.y(Math.clamp(curve.upper(step), frame.from(), frame.to()));
            lowers[corners] = frame.y(Math.clamp(curve.lower(step), frame.from(), frame.to()));
            corners++;
        }
        return frame.x(last);
    }

    /// The next step at another height that falls far enough, comes long enough after the one before, or has no limits.
    private int nextDue(int from, int end, double share, double time) {
        double carried = time + longestCarry;
        return FirstStep.where(from, end, step -> {
            double fall = Math.abs(curve.share(step) - share);
            return fall >= leastFall || fall > 0 && (curve.time(step) >= carried || !curve.hasLimits(step));
        });
    }

    private Vertices outline(double end) {
        Vertices.Builder outline = new Vertices.Builder(4 * corners + 4);
        for (int i = 0; i < corners; i++) {
            outline.add(xs[i], uppers[i]);
            outline.add(i + 1 < corners ? xs[i + 1] : end, uppers[i]);
        }
        for (int i = corners - 1; i >= 0; i--) {
            outline.add(i + 1 < corners ? xs[i + 1] : end, lowers[i]);
            outline.add(xs[i], lowers[i]);
        }
        return outline.build();
    }
}
