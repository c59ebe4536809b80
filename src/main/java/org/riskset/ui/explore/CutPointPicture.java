package org.riskset.ui.explore;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.riskset.analysis.CutPointEvidence;
import org.riskset.ui.theme.Inks;
import org.riskset.wording.Messages;

/// A picture of a number's values in the groups that cut-points make of them, over the p at every possible cut.
///
/// @param unit       of the values, empty for none
/// @param cuts       cut-points, ascending
/// @param focusedCut the cut-point that keys move, -1 for none
record CutPointPicture(
        Messages messages,
        Inks inks,
        Histogram bars,
        Optional<CutPointEvidence> evidence,
        String unit,
        double[] cuts,
        int focusedCut,
        double width,
        double height) {
    private static final double SIDE = 14;
    private static final double TAG_HEIGHT = 20;
    private static final double BARS_TOP = 22;
    private static final double AXIS_FROM_BOTTOM = 46;
    private static final double LARGEST_LOG_P = 4;

    /// Where a value stands in a picture of a width.
    static double x(Histogram bars, double width, double value) {
        return SIDE + (value - bars.from()) / (bars.to() - bars.from()) * (width - 2 * SIDE);
    }

    /// The value at a pixel.
    static double value(Histogram bars, double width, double pixel) {
        return bars.from() + (pixel - SIDE) / (width - 2 * SIDE) * (bars.to() - bars.from());
    }

    private double x(double value) {
        return x(bars, width, value);
    }

    /// Draws over whatever is there; nothing where there is no room.
    void draw(GraphicsContext graphics) {
        if (width < 4 * SIDE) {
            return;
        }
        double axisY = Math.rint(height - AXIS_FROM_BOTTOM) + 0.5;
        drawBars(graphics, axisY);
        drawAxis(graphics, axisY);
        evidence.filter(found -> !found.candidates().isEmpty()).ifPresent(found -> drawProfile(graphics, found, axisY));
        for (int i = 0; i < cuts.length; i++) {
            drawHandle(graphics, cuts[i], i == focusedCut);
        }
    }

    private void drawBars(GraphicsContext graphics, double axisY) {
        double tallest = axisY - BARS_TOP;
        for (int bar = 0; bar < bars.counts().length; bar++) {
            double left = x(bars.left(bar)) + 0.5;
            double right = x(bars.left(bar + 1)) - 0.5;
            double top = axisY - tallest * bars.counts()[bar] / bars.largest();
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

    private void drawAxis(GraphicsContext graphics, double axisY) {
        graphics.setStroke(inks.border());
        graphics.setLineWidth(1);
        graphics.strokeLine(SIDE, axisY, width - SIDE, axisY);
        graphics.setFill(inks.muted());
        graphics.setFont(font(11));
        graphics.setTextBaseline(VPos.TOP);
        for (double tick : bars.ticks()) {
            graphics.setTextAlign(TextAlignment.CENTER);
            graphics.fillText(messages.numbers().shortest(tick), x(tick), axisY + 2);
        }
    }

    private void drawProfile(GraphicsContext graphics, CutPointEvidence found, double axisY) {
        double top = axisY + 18;
        double bottom = height - 4;
        double smallest = found.candidates().stream()
                .mapToDouble(CutPointPicture::logP)
                .max()
                .orElse(1);
        double scale = (bottom - top) / Math.clamp(smallest, 2, LARGEST_LOG_P);
        drawFivePerCent(graphics, bottom - 1.30103 * scale);
        drawCandidates(graphics, found.candidates(), bottom, scale);
    }

    private void drawFivePerCent(GraphicsContext graphics, double y) {
        double five = Math.rint(y) + 0.5;
        graphics.setStroke(inks.muted());
        graphics.setLineDashes(1, 3);
        graphics.strokeLine(SIDE, five, width - SIDE, five);
        graphics.setLineDashes();
        graphics.setFont(font(10));
        graphics.setFill(inks.muted());
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText("p " + messages.numbers().fixed(0.05, 2), width - 1, five - 6);
    }

    /// The p of every candidate, one point to half a pixel.
    private void drawCandidates(
            GraphicsContext graphics, List<CutPointEvidence.Candidate> candidates, double bottom, double scale) {
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
        graphics.strokeLine(handleX, TAG_HEIGHT, handleX, height - 2);
        double tagWidth = text.length() * 6.6 + 16;
        double left = Math.clamp(handleX - tagWidth / 2, 0, Math.max(0, width - tagWidth));
        graphics.setFill(focused ? inks.accent() : inks.text());
        graphics.fillRoundRect(left, 0, tagWidth, TAG_HEIGHT, 8, 8);
        graphics.setFill(focused ? Color.WHITE : inks.background());
        graphics.setFont(Font.font("Noto Sans SemiBold", 12));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(text, left + tagWidth / 2, TAG_HEIGHT / 2);
    }

    private static Font font(double size) {
        return Font.font("Noto Sans", size);
    }
}
