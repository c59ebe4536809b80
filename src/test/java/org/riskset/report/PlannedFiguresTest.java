package org.riskset.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.cohort.Grouping;
import org.riskset.study.FigurePlan;
import org.riskset.study.PlannedFigure;
import org.riskset.study.ReportPlan;
import org.riskset.study.Study;
import org.riskset.style.FigureEdits;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// The figures of the Figures page, as the report has them.
class PlannedFiguresTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);

    @Test
    void hasTheFactorsOfTableTwoWhileNobodyPlannedAFigure() {
        List<ReportPiece.Figure> figures = figures(SampleReport.study());

        assertThat(figures).hasSize(3); // four panels, three panels, the flow of patients
        assertThat(figures.get(0).legend().text()).contains("(A) Sex", "(D) Stage (log-rank p\u00a0=\u00a00.005)");
    }

    @Test
    void drawsPlannedFiguresInTheirOrderWithTheirEditsAndCaptions() {
        PlannedFigure stage = PlannedFigure.IN_VIEW.withEdits(0, edits -> edits.withTitle(Optional.of("Stage, edited")));
        PlannedFigure surgery = compare(Grouping.ByLevels.of("surgery")).withCaption(Optional.of("Operated or not."));

        List<ReportPiece.Figure> figures = figures(study(stage, surgery));

        assertThat(figures).hasSize(3);
        assertThat(figures.get(0).drawing().title()).isEqualTo("Stage, edited");
        assertThat(figures.get(0).legend().text()).startsWith("Overall survival by Stage (log-rank p\u00a0=\u00a00.005).");
        assertThat(figures.get(1).legend().text()).isEqualTo("Operated or not.");
        assertThat(figures.get(1).drawing().labels().map(label -> label.text())).anyMatch(text -> text.startsWith("Yes"));
    }

    /// Table II cuts at 6 cm: its p is of another comparison than the figure's.
    @Test
    void doesNotGiveAnotherComparisonsPInALegend() {
        List<ReportPiece.Figure> figures = figures(study(compare(Grouping.ByCutPoints.at("tumour_size_cm", 4))));

        assertThat(figures.getFirst().legend().text()).doesNotContain("log-rank p");
    }

    @Test
    void saysWhyAFigureCannotBeDrawnAndGoesOnCounting() {
        PlannedFigure incidence = PlannedFigure.IN_VIEW.withKind(PlannedFigure.Kind.INCIDENCE);
        ReportDocument report = report(study(incidence, PlannedFigure.IN_VIEW));

        assertThat(report.pieces().stream()
                        .filter(ReportPiece.Paragraph.class::isInstance)
                        .map(piece -> ((ReportPiece.Paragraph) piece).passage().text()))
                .contains(ENGLISH.text("figures.none.incidence"));
        assertThat(figures(report).getFirst().number()).isEqualTo(1);
    }

    @Test
    void drawsTheFlowAsPlannedAndOnce() {
        PlannedFigure flow = PlannedFigure.IN_VIEW
                .withKind(PlannedFigure.Kind.FLOW)
                .withCaption(Optional.of("Who was left out."));

        List<ReportPiece.Figure> figures = figures(study(PlannedFigure.IN_VIEW, flow));

        assertThat(figures).hasSize(2);
        assertThat(figures.getLast().legend().text()).isEqualTo("Who was left out.");
    }

    private static PlannedFigure compare(Grouping grouping) {
        return PlannedFigure.IN_VIEW.withPanels(List.of(new PlannedFigure.Panel(
                new PlannedFigure.Grouped(grouping, CutPointOrigin.FIXED_IN_ADVANCE), FigureEdits.NONE)));
    }

    private static Study study(PlannedFigure... figures) {
        return SampleReport.study().withFigures(new FigurePlan(List.of(figures)));
    }

    private static ReportDocument report(Study study) {
        return ReportDocument.of(StudyFacts.of(study, "Riskset 1.0"), ReportPlan.FIRST, Optional.empty(), ENGLISH);
    }

    private static List<ReportPiece.Figure> figures(Study study) {
        return figures(report(study));
    }

    private static List<ReportPiece.Figure> figures(ReportDocument report) {
        return report.pieces().stream()
                .filter(ReportPiece.Figure.class::isInstance)
                .map(ReportPiece.Figure.class::cast)
                .toList();
    }
}
