package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureStyle;
import org.riskset.survival.compare.Comparison;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// Figures of the sample cohort as a reader meets them.
class KaplanMeierFigureTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);
    private static final Messages VIETNAMESE = new Messages(Language.VIETNAMESE);
    private static final FigureStyle SCREEN = FigureStyle.screen(838, 436, false);
    private static final FigureEdits SINCE_DIAGNOSIS = FigureEdits.NONE.withTimeZero(Optional.of("diagnosis"));
    private static SampleStudy study;

    @BeforeAll
    static void openStudy() throws Exception {
        study = SampleStudy.open();
    }

    @Test
    void namesGroupsWithTheirNumbersOfPatientsOnTheScreen() {
        Drawing drawing = drawn(bySize(CutPointOrigin.FIXED_IN_ADVANCE), SCREEN, SINCE_DIAGNOSIS, ENGLISH);

        assertThat(texts(drawing, Parts.LABEL)).containsExactly("<\u00a06\u00a0cm · 12\u00a0patients", "≥\u00a06\u00a0cm · 19\u00a0patients");
        assertThat(texts(drawing, Parts.RISK_NAME)).containsExactly("<\u00a06\u00a0cm", "≥\u00a06\u00a0cm");
        assertThat(texts(drawing, Parts.TIME_TITLE)).containsExactly("Months since diagnosis");
        assertThat(drawing.title()).isEqualTo("Overall survival by tumour size");
    }

    @Test
    void namesGroupsBrieflyInPrint() {
        Drawing drawing =
                drawn(bySize(CutPointOrigin.FIXED_IN_ADVANCE), FigureStyle.print(84, 75), FigureEdits.NONE, ENGLISH);

        assertThat(texts(drawing, Parts.LABEL)).containsExactly("<\u00a06\u00a0cm", "≥\u00a06\u00a0cm");
        assertThat(texts(drawing, Parts.TIME_TITLE)).containsExactly("Months since diagnosis");
        assertThat(String.join("", texts(drawing, Parts.VERDICT))).startsWith("Log-rank p\u00a0=");
    }

    @Test
    void saysTheSamePAsTheAnalysis() {
        // given
        AnalysisResult result = study.byLevels("stage");
        Comparison.Test test = (Comparison.Test) result.comparison().orElseThrow().logRank().outcome();

        // when
        Drawing drawing = drawn(result, SCREEN, FigureEdits.NONE, ENGLISH);

        // then
        assertThat(texts(drawing, Parts.VERDICT))
                .containsExactly("Log-rank " + ENGLISH.pValues().equation(test.pValue()), "3 groups, df\u00a0=\u00a02");
    }

    @Test
    void saysThatACutPointWasChosenAfterLooking() {
        Drawing chosen = drawn(bySize(CutPointOrigin.CHOSEN_AFTER_LOOKING), SCREEN, FigureEdits.NONE, ENGLISH);
        Drawing fixed = drawn(bySize(CutPointOrigin.FIXED_IN_ADVANCE), SCREEN, FigureEdits.NONE, ENGLISH);

        assertThat(texts(chosen, Parts.VERDICT)).hasSize(texts(fixed, Parts.VERDICT).size() + 1);
    }

    @Test
    void speaksVietnameseWithDecimalCommas() {
        Drawing drawing = drawn(
                bySize(CutPointOrigin.FIXED_IN_ADVANCE), SCREEN, FigureEdits.NONE.withTimeZero(Optional.of("chẩn đoán")), VIETNAMESE);

        assertThat(texts(drawing, Parts.LABEL).getFirst()).endsWith("bệnh nhân");
        assertThat(texts(drawing, Parts.MEDIAN)).allMatch(text -> text.contains(","));
        assertThat(texts(drawing, Parts.TIME_TITLE)).containsExactly("Số tháng kể từ chẩn đoán");
    }

    @Test
    void oneCurveForTheWholeCohortHasNeitherVerdictNorLabel() {
        Drawing drawing = drawn(study.whole(), SCREEN, FigureEdits.NONE, ENGLISH);

        assertThat(drawing.marks(role -> role.is(Parts.VERDICT) || role.is(Parts.LABEL))).isEmpty();
        assertThat(texts(drawing, Parts.RISK_NAME)).containsExactly("All patients");
        assertThat(drawing.title()).isEqualTo("Overall survival");
    }

    @Test
    void followsWhatWasChangedByHand() {
        // given
        FigureEdits edits = FigureEdits.NONE
                .withTitle(Optional.of("Survival after surgery"))
                .withSurvivalTitle(Optional.of("Patients alive (%)"))
                .withTimeTitle(Optional.of("Follow-up (months)"))
                .withGroup(0, group -> group.withName(Optional.of("Small tumours")))
                .withTickStep(12)
                .withTimeLimit(24);

        // when
        Drawing drawing = drawn(bySize(CutPointOrigin.FIXED_IN_ADVANCE), SCREEN.withTitle(true), edits, ENGLISH);

        // then
        assertThat(texts(drawing, Parts.TITLE)).containsExactly("Survival after surgery");
        assertThat(texts(drawing, Parts.SURVIVAL_TITLE)).containsExactly("Patients alive (%)");
        assertThat(texts(drawing, Parts.TIME_TITLE)).containsExactly("Follow-up (months)");
        assertThat(texts(drawing, Parts.RISK_NAME)).startsWith("Small tumours");
        assertThat(texts(drawing, Parts.TIME_LABEL)).containsExactly("0", "12", "24");
    }

    @Test
    void tellsAReaderWhoCannotSeeItWhatTheCurvesShow() {
        String text = drawn(bySize(CutPointOrigin.FIXED_IN_ADVANCE), SCREEN, FigureEdits.NONE, ENGLISH).alternativeText();

        assertThat(text).contains("<\u00a06\u00a0cm: 12 patients, 9 deaths, median 11.0.", "Log-rank p");
    }

    @Test
    void tableHoldsEveryStepOfEveryCurve() {
        // given
        AnalysisResult result = bySize(CutPointOrigin.FIXED_IN_ADVANCE);

        // when
        FigureTable table = new FigureTable(result, FigureEdits.NONE, ENGLISH);

        // then
        int steps = result.groups().stream().mapToInt(group -> group.curve().size()).sum();
        assertThat(table.rows()).hasSize(steps + 2);
        assertThat(table.rows().getFirst()).startsWith("<\u00a06\u00a0cm", "0", "12");
        assertThat(table.csv().lines()).hasSize(steps + 3);
        assertThat(table.csv()).startsWith("Group,Time,At risk,Deaths,Censored,Survival,Lower limit,Upper limit\r\n");
    }

    private static AnalysisResult bySize(CutPointOrigin origin) {
        return study.byCutPoint("tumour_size_cm", 6, origin);
    }

    private static Drawing drawn(AnalysisResult result, FigureStyle style, FigureEdits edits, Messages messages) {
        return KaplanMeierFigure.of(result, style, edits, messages).drawing();
    }

    private static List<String> texts(Drawing drawing, String part) {
        return drawing.marks(role -> role.is(part)).stream()
                .map(mark -> ((Mark.Label) mark).text())
                .toList();
    }
}
