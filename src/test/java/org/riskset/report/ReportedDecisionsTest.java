package org.riskset.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.cohort.Derivation;
import org.riskset.cohort.filter.Filter;
import org.riskset.report.text.Passage;
import org.riskset.report.text.ReportText;
import org.riskset.study.ReportPlan;
import org.riskset.study.Study;
import org.riskset.table.SummaryTable;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// What the reader decided about cohort, model and tables, as the report says it.
class ReportedDecisionsTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);

    @Test
    void namesFiltersAndMadeVariables() {
        Study study = SampleReport.study();
        Study.Recohort changed = study.withRecipe(study.recipe()
                .and(new Filter.OneOf("stage", List.of("IVA", "IVB"), true))
                .deriving(new Derivation.Cut(
                        "age_group", "Age group", "age_at_diagnosis", List.of(60.0), List.of("young", "old"))));

        String methods = new ReportText(
                        StudyFacts.of(((Study.Recohort.Made) changed).study(), "Riskset 1.0"), ENGLISH)
                .methods()
                .text();

        assertThat(methods)
                .contains("Patients were analysed who met these conditions: Stage: IVA, IVB.")
                .contains("Variables made from others: Age group, \u201cAge at diagnosis\u201d cut at 60.");
    }

    @Test
    void hasTheModelOfTheRegressionPageWheneverOneIsBuilt() {
        ReportFacts facts = StudyFacts.of(SampleReport.study(), "Riskset 1.0");

        ReportDocument report = ReportDocument.of(facts, ReportPlan.FIRST, Optional.empty(), ENGLISH);

        assertThat(report.tables()).hasSize(3);
        assertThat(report.tables().getLast().title()).contains("Cox regression");
    }

    @Test
    void saysThatFactorsWereLeftOutAfterTheirPWasSeen() {
        Study study = SampleReport.study();
        RegressionPlan chosen = study.regression()
                .withModel(study.regression().model().withoutByP(List.of("stage", "tumour_size_cm")));

        String methods = new ReportText(StudyFacts.of(study.withRegression(chosen), "Riskset 1.0"), ENGLISH)
                .methods()
                .text();

        assertThat(methods)
                .contains("had been in the model and were left out after their p-values were seen")
                .contains("Tumour size", "Stage");
    }

    /// Surgery alone has 2 patients, surgery and radiotherapy 3; Table I, Table II, the sentences and the list of numbers
    /// all keep them to themselves.
    @Test
    void leavesSmallCountsOutEverywhere() {
        Study study = SampleReport.study();
        ReportFacts facts = StudyFacts.of(study.withDesign(study.design().withLeastCount(5)), "Riskset 1.0");

        ReportDocument report = ReportDocument.of(facts, ReportPlan.FIRST, Optional.empty(), ENGLISH);

        for (SummaryTable table : report.tables()) {
            for (SummaryTable.Row row : table.rows()) {
                if (row.cells().getFirst().text().startsWith("Surgery alone")) {
                    assertThat(row.cells().get(1).text()).isIn("*", "");
                }
            }
        }
        List<String> paragraphs = report.pieces().stream()
                .filter(ReportPiece.Paragraph.class::isInstance)
                .map(piece -> ((ReportPiece.Paragraph) piece).passage())
                .map(Passage::text)
                .toList();
        assertThat(paragraphs).anyMatch(text -> text.contains("not printed for Surgery alone"));
        assertThat(paragraphs).noneMatch(text -> text.contains("(n\u00a0=\u00a02)") || text.contains("(n\u00a0=\u00a03)"));
        assertThat(report.numbers())
                .noneMatch(number -> number.quantity() == Quantity.PATIENTS && number.value().orElse(31) < 5);
    }
}
