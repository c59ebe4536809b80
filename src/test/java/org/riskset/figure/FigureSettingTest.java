package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.cohort.Grouping;
import org.riskset.study.FigureCalculation;
import org.riskset.study.FigureNumbers;
import org.riskset.study.PlannedFigure;
import org.riskset.study.PlannedFigure.Kind;
import org.riskset.study.SampleStudies;
import org.riskset.study.Study;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureStyle;
import org.riskset.style.NumberStyle;
import org.riskset.style.Palette;
import org.riskset.style.ReferenceLine;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// What can be set changes the figure, and what would change nothing cannot be set.
class FigureSettingTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);
    private static Study study;
    private static Study competing;

    @BeforeAll
    static void openStudies() throws Exception {
        study = SampleStudies.sample();
        competing = SampleStudies.gammopathy();
    }

    @ParameterizedTest
    @EnumSource
    void actsExactlyWhereItChangesTheFigure(Kind kind) {
        PlannedFigure figure = planned(kind);
        Study of = kind == Kind.INCIDENCE ? competing : study;
        FigureNumbers numbers = FigureCalculation.of(of, figure).run(new AnalysisRunner(of.cohort()));
        StudyFigure.Outcome before = drawn(figure, numbers);

        changes().forEach((setting, ways) -> assertThat(
                        ways.stream().anyMatch(way -> !drawn(way.apply(figure), numbers).equals(before)))
                .as(setting + " of " + kind)
                .isEqualTo(setting.actsOn(kind)));
    }

    /// Every way of changing each setting.
    private static Map<FigureSetting, List<UnaryOperator<PlannedFigure>>> changes() {
        Map<FigureSetting, List<UnaryOperator<PlannedFigure>>> changes = new EnumMap<>(FigureSetting.class);
        changes.put(FigureSetting.CENSORING, shown(shown -> shown.withCensoring(!shown.censoring())));
        changes.put(FigureSetting.BANDS, shown(shown -> shown.withBands(!shown.bands())));
        changes.put(FigureSetting.MEDIANS, shown(shown -> shown.withMedians(!shown.medians())));
        changes.put(FigureSetting.VERDICT, shown(shown -> shown.withVerdict(!shown.verdict())));
        changes.put(FigureSetting.GRID, shown(shown -> shown.withGrid(!shown.grid())));
        changes.put(FigureSetting.PRINTED_TITLE, style(style -> style.withTitle(true)));
        changes.put(FigureSetting.LABELLING, style(style -> style.withLabelling(FigureStyle.Labelling.NONE)));
        changes.put(FigureSetting.TAIL, style(style -> style.withTail(FigureStyle.Tail.CUT)));
        changes.put(FigureSetting.NUMBERS, style(style -> style.withNumbers(NumberStyle.JAMA)));
        changes.put(FigureSetting.PALETTE, style(style -> style.withPalette(Palette.VIRIDIS)));
        changes.put(FigureSetting.PATTERNS, style(style -> style.withPatterns(true)));
        changes.put(FigureSetting.COUNTS, Arrays.stream(FigureStyle.RiskTable.values())
                .flatMap(table -> style(style -> style.withRiskTable(table)).stream())
                .toList());
        changes.put(FigureSetting.CURVE_WIDTH, style(style -> style.withLines(new FigureStyle.Lines(
                2, style.lines().censor(), style.lines().axis(), style.lines().guide()))));
        changes.put(FigureSetting.TIME_AXIS, edits(edits -> edits.withTickStep(5)));
        changes.put(FigureSetting.SURVIVAL_AXIS, edits(edits ->
                edits.withAxes(edits.axes().withSurvival(OptionalDouble.of(0.2), OptionalDouble.empty()))));
        changes.put(FigureSetting.ROWS, edits(edits -> edits.withAxes(edits.axes().withRowPitch(OptionalDouble.of(0.8)))));
        changes.put(FigureSetting.TITLES, Stream.<UnaryOperator<FigureEdits>>of(
                        edits -> edits.withTimeTitle(Optional.of("Q")),
                        edits -> edits.withSurvivalTitle(Optional.of("Q")),
                        edits -> edits.withTitle(Optional.of("Q")))
                .flatMap(change -> edits(change).stream())
                .toList());
        changes.put(FigureSetting.REFERENCES, edits(edits -> edits.withReferences(
                List.of(new ReferenceLine(ReferenceLine.Direction.AT_TIME, 12, "")))));
        return changes;
    }

    private static List<UnaryOperator<PlannedFigure>> shown(UnaryOperator<FigureStyle.Shown> change) {
        return style(style -> style.withShown(change.apply(style.shown())));
    }

    private static List<UnaryOperator<PlannedFigure>> style(UnaryOperator<FigureStyle> change) {
        return List.of(figure -> figure.withLook(
                figure.look().withStyle(change.apply(figure.look().style()))));
    }

    private static List<UnaryOperator<PlannedFigure>> edits(UnaryOperator<FigureEdits> change) {
        return List.of(figure -> figure.withEveryEdit(change));
    }

    private static StudyFigure.Outcome drawn(PlannedFigure figure, FigureNumbers numbers) {
        return switch (new FigureDraughtsman(ENGLISH).draw(figure, numbers)) {
            case StudyFigure.Made made -> new StudyFigure.NotMade(made.figure().drawing().title()
                    + made.figure().drawing().marks());
            case StudyFigure.NotMade not -> not;
        };
    }

    private static PlannedFigure planned(Kind kind) {
        Grouping grouping = switch (kind) {
            case CUT_POINT -> Grouping.ByCutPoints.at("tumour_size_cm", 6);
            case FOREST_SUBGROUPS, INCIDENCE -> Grouping.ByLevels.of("sex");
            case KAPLAN_MEIER, FOLLOW_UP, LOG_MINUS_LOG, FOREST_ALONE, FOREST_TOGETHER, RESIDUALS, FLOW, SWIMMER ->
                Grouping.ByLevels.of("stage");
        };
        PlannedFigure.Panel panel = new PlannedFigure.Panel(
                new PlannedFigure.Grouped(grouping, CutPointOrigin.CHOSEN_AFTER_LOOKING), FigureEdits.NONE);
        return PlannedFigure.IN_VIEW.withKind(kind).withPanels(List.of(panel));
    }
}
