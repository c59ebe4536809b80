package org.riskset.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.cohort.Grouping;
import org.riskset.study.EditedText;
import org.riskset.study.FigurePlan;
import org.riskset.study.PlannedFigure;
import org.riskset.study.ReportPlan;
import org.riskset.study.Study;
import org.riskset.study.TablePlan;
import org.riskset.style.FigureEdits;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// Counts that words of the reader's own tell although the study does not print them: fewer than 5 of the 31 patients.
class CountByHandTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);
    private static final Study STUDY = SampleReport.study().withRegression(RegressionPlan.EMPTY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Of the operated, 3 lived on.",
                "Only 4/31 were younger.",
                "Stage IVA (n = 2) did best.",
                "Two patients had no operation.",
                "Ba b\u1ec7nh nh\u00e2n kh\u00f4ng m\u1ed5."
            })
    void findsACountThatIsTooSmallToBePrinted(String words) {
        List<CountByHand> found = inResults(words, 5);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().where()).isEqualTo("Results");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All 31 patients were followed for 3 months, 25 died.",
                "The 2-year survival was 4.5%, p = 0.03.",
                "See Table 2, Figure 1 and stage 4.",
                "Survival fell by 3 % in T4N1, hazard ratio 2.1.",
                "No two curves crossed."
            })
    void leavesOtherNumbersAlone(String words) {
        assertThat(inResults(words, 5)).isEmpty();
    }

    @Test
    void looksForNothingWhereEveryCountIsPrinted() {
        assertThat(inResults("Of the operated, 3 lived on.", 0)).isEmpty();
    }

    /// 29 of the 31 patients would tell the 2 others; 18 had surgery with chemoradiotherapy, which is printed.
    @Test
    void findsALargerCountThatTheReportLeavesOut() {
        assertThat(inResults("There were 29 of these.", 3)).hasSize(1);
        assertThat(inResults("There were 18 of these.", 3)).isEmpty();
    }

    /// The report prints 8 patients without surgery and 8 men who died. Where Table I by surgery leaves out another 8, a
    /// hand-written 8 may be that one.
    @Test
    void findsACountLeftOutThoughTheSameNumberIsPrintedForSomethingElse() {
        Study byTreatment = STUDY.withTables(
                new TablePlan(STUDY.tables().entries(), Optional.of(Grouping.ByLevels.of("surgery"))));
        ReportFacts facts = StudyFacts.of(byTreatment.withDesign(STUDY.design().withLeastCount(3)), "Riskset");
        Set<Integer> leftOut = HiddenNumbers.of(facts);
        ReportDocument plain = ReportDocument.of(facts, ReportPlan.FIRST, Optional.empty(), ENGLISH);
        int both = leftOut.stream()
                .filter(count -> count >= 3 && printed(plain, count))
                .findFirst()
                .orElseThrow();

        ReportPlan plan =
                ReportPlan.FIRST.with(new EditedText(ReportPlan.Kind.RESULTS, "cohort", "en", "", "There were " + both + " of these."));

        assertThat(CountByHand.of(ReportDocument.of(facts, plan, Optional.empty(), ENGLISH), facts, ENGLISH)).hasSize(1);
    }

    private static boolean printed(ReportDocument report, int count) {
        return report.tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.text().startsWith(count + " (") || cell.text().equals(Integer.toString(count)));
    }

    @Test
    void looksIntoCaptionsAndTextsOfFigures() {
        PlannedFigure figure = PlannedFigure.IN_VIEW
                .withPanels(List.of(new PlannedFigure.Panel(
                        new PlannedFigure.Grouped(Grouping.ByLevels.of("sex"), CutPointOrigin.FIXED_IN_ADVANCE),
                        FigureEdits.NONE)))
                .withEdits(0, edits -> edits.withTitle(Optional.of("Sex, 4 unknown")))
                .withCaption(Optional.of("Women (n = 3) and men."));
        Study study = STUDY.withDesign(STUDY.design().withLeastCount(5)).withFigures(new FigurePlan(List.of(figure)));
        ReportFacts facts = StudyFacts.of(study, "Riskset");

        List<CountByHand> found = CountByHand.of(
                ReportDocument.of(facts, ReportPlan.FIRST, Optional.empty(), ENGLISH), facts, ENGLISH);

        assertThat(found).extracting(CountByHand::words).containsExactly("Women (n = 3) and men.", "Sex, 4 unknown");
        assertThat(found).extracting(CountByHand::where).containsOnly("Figure 1");
    }

    private static List<CountByHand> inResults(String words, int least) {
        Study study = STUDY.withDesign(STUDY.design().withLeastCount(least));
        ReportFacts facts = StudyFacts.of(study, "Riskset");
        ReportPlan plan = ReportPlan.FIRST.with(new EditedText(ReportPlan.Kind.RESULTS, "cohort", "en", "", words));
        return CountByHand.of(ReportDocument.of(facts, plan, Optional.empty(), ENGLISH), facts, ENGLISH);
    }
}
