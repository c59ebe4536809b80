package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CompetingRisks;
import org.riskset.analysis.SubgroupEffects;
import org.riskset.analysis.regression.HazardOverTime;
import org.riskset.analysis.regression.ModelFit;
import org.riskset.analysis.regression.RegressionResult;
import org.riskset.analysis.tables.HiddenCounts;
import org.riskset.analysis.tables.HiddenFlow;
import org.riskset.cohort.Grouping;
import org.riskset.drawing.Box;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Halo;
import org.riskset.drawing.Mark;
import org.riskset.study.FigureNumbers;
import org.riskset.study.PlannedFigure;
import org.riskset.study.PrintedFigure;
import org.riskset.style.Annotation;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureStyle;
import org.riskset.survival.compare.Comparison;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;

/// Draws what a study's plan asks for, from the numbers that belong to it.
public final class FigureDraughtsman {
    private final Messages messages;

    public FigureDraughtsman(Messages messages) {
        this.messages = messages;
    }

    /// The figure as it is printed, without the counts that are to stay unprinted, or why it cannot be drawn.
    public StudyFigure.Outcome draw(PrintedFigure figure) {
        if (figure.is(PlannedFigure.Kind.FLOW)) {
            AnalysisResult result = figure.comparisons().getFirst();
            HiddenFlow hidden = HiddenFlow.of(result, figure.unprinted());
            FigureStyle style = figure.planned().look().style();
            return onPage(figure.planned(), FlowFigure.of(result, hidden, style, messages).drawing());
        }
        return draw(figure.planned(), figure.numbers(), figure.unprinted());
    }

    /// The figure, or why it cannot be drawn.
    ///
    /// @param numbers of this figure's calculation
    public StudyFigure.Outcome draw(PlannedFigure figure, FigureNumbers numbers) {
        return draw(figure, numbers, HiddenCounts.none());
    }

    private StudyFigure.Outcome draw(PlannedFigure figure, FigureNumbers numbers, HiddenCounts hidden) {
        return switch (numbers) {
            case FigureNumbers.Comparisons comparisons -> compared(figure, comparisons.results());
            case FigureNumbers.Incidence incidence -> incidence(figure, incidence);
            case FigureNumbers.FollowUp followUp -> followUp(figure, followUp);
            case FigureNumbers.LogLog logLog -> logLog(figure, logLog);
            case FigureNumbers.Lanes lanes -> lanes(figure, lanes);
            case FigureNumbers.Regression regression -> regression(figure, regression, hidden);
            case FigureNumbers.Subgroups subgroups -> subgroups(figure, subgroups.effects(), hidden);
        };
    }

    private StudyFigure.Outcome compared(PlannedFigure figure, List<AnalysisResult> results) {
        FigureStyle style = figure.look().style();
        AnalysisResult first = results.getFirst();
        return switch (figure.kind()) {
            case FLOW -> onPage(figure, FlowFigure.of(first, style, messages).drawing());
            case CUT_POINT -> first.evidence()
                    .filter(evidence -> !evidence.candidates().isEmpty())
                    .map(evidence -> onPage(
                            figure, CutPointFigure.of(first, evidence, cut(first), style, messages).drawing()))
                    .orElseGet(() -> new StudyFigure.NotMade(messages.text("figures.none.cut-point")));
            case KAPLAN_MEIER, FOLLOW_UP, LOG_MINUS_LOG, SWIMMER, INCIDENCE, FOREST_ALONE, FOREST_TOGETHER,
                    FOREST_SUBGROUPS, RESIDUALS ->
                curves(figure, results);
        };
    }

    private StudyFigure.Outcome curves(PlannedFigure figure, List<AnalysisResult> results) {
        FigureStyle style = figure.look().style();
        List<KaplanMeierContent> contents = new ArrayList<>();
        for (int panel = 0; panel < results.size(); panel++) {
            FigureEdits edits = figure.panels().get(panel).edits();
            contents.add(new KaplanMeierWords(results.get(panel), style, edits, messages).content());
        }
        return panels(figure, contents, style);
    }

    private StudyFigure.Outcome followUp(PlannedFigure figure, FigureNumbers.FollowUp numbers) {
        FigureStyle style = FollowUpWords.plain(figure.look().style());
        List<KaplanMeierContent> contents = new ArrayList<>();
        for (int panel = 0; panel < numbers.curves().size(); panel++) {
            FigureEdits edits = figure.panels().get(panel).edits();
            contents.add(new FollowUpWords(
                            numbers.results().get(panel), numbers.curves().get(panel), style, edits, messages)
                    .content());
        }
        return panels(figure, contents, style);
    }

    private StudyFigure.Outcome logLog(PlannedFigure figure, FigureNumbers.LogLog numbers) {
        if (!LogMinusLogFigure.canShow(numbers.curves())) {
            return new StudyFigure.NotMade(messages.text("figures.none.log-minus-log"));
        }
        LogMinusLogFigure drawn = LogMinusLogFigure.of(
                numbers.result(), numbers.curves(), figure.look().style(), edits(figure), messages);
        return onPlot(figure, drawn.drawing(), drawn.plot());
    }

    private StudyFigure.Outcome lanes(PlannedFigure figure, FigureNumbers.Lanes numbers) {
        if (figure.look().style().riskTable() == FigureStyle.RiskTable.WITHOUT_COUNTS) {
            return new StudyFigure.NotMade(messages.text("figures.none.swimmer.hidden"));
        }
        int patients = numbers.lanes().lanes().size();
        if (patients == 0 || patients > SwimmerFigure.MOST_PATIENTS) {
            return new StudyFigure.NotMade(
                    messages.text("figures.none.swimmer", SwimmerFigure.MOST_PATIENTS, patients));
        }
        SwimmerFigure drawn = SwimmerFigure.of(
                numbers.result(), numbers.lanes(), figure.look().style(), edits(figure), messages);
        return onPlot(figure, drawn.drawing(), drawn.plot());
    }

    private static FigureEdits edits(PlannedFigure figure) {
        return figure.panels().getFirst().edits();
    }

    /// Curves over a time axis: one figure, or panels in line.
    private static StudyFigure.Outcome panels(
            PlannedFigure figure, List<KaplanMeierContent> contents, FigureStyle style) {
        if (contents.size() == 1) {
            KaplanMeierFigure one = KaplanMeierFigure.of(contents.getFirst(), style);
            Drawing drawing = one.drawing();
            return new StudyFigure.Made(new StudyFigure(
                    drawing,
                    List.of(StudyFigure.Plot.of(drawing, one.frame().box())),
                    style));
        }
        PanelFigure page = PanelFigure.of(
                contents, style, figure.columns(), figure.look().letters(), figure.sameTimeAxis());
        List<PlotFrame> frames = page.frames();
        List<StudyFigure.Plot> plots = new ArrayList<>();
        for (int panel = 0; panel < frames.size(); panel++) {
            plots.add(new StudyFigure.Plot(
                    page.places().get(panel), frames.get(panel).box(), page.title(panel), page.alternativeText(panel)));
        }
        return new StudyFigure.Made(new StudyFigure(page.drawing(), plots, style));
    }

    private StudyFigure.Outcome incidence(PlannedFigure figure, FigureNumbers.Incidence numbers) {
        List<CompetingRisks.Cause> causes = numbers.causes(figure);
        if (causes.isEmpty()) {
            return new StudyFigure.NotMade(messages.text("figures.none.incidence"));
        }
        IncidenceFigure drawn = IncidenceFigure.of(
                numbers.result(),
                causes,
                numbers.risks().orElseThrow().level(),
                figure.look().style(),
                figure.panels().getFirst().edits(),
                messages);
        Drawing drawing = drawn.drawing();
        return new StudyFigure.Made(new StudyFigure(
                drawing,
                List.of(StudyFigure.Plot.of(drawing, drawn.frame().box())),
                figure.look().style()));
    }

    private StudyFigure.Outcome regression(
            PlannedFigure figure, FigureNumbers.Regression numbers, HiddenCounts hidden) {
        RegressionResult result = numbers.result();
        if (result.rows().isEmpty()) {
            return new StudyFigure.NotMade(messages.text("figures.none.regression"));
        }
        FigureStyle style = figure.look().style();
        if (figure.kind() == PlannedFigure.Kind.RESIDUALS) {
            if (result.factors().stream().anyMatch(factor -> hidden.ratios(result, factor))) {
                return new StudyFigure.NotMade(messages.text("figures.none.residuals.hidden"));
            }
            List<HazardOverTime> overTime = result.fit().map(ModelFit::overTime).orElse(List.of());
            return overTime.isEmpty()
                    ? new StudyFigure.NotMade(messages.text("figures.none.regression"))
                    : onPage(figure, ResidualsFigure.of(result, numbers.unit(), style, messages).drawing());
        }
        RegressionForest.Models models = figure.kind() == PlannedFigure.Kind.FOREST_ALONE
                ? RegressionForest.Models.ALONE
                : RegressionForest.Models.TOGETHER;
        return onPage(
                figure,
                forest(figure, RegressionForest.of(result, models, hidden, messages)).drawing());
    }

    private StudyFigure.Outcome subgroups(
            PlannedFigure figure, Optional<SubgroupEffects> effects, HiddenCounts hidden) {
        if (effects.isEmpty() || effects.get().factors().isEmpty()) {
            return new StudyFigure.NotMade(
                    messages.text(effects.isEmpty() ? "figures.none.subgroups" : "figures.none.subgroups.factors"));
        }
        FigureStyle style = figure.look().style();
        boolean countsHidden = style.riskTable() == FigureStyle.RiskTable.WITHOUT_COUNTS;
        ForestFigure.Content content = SubgroupForest.of(effects.get(), hidden, countsHidden, messages);
        return onPage(figure, forest(figure, content).drawing());
    }

    private ForestFigure forest(PlannedFigure figure, ForestFigure.Content content) {
        double rowPitch = edits(figure).axes().rowPitch().orElse(1);
        return ForestFigure.of(content, figure.look().style(), messages).withRowPitch(rowPitch);
    }

    /// A figure without a plot of its own; texts added by hand lie on top of it.
    private static StudyFigure.Outcome onPage(PlannedFigure figure, Drawing drawing) {
        return onPlot(figure, drawing, drawing.page());
    }

    private static StudyFigure.Outcome onPlot(PlannedFigure figure, Drawing drawing, Box plot) {
        FigureStyle style = figure.look().style();
        Halo halo = new Halo(style.theme().page(), style.type().text() / 6);
        List<Mark> texts = new ArrayList<>();
        List<Annotation> annotations = figure.panels().getFirst().edits().annotations();
        for (int i = 0; i < annotations.size(); i++) {
            Annotation annotation = annotations.get(i);
            texts.addAll(HandText.marks(
                    annotation.text(),
                    plot.left() + annotation.place().across() * plot.width(),
                    plot.top() + annotation.place().down() * plot.height(),
                    i,
                    new Typography(style),
                    halo));
        }
        return new StudyFigure.Made(
                new StudyFigure(drawing, List.of(StudyFigure.Plot.of(drawing, plot)), style).with(texts));
    }

    /// The cut in use, where there is one.
    private static OptionalDouble cut(AnalysisResult result) {
        Optional<Double> cut = result.plan().grouping() instanceof Grouping.ByCutPoints by && by.cutPoints().size() == 1
                ? Optional.of(by.cutPoints().getFirst())
                : Optional.empty();
        return cut.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
