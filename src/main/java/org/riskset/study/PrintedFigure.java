package org.riskset.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.IncidenceResult;
import org.riskset.analysis.tables.HiddenCounts;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureLook;
import org.riskset.style.JournalPreset;

/// A figure of a study with the numbers it is drawn from: what reports and files of a study hold.
///
/// @param planned   what it shows and how it looks
/// @param numbers   of its calculation
/// @param unprinted counts that are left out of it
public record PrintedFigure(PlannedFigure planned, FigureNumbers numbers, HiddenCounts unprinted) {
    private static final double FLOW_HEIGHT = 80;

    /// A figure with all its counts.
    public PrintedFigure(PlannedFigure planned, FigureNumbers numbers) {
        this(planned, numbers, HiddenCounts.none());
    }

    /// The figures a person planned, computed, in their order. As long as all their comparisons take.
    ///
    /// @param usual what is printed while nobody has planned any
    public static List<PrintedFigure> of(Study study, AnalysisRunner runner, List<PrintedFigure> usual) {
        if (study.figures().equals(FigurePlan.FIRST)) {
            return usual;
        }
        List<PrintedFigure> printed = new ArrayList<>();
        for (PlannedFigure figure : study.figures().figures()) {
            FigureCalculation calculation = FigureCalculation.of(study, figure);
            if (calculation.fits(study.cohort())) {
                printed.add(new PrintedFigure(figure, calculation.run(runner)));
            }
        }
        return printed;
    }

    /// The curves of every comparison, four panels to a figure; those of the whole cohort where nothing is compared. Where
    /// other events compete, a figure of cumulative incidence for each comparison: one minus Kaplan-Meier is more than the
    /// share of patients who have the event.
    ///
    /// @param incidences of all patients, then of every comparison; empty where no event competes
    public static List<PrintedFigure> usual(
            AnalysisResult whole, List<AnalysisResult> compared, List<IncidenceResult> incidences) {
        if (!incidences.isEmpty()) {
            List<IncidenceResult> drawn = incidences.size() == 1 ? incidences : incidences.subList(1, incidences.size());
            return drawn.stream().map(PrintedFigure::incidence).toList();
        }
        if (compared.isEmpty()) {
            return List.of(single(whole));
        }
        List<PrintedFigure> figures = new ArrayList<>();
        int first = 0;
        for (PlannedFigure planned : FigurePlan.panelsOf(compared.stream().map(PrintedFigure::subject).toList())) {
            int panels = planned.panels().size();
            List<AnalysisResult> results = compared.subList(first, first + panels);
            figures.add(panels == 1
                    ? single(results.getFirst())
                    : new PrintedFigure(planned, new FigureNumbers.Comparisons(results)));
            first += panels;
        }
        return figures;
    }

    /// The flow of patients into a cohort.
    public static PrintedFigure flow(AnalysisResult whole) {
        FigureLook look = FigureLook.of(JournalPreset.GENERAL, JournalPreset.Columns.ONE_AND_A_HALF, FLOW_HEIGHT);
        return new PrintedFigure(
                PlannedFigure.IN_VIEW.withKind(PlannedFigure.Kind.FLOW).withLook(look),
                new FigureNumbers.Comparisons(List.of(whole)));
    }

    private static PrintedFigure incidence(IncidenceResult incidence) {
        PrintedFigure curves = single(incidence.result());
        return new PrintedFigure(
                curves.planned.withKind(PlannedFigure.Kind.INCIDENCE),
                new FigureNumbers.Incidence(incidence.result(), Optional.of(incidence.risks())));
    }

    private static PrintedFigure single(AnalysisResult result) {
        JournalPreset preset = JournalPreset.GENERAL;
        JournalPreset.Columns width = JournalPreset.Columns.ONE_AND_A_HALF;
        FigureLook look = FigureLook.of(
                preset, width, preset.fittingHeight(width, result.presentGroups().size()));
        return new PrintedFigure(
                PlannedFigure.IN_VIEW
                        .withPanels(List.of(new PlannedFigure.Panel(subject(result), FigureEdits.NONE)))
                        .withLook(look),
                new FigureNumbers.Comparisons(List.of(result)));
    }

    private static PlannedFigure.Grouped subject(AnalysisResult result) {
        return new PlannedFigure.Grouped(result.plan().grouping(), result.plan().origin());
    }

    /// The same figure without the counts that are left out of the tables, and without any number at risk, which may be small
    /// wherever it stands.
    public PrintedFigure sparing(HiddenCounts hidden) {
        if (!hidden.any()) {
            return this;
        }
        return new PrintedFigure(planned.withoutCounts(), numbers, hidden);
    }

    /// Its comparisons, one per panel; none where it shows models.
    public List<AnalysisResult> comparisons() {
        return switch (numbers) {
            case FigureNumbers.Comparisons compared -> compared.results();
            case FigureNumbers.FollowUp followUp -> followUp.results();
            case FigureNumbers.LogLog logLog -> List.of(logLog.result());
            case FigureNumbers.Lanes lanes -> List.of(lanes.result());
            case FigureNumbers.Incidence incidence -> List.of(incidence.result());
            case FigureNumbers.Regression _, FigureNumbers.Subgroups _ -> List.of();
        };
    }

    /// Whether it shows this kind.
    public boolean is(PlannedFigure.Kind kind) {
        return planned.kind() == kind;
    }
}
