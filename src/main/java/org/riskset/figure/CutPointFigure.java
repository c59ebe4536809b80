package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CutPointEvidence;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Box;
import org.riskset.drawing.Dash;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Fill;
import org.riskset.drawing.Font;
import org.riskset.drawing.Halo;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.Role;
import org.riskset.drawing.TextMeasurer;
import org.riskset.drawing.Vertices;
import org.riskset.style.FigureStyle;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// The log-rank p of every possible cut-point of a number: what choosing among them means.
///
/// The p axis is logarithmic with small values at the top, so that the best cut is the highest point.
public final class CutPointFigure {
    private static final int STEPS_ALONG = 8;

    private final AnalysisResult result;
    private final CutPointEvidence evidence;
    private final OptionalDouble chosen;
    private final FigureStyle style;
    private final Messages messages;
    private final Typography type;
    private final Box plot;
    private final double low;
    private final double high;
    private final PValueAxis pAxis;

    private CutPointFigure(
            AnalysisResult result, CutPointEvidence evidence, OptionalDouble chosen, FigureStyle style, Messages messages) {
        this.result = result;
        this.evidence = evidence;
        this.chosen = chosen;
        this.style = style;
        this.messages = messages;
        this.type = new Typography(style);
        List<CutPointEvidence.Candidate> candidates = evidence.candidates();
        this.low = candidates.getFirst().cutPoint();
        this.high = candidates.getLast().cutPoint();
        this.pAxis = new PValueAxis(evidence.best().pValue(), type, messages);
        Spacing spacing = new Spacing(style);
        double left = spacing.page()
                + style.type().text() * 1.9
                + pAxis.widest()
                + spacing.tickGap()
                + spacing.tick();
        double right = style.width() - spacing.page() - style.type().small();
        double bottom = style.height() - spacing.axisBlock() - spacing.bottom();
        this.plot = new Box(left, spacing.top() + style.type().text() * 1.6, Math.max(right, left + 1), Math.max(bottom, spacing.top() + style.type().text() * 1.6 + 1));
    }

    /// The figure of a profile.
    ///
    /// @param chosen the cut in use, if there is one
    /// @throws IllegalArgumentException if the profile has no candidate
    public static CutPointFigure of(
            AnalysisResult result, CutPointEvidence evidence, OptionalDouble chosen, FigureStyle style, Messages messages) {
        if (evidence.candidates().isEmpty()) {
            throw new IllegalArgumentException("no candidate cut-point of " + evidence.column());
        }
        return new CutPointFigure(result, evidence, chosen, style, messages);
    }

    /// The page.
    public Drawing drawing() {
        List<Mark> marks = new ArrayList<>();
        addSignificance(marks);
        addProfile(marks);
        addAxes(marks);
        addChosen(marks);
        addVerdict(marks);
        return new Drawing(style.width(), style.height(), style.theme().page(), marks, title(), alternativeText());
    }

    private double x(double cutPoint) {
        return high > low ? plot.left() + (cutPoint - low) / (high - low) * plot.width() : plot.middleX();
    }

    private double y(double pValue) {
        return plot.bottom() - pAxis.share(pValue) * plot.height();
    }

    private void addSignificance(List<Mark> marks) {
        Pen pen = new Pen(style.lines().axis(), style.theme().quiet()).withDash(Dash.GUIDE);
        double y = y(PValueAxis.SIGNIFICANT);
        marks.add(new Mark.Line(Vertices.of(plot.left(), y, plot.right(), y), pen, Role.of(Parts.REFERENCE)));
    }

    private void addProfile(List<Mark> marks) {
        Vertices.Builder line = new Vertices.Builder();
        for (CutPointEvidence.Candidate candidate : evidence.candidates()) {
            line.add(x(candidate.cutPoint()), y(candidate.pValue()));
        }
        if (line.count() > 1) {
            Pen pen = new Pen(style.lines().curve(), style.ink(0).line());
            marks.add(new Mark.Line(line.build(), pen, Role.of(Parts.CURVE)));
        }
        double size = style.type().small() * 0.3;
        boolean crowded = evidence.candidates().size() * size * 1.5 > plot.width();
        for (CutPointEvidence.Candidate candidate : evidence.candidates()) {
            if (!crowded || candidate.equals(evidence.best())) {
                double half = candidate.equals(evidence.best()) ? size : size / 2;
                double x = x(candidate.cutPoint());
                double y = y(candidate.pValue());
                Box box = new Box(x - half, y - half, x + half, y + half);
                Fill fill = new Fill(style.ink(0).line());
                marks.add(new Mark.Rectangle(
                        box, half, Optional.of(fill), Optional.empty(), Role.of(Parts.RATIO)));
            }
        }
    }

    private void addAxes(List<Mark> marks) {
        Spacing spacing = new Spacing(style);
        Pen pen = new Pen(style.lines().axis(), style.theme().axis());
        Font small = type.small(style.theme().quiet());
        marks.add(new Mark.Line(
                Vertices.of(plot.left(), plot.top(), plot.left(), plot.bottom(), plot.right(), plot.bottom()),
                pen,
                Role.of(Parts.AXIS)));
        Vertices.Builder ticks = new Vertices.Builder();
        double labelRight = plot.left() - spacing.tick() - spacing.tickGap();
        for (double value : pAxis.ticks()) {
            ticks.add(plot.left() - spacing.tick(), y(value)).add(plot.left(), y(value));
            boolean near = value != PValueAxis.SIGNIFICANT && Math.abs(y(value) - y(PValueAxis.SIGNIFICANT)) < style.type().small();
            if (!near) {
                marks.addAll(pAxis.label(value, labelRight, y(value) + type.capitals(small) / 2, small));
            }
        }
        List<Double> cuts = NiceTicks.between(low, high, (int) Math.clamp(plot.width() / (style.type().small() * 4), 2, 10));
        for (double cut : cuts) {
            ticks.add(x(cut), plot.bottom()).add(x(cut), plot.bottom() + spacing.tick());
            double baseline = plot.bottom() + spacing.timeLabels();
            marks.add(Mark.Label.of(
                    messages.numbers().shortest(cut), x(cut), baseline, Anchor.MIDDLE, small, Role.of(Parts.TIME_LABEL)));
        }
        marks.add(new Mark.Segments(ticks.build(), pen, Role.of(Parts.TICKS)));
        Font text = type.text(style.theme().ink());
        marks.add(Mark.Label.of(
                axisTitle(), plot.middleX(), plot.bottom() + spacing.timeTitle(), Anchor.MIDDLE, text, Role.of(Parts.TIME_TITLE)));
        double titleX = spacing.page() + type.capitals(text);
        marks.add(Mark.Label.of(
                        messages.text("figure.profile.axis"), titleX, plot.middleY(), Anchor.MIDDLE, text, Role.of(Parts.SURVIVAL_TITLE))
                .turned(-90));
    }

    private void addChosen(List<Mark> marks) {
        if (chosen.isEmpty() || chosen.getAsDouble() < low || chosen.getAsDouble() > high) {
            return;
        }
        double x = x(chosen.getAsDouble());
        Pen pen = new Pen(style.lines().guide(), style.theme().ink());
        marks.add(new Mark.Line(Vertices.of(x, plot.top(), x, plot.bottom()), pen, Role.of(Parts.MEDIAN_GUIDE)));
        String text = withUnit(chosen.getAsDouble());
        Font font = type.smallStrong(style.theme().ink());
        double half = TextMeasurer.bundled().width(text, font) / 2;
        double middle = Math.clamp(x, plot.left() + half, Math.max(plot.right() - half, plot.left() + half));
        marks.add(Mark.Label.of(text, middle, plot.top() - style.type().small() * 0.4, Anchor.MIDDLE, font, Role.of(Parts.MEDIAN)));
    }

    private void addVerdict(List<Mark> marks) {
        List<String> lines = List.of(
                messages.text("figure.profile.best", withUnit(evidence.best().cutPoint())),
                messages.text(
                        "figure.profile.adjusted",
                        evidence.candidates().size(),
                        style.numbers().equation(messages.pValues().equation(evidence.adjustedP()))));
        Font font = type.small(style.theme().quiet());
        double pitch = style.type().small() * 1.45;
        double width = lines.stream().mapToDouble(line -> type.width(line, font)).max().orElseThrow();
        Box box = freeCorner(width, pitch * lines.size());
        boolean right = box.middleX() > plot.middleX();
        Halo halo = new Halo(style.theme().page(), style.type().small() / 5);
        for (int i = 0; i < lines.size(); i++) {
            double x = right ? box.right() : box.left();
            Anchor anchor = right ? Anchor.END : Anchor.START;
            double baseline = box.top() + (i + 0.75) * pitch;
            marks.add(Mark.Label.of(lines.get(i), x, baseline, anchor, font, Role.of(Parts.VERDICT).index(i)).withHalo(halo));
        }
    }

    /// The corner of the plot that the profile and the chosen cut leave free, the upper right one first; where there is none,
    /// a place above the line of significance.
    private Box freeCorner(double width, double height) {
        double margin = style.type().small() * 0.5;
        double left = plot.left() + margin;
        double right = plot.right() - width;
        double bottom = plot.bottom() - height - margin;
        double aboveLine = y(PValueAxis.SIGNIFICANT) - height - margin;
        List<Box> corners = List.of(
                new Box(right, plot.top(), right + width, plot.top() + height),
                new Box(left, plot.top(), left + width, plot.top() + height),
                new Box(left, bottom, left + width, bottom + height),
                new Box(right, bottom, right + width, bottom + height),
                new Box(right, aboveLine, right + width, aboveLine + height),
                new Box(left, aboveLine, left + width, aboveLine + height));
        return corners.stream()
                .filter(corner -> isFree(corner.grown(margin / 2)))
                .findFirst()
                .orElse(corners.getFirst());
    }

    private boolean isFree(Box box) {
        boolean chosenThrough = chosen.isPresent() && box.left() < x(chosen.getAsDouble()) && x(chosen.getAsDouble()) < box.right();
        double significance = y(PValueAxis.SIGNIFICANT);
        if (chosenThrough || box.top() < significance && significance < box.bottom()) {
            return false;
        }
        List<CutPointEvidence.Candidate> candidates = evidence.candidates();
        for (int i = 1; i < candidates.size(); i++) {
            double fromX = x(candidates.get(i - 1).cutPoint());
            double fromY = y(candidates.get(i - 1).pValue());
            double toX = x(candidates.get(i).cutPoint());
            double toY = y(candidates.get(i).pValue());
            for (int step = 0; step <= STEPS_ALONG; step++) {
                double share = (double) step / STEPS_ALONG;
                if (box.contains(fromX + share * (toX - fromX), fromY + share * (toY - fromY))) {
                    return false;
                }
            }
        }
        return true;
    }

    private String axisTitle() {
        String label = result.grouping().columnLabel();
        return result.grouping().unit().map(unit -> label + " (" + new UnitText(messages).of(unit) + ")").orElse(label);
    }

    private String withUnit(double cutPoint) {
        String number = messages.numbers().shortest(cutPoint);
        return result.grouping().unit().map(unit -> number + "\u00a0" + new UnitText(messages).of(unit)).orElse(number);
    }

    private String title() {
        return messages.text("figure.profile.title", result.grouping().columnLabel());
    }

    private String alternativeText() {
        return messages.text(
                "figure.profile.alternative",
                title(),
                evidence.candidates().size(),
                withUnit(low),
                withUnit(high),
                withUnit(evidence.best().cutPoint()),
                messages.pValues().equation(evidence.best().pValue()),
                messages.pValues().equation(evidence.adjustedP()));
    }
}
