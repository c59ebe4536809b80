package org.riskset.figure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.Caution;
import org.riskset.drawing.Drawing;
import org.riskset.study.FigureNumbers;
import org.riskset.study.PlannedFigure;
import org.riskset.style.AxisEdits;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureStyle;
import org.riskset.wording.Messages;

/// Whether a study's figure is fit to submit: the rules of the page that its kind is held to, and what its numbers must say.
public final class FigureReview {
    private static final double HALF_POINT = 0.5;
    private static final Set<FigureCheck.Rule> OF_CURVES = EnumSet.of(
            FigureCheck.Rule.COLUMNS_AT_TICKS,
            FigureCheck.Rule.NUMBERS_AT_RISK,
            FigureCheck.Rule.FULL_AXIS,
            FigureCheck.Rule.GROUPS_NAMED,
            FigureCheck.Rule.COLOUR_VISION,
            FigureCheck.Rule.GREYSCALE);

    private FigureReview() {}

    /// Every rule with its outcome, those that failed first.
    public static List<FigureCheck> of(
            PlannedFigure figure, FigureNumbers numbers, StudyFigure drawn, Messages messages) {
        List<FigureCheck> checks = new ArrayList<>();
        PlacedByHand byHand = new PlacedByHand(figure, drawn);
        FigureChecks.of(drawn.drawing(), drawn.style(), byHand::has, messages).stream()
                .filter(check -> isHeldTo(figure.kind(), check.rule()) && !isForbidden(figure, check.rule()))
                .forEach(checks::add);
        checks.add(pageHeight(figure, drawn, messages));
        if (drawn.drawing().marks(byHand::has).stream().findAny().isPresent()) {
            checks.add(handPlaced(byHand));
        }
        if (numbers instanceof FigureNumbers.Comparisons compared && figure.kind() == PlannedFigure.Kind.KAPLAN_MEIER) {
            addContent(checks, figure, compared.results());
        }
        return Stream.concat(
                        checks.stream().filter(check -> !check.passed()), checks.stream().filter(FigureCheck::passed))
                .toList();
    }

    private static boolean isHeldTo(PlannedFigure.Kind kind, FigureCheck.Rule rule) {
        return switch (kind) {
            case KAPLAN_MEIER -> true;
            case INCIDENCE, FOLLOW_UP -> true;
            case LOG_MINUS_LOG -> !OF_CURVES.contains(rule)
                    || rule == FigureCheck.Rule.COLOUR_VISION
                    || rule == FigureCheck.Rule.GREYSCALE;
            case FOREST_ALONE, FOREST_TOGETHER, FOREST_SUBGROUPS, CUT_POINT, RESIDUALS, FLOW, SWIMMER -> !OF_CURVES.contains(rule);
        };
    }

    /// Whether a rule asks for what the study does not print.
    private static boolean isForbidden(PlannedFigure figure, FigureCheck.Rule rule) {
        return rule == FigureCheck.Rule.NUMBERS_AT_RISK
                && figure.look().style().riskTable() == FigureStyle.RiskTable.WITHOUT_COUNTS;
    }

    /// Whether the figure is no higher than the journal's page. A height that was chosen can be another one, and the rows of a
    /// forest plot can stand closer, as far as that is enough.
    private static FigureCheck pageHeight(PlannedFigure figure, StudyFigure drawn, Messages messages) {
        double height = drawn.drawing().height();
        double highest = figure.look().journal().highest() * Drawing.POINTS_PER_MILLIMETRE;
        FigureStyle style = figure.look().style();
        Optional<FigureStyle> fix;
        if (figure.kind().hasOwnHeight()) {
            fix = heightOfClosestRows(figure, drawn) <= highest ? Optional.of(style) : Optional.empty();
        } else {
            fix = Optional.of(style.withSize(style.width(), highest));
        }
        boolean passed = height <= highest + HALF_POINT;
        return new FigureCheck(
                FigureCheck.Rule.PAGE_HEIGHT,
                passed,
                List.of(millimetres(height, messages), millimetres(highest, messages)),
                passed ? Optional.empty() : fix);
    }

    private static FigureCheck handPlaced(PlacedByHand byHand) {
        List<String> misplaced = byHand.misplacedTexts();
        return new FigureCheck(
                FigureCheck.Rule.HAND_PLACED, misplaced.isEmpty(), List.of(String.join(", ", misplaced)), Optional.empty());
    }

    private static String millimetres(double points, Messages messages) {
        return messages.numbers().fixed(points / Drawing.POINTS_PER_MILLIMETRE, 0);
    }

    private static double heightOfClosestRows(PlannedFigure figure, StudyFigure drawn) {
        long rows = drawn.drawing().marks(role -> role.is(Parts.ROW_NAME)).size();
        double now = figure.panels().getFirst().edits().axes().rowPitch().orElse(1);
        double closer = (now - AxisEdits.CLOSEST_ROWS) * ForestFigure.usualPitch(drawn.style());
        return drawn.drawing().height() - rows * closer;
    }

    private static void addContent(List<FigureCheck> checks, PlannedFigure figure, List<AnalysisResult> results) {
        boolean verdictShown = figure.look().style().shown().verdict();
        List<String> silent = new ArrayList<>();
        boolean searched = false;
        boolean dated = true;
        for (int panel = 0; panel < results.size() && panel < figure.panels().size(); panel++) {
            AnalysisResult result = results.get(panel);
            FigureEdits edits = figure.panels().get(panel).edits();
            if (result.cautions().stream().anyMatch(Caution.CutPointSearched.class::isInstance)) {
                searched = true;
                if (!verdictShown || edits.verdict().isPresent()) {
                    silent.add(result.grouping().columnLabel());
                }
            }
            dated &= edits.timeTitle().isPresent()
                    || edits.timeZero().isPresent()
                    || result.cohort().landmark().isPresent()
                    || result.cohort().startLabel().flatMap(TimeZero::of).isPresent();
        }
        if (searched) {
            checks.add(new FigureCheck(
                    FigureCheck.Rule.CUT_POINT_SAID, silent.isEmpty(), List.of(String.join(", ", silent)), Optional.empty()));
        }
        checks.add(new FigureCheck(FigureCheck.Rule.TIME_ZERO, dated, List.of(), Optional.empty()));
    }

    /// What puts a failed rule right; empty where a person must decide.
    ///
    /// @param drawn the figure that was looked at
    public static Optional<UnaryOperator<PlannedFigure>> fix(FigureCheck check, StudyFigure drawn) {
        if (check.passed()) {
            return Optional.empty();
        }
        return switch (check.rule()) {
            case FULL_AXIS -> Optional.of(figure -> figure.withEveryEdit(edits -> edits.withAxes(
                    edits.axes().withSurvival(OptionalDouble.empty(), OptionalDouble.empty()))));
            case CUT_POINT_SAID -> Optional.of(figure -> figure.withEveryEdit(edits -> edits.withVerdict(Optional.empty()))
                    .withLook(figure.look().withStyle(figure.look()
                            .style()
                            .withShown(figure.look().style().shown().withVerdict(true)))));
            case HAND_PLACED -> Optional.of(figure -> new PlacedByHand(figure, drawn).tidied());
            case PAGE_HEIGHT -> check.fix().map(style -> figure -> figure.kind().hasOwnHeight()
                    ? figure.withEveryEdit(edits ->
                            edits.withAxes(edits.axes().withRowPitch(OptionalDouble.of(AxisEdits.CLOSEST_ROWS))))
                    : figure.withLook(figure.look().withStyle(style)));
            case SMALLEST_TEXT, THINNEST_LINE, TEXT_ON_PAGE, TEXT_APART, COLUMNS_AT_TICKS, NUMBERS_AT_RISK, GROUPS_NAMED,
                    COLOUR_VISION, GREYSCALE, READABLE_COLOURS, KNOWN_LETTERS, TIME_ZERO ->
                check.fix().map(style -> figure -> figure.withLook(figure.look().withStyle(style)));
        };
    }
}
