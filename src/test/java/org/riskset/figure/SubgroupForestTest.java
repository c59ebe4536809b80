package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.SubgroupEffects;
import org.riskset.analysis.TreatmentWords;
import org.riskset.cohort.Grouping;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.report.StudyTables;
import org.riskset.study.FigureCalculation;
import org.riskset.study.FigureNumbers;
import org.riskset.study.PlannedFigure;
import org.riskset.study.PrintedFigure;
import org.riskset.study.SampleStudies;
import org.riskset.study.Study;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureLook;
import org.riskset.style.JournalPreset;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// Forest plots of two groups within subgroups of the sample cohort.
class SubgroupForestTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);
    private static Study study;

    @BeforeAll
    static void openStudy() throws Exception {
        study = SampleStudies.sample();
    }

    @Test
    void saysWhichTreatmentIsFavoured() {
        assertThat(directions(by("surgery"))).containsExactly("\u2190 favours Surgery: Yes", "favours Surgery: No \u2192");
    }

    @Test
    void favoursNoSexAndSaysWhoseRiskIsLower() {
        assertThat(directions(by("sex"))).containsExactly("\u2190 lower risk: Male", "higher risk: Male \u2192");
    }

    @Test
    void knowsTreatmentsByTheNamesTrialsUseAndNotByPartsOfWords() {
        assertThat(List.of("rx", "Arm", "trt", "Study arm", "Randomised group", "Điều trị")).allMatch(TreatmentWords::name);
        assertThat(List.of("Sex", "Armenian", "Warmth", "Stage")).noneMatch(TreatmentWords::name);
    }

    @Test
    void printsPOfInteractionAndRatiosAsTheJournalDoes() {
        PlannedFigure plain = by("surgery");
        PlannedFigure jama = plain.withLook(
                FigureLook.of(JournalPreset.JAMA_STYLE, JournalPreset.Columns.DOUBLE, 100));
        double p = interactions(plain).getFirst();

        String general = ENGLISH.pValues().value(p);

        assertThat(texts(plain, Parts.CELL)).contains(general);
        assertThat(texts(plain, Parts.COLUMN_TITLE)).contains("Interaction p");
        assertThat(texts(jama, Parts.CELL)).contains(general.replaceFirst("^0", "")).doesNotContain(general);
        assertThat(texts(jama, Parts.COLUMN_TITLE)).contains("Interaction P");
        assertThat(texts(jama, Parts.CELL)).anyMatch(text -> text.matches("\\d+\\.\\d\\d \\(\\d+\\.\\d\\d–\\d+\\.\\d\\d\\)"));
    }

    @Test
    void printsNoCountAndNoReasonThatTellsOneWhereCountsAreHidden() {
        PlannedFigure open = by("surgery");
        List<String> reasons = texts(open, Parts.CELL).stream().filter(text -> text.matches("(only|no deaths).*")).toList();

        PlannedFigure hidden = open.withoutCounts();

        assertThat(texts(open, Parts.COLUMN_TITLE)).contains("Patients", "Deaths");
        assertThat(reasons).isNotEmpty();
        assertThat(texts(hidden, Parts.COLUMN_TITLE)).doesNotContain("Patients", "Deaths");
        assertThat(texts(hidden, Parts.CELL)).doesNotContainAnyElementsOf(reasons).noneMatch(text -> text.matches("\\d+"));
        assertThat(drawing(hidden).alternativeText()).doesNotContain(reasons);
    }

    /// Its limits tell how many died in each group.
    @Test
    void printsNoRatioOfAFactorWithFewDeathsWhereSmallCountsAreHidden() {
        PlannedFigure open = by("surgery");
        SubgroupEffects effects = ((FigureNumbers.Subgroups) numbers(open)).effects().orElseThrow();

        for (int least : List.of(3, 5, 10)) {
            Study hiding = study.withDesign(study.design().withLeastCount(least));
            PrintedFigure printed = new PrintedFigure(open, numbers(open)).sparing(StudyTables.setting(hiding).hidden());
            Drawing drawing = ((StudyFigure.Made) new FigureDraughtsman(ENGLISH).draw(printed)).figure().drawing();

            long told = effects.factors().stream()
                    .filter(factor -> factor.subgroups().stream().noneMatch(subgroup -> few(subgroup.counted(), least)))
                    .flatMap(factor -> factor.subgroups().stream())
                    .filter(subgroup -> subgroup.counted().effect() instanceof SubgroupEffects.Ratio)
                    .count();
            long everybody = few(effects.everybody(), least) ? 0 : 1;
            assertThat(ratios(drawing)).hasSize((int) (told + everybody));
            assertThat(ratios(drawing).size()).isLessThan(ratios(drawing(open)).size());
        }
    }

    private static boolean few(SubgroupEffects.Counted counted, int least) {
        return List.of(counted.reference(), counted.compared()).stream()
                .anyMatch(arm -> arm.patients() > 0 && arm.patients() < least || arm.events() > 0 && arm.events() < least);
    }

    private static List<String> ratios(Drawing drawing) {
        return drawing.labels()
                .map(Mark.Label::text)
                .filter(text -> text.matches("\\d+\\.\\d+ \\(.+\\)"))
                .toList();
    }

    private static PlannedFigure by(String column) {
        return PlannedFigure.IN_VIEW
                .withKind(PlannedFigure.Kind.FOREST_SUBGROUPS)
                .withPanels(List.of(new PlannedFigure.Panel(
                        new PlannedFigure.Grouped(Grouping.ByLevels.of(column), CutPointOrigin.FIXED_IN_ADVANCE),
                        FigureEdits.NONE)))
                .withLook(FigureLook.of(JournalPreset.GENERAL, JournalPreset.Columns.DOUBLE, 100));
    }

    private static List<String> directions(PlannedFigure figure) {
        return texts(figure, Parts.TIME_TITLE);
    }

    private static List<String> texts(PlannedFigure figure, String part) {
        return drawing(figure).labels()
                .filter(label -> label.role().is(part))
                .map(Mark.Label::text)
                .toList();
    }

    private static List<Double> interactions(PlannedFigure figure) {
        return ((FigureNumbers.Subgroups) numbers(figure)).effects().orElseThrow().factors().stream()
                .map(SubgroupEffects.Factor::interaction)
                .filter(SubgroupEffects.Tested.class::isInstance)
                .map(tested -> ((SubgroupEffects.Tested) tested).test().pValue())
                .toList();
    }

    private static Drawing drawing(PlannedFigure figure) {
        return ((StudyFigure.Made) new FigureDraughtsman(ENGLISH).draw(figure, numbers(figure))).figure().drawing();
    }

    private static FigureNumbers numbers(PlannedFigure figure) {
        return FigureCalculation.of(study, figure).run(new AnalysisRunner(study.cohort()));
    }
}
