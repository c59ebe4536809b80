package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CompetingRisks;
import org.riskset.cohort.TimeUnit;
import org.riskset.drawing.Drawing;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureStyle;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.competing.IncidenceCurve;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;

/// Cumulative incidence of one cause among competing ones, by group, with Gray's test: drawn like survival, but rising.
public final class IncidenceFigure {
    private final KaplanMeierContent content;
    private final FigureStyle style;
    private final KaplanMeierLayout.Placed placed;

    /// One group.
    ///
    /// @param name   as figures show it
    /// @param colour colour number, from 0
    public record Group(String name, int colour, IncidenceCurve curve) {}

    /// What the figure shows.
    ///
    /// @param title     of the figure
    /// @param timeTitle of the time axis
    /// @param cause     what happened, for the vertical axis
    /// @param unit      of all times
    /// @param level     coverage of the limits
    /// @param groups    in the order they are named
    /// @param gray      Gray's test of the groups, or why there is none
    public record Content(
            String title,
            String timeTitle,
            String cause,
            TimeUnit unit,
            ConfidenceLevel level,
            List<Group> groups,
            Comparison gray) {
        public Content {
            groups = List.copyOf(groups);
        }
    }

    private IncidenceFigure(KaplanMeierContent content, FigureStyle style) {
        this.content = content;
        this.style = style;
        this.placed = KaplanMeierLayout.place(content, style);
    }

    /// The figure in a style. Who was censored when is not shown, as incidence curves do not say it.
    public static IncidenceFigure of(Content content, FigureStyle style, Messages messages) {
        return of(content, style, FigureEdits.NONE, messages);
    }

    /// The figure in a style, with what was changed by hand.
    public static IncidenceFigure of(Content content, FigureStyle style, FigureEdits edits, Messages messages) {
        FigureStyle plain = style.withShown(style.shown().withCensoring(false).withMedians(false));
        boolean withTable = style.riskTable().isDrawn();
        return new IncidenceFigure(
                placed(content, style, edits, messages),
                withTable ? plain.withRiskTable(FigureStyle.RiskTable.AT_RISK) : plain);
    }

    /// The event of an analysis among those that compete with it, with what was changed by hand.
    ///
    /// @param risks of the same plan as the result
    public static IncidenceFigure of(
            AnalysisResult result, CompetingRisks risks, FigureStyle style, FigureEdits edits, Messages messages) {
        return of(result, risks.causes().getFirst(), risks.level(), style, edits, messages);
    }

    /// One of the causes that compete in an analysis, with what was changed by hand.
    ///
    /// @param cause of the same plan as the result
    /// @param level coverage of the limits
    public static IncidenceFigure of(
            AnalysisResult result,
            CompetingRisks.Cause cause,
            ConfidenceLevel level,
            FigureStyle style,
            FigureEdits edits,
            Messages messages) {
        KaplanMeierWords words = new KaplanMeierWords(result, style, edits, messages);
        GroupNames names = new GroupNames(messages);
        String event = cause.name();
        return of(
                new Content(
                        messages.text("figure.incidence.title", event),
                        words.timeTitle(),
                        event,
                        result.cohort().unit(),
                        level,
                        cause.groups().stream()
                                .map(group -> new Group(
                                        names.name(group.group().label(), result.grouping().unit()),
                                        group.group().colour(),
                                        group.curve()))
                                .toList(),
                        cause.gray().orElse(new Comparison.NotComparable(Comparison.Reason.FEWER_THAN_TWO_GROUPS))),
                style,
                edits,
                messages);
    }

    /// Where times and shares lie on the page: for a read-out under the mouse.
    public PlotFrame frame() {
        return placed.frame();
    }

    /// The page.
    public Drawing drawing() {
        return new Drawing(
                style.width(),
                style.height(),
                style.theme().page(),
                placed.marks(),
                content.title(),
                content.alternativeText());
    }

    private static KaplanMeierContent placed(Content content, FigureStyle style, FigureEdits edits, Messages messages) {
        boolean print = style.setting() == FigureStyle.Setting.PRINT;
        return new KaplanMeierContent(
                edits.title().orElse(content.title()),
                edits.timeTitle().orElse(content.timeTitle()),
                edits.survivalTitle().orElseGet(() -> messages.text(
                        edits.axes().verticalScale().inPercent() ? "figure.incidence-axis" : "figure.incidence-axis.probability",
                        content.cause())),
                TickSteps.of(content.unit()),
                edits,
                OptionalDouble.empty(),
                content.groups().stream()
                        .map(group -> group(group, content, style, edits, messages))
                        .toList(),
                edits.verdict().map(VerdictLine::byHand).orElseGet(() -> verdict(content, style, messages)),
                new KaplanMeierContent.RiskWords(
                        messages.text(print ? "figure.at-risk.print" : "figure.at-risk"),
                        messages.text("figure.patients"),
                        messages.text("figure.at-risk"),
                        messages.text("figure.censored"),
                        messages.text("figure.events")),
                messages.numbers()::shortest,
                messages.numbers()::count,
                alternativeText(content, style, messages));
    }

    private static GroupCurve group(
            Group group, Content content, FigureStyle style, FigureEdits edits, Messages messages) {
        int patients = group.curve().patients();
        String name = edits.group(group.colour()).name().orElse(group.name());
        List<String> labels = style.setting() == FigureStyle.Setting.PRINT
                ? List.of(name)
                : List.of(
                        messages.counted("figure.label", patients, name),
                        name + " · " + messages.numbers().count(patients),
                        name);
        IncidenceSteps curve = new IncidenceSteps(group.curve(), content.level());
        GroupLook look = GroupLook.of(
                style, edits.group(group.colour()), group.colour(), content.groups().size());
        return new GroupCurve(name, labels, curve, OptionalDouble.empty(), "", look);
    }

    private static List<VerdictLine> verdict(Content content, FigureStyle style, Messages messages) {
        List<VerdictLine> lines = new ArrayList<>();
        if (content.gray() instanceof Comparison.Test test) {
            String p = style.numbers().equation(messages.pValues().equation(test.pValue())).replaceFirst("^([pP])", "*$1*");
            lines.add(new VerdictLine(messages.text("figure.verdict.gray", p), VerdictLine.Emphasis.STRONG));
        }
        return lines;
    }

    private static String alternativeText(Content content, FigureStyle style, Messages messages) {
        StringBuilder text = new StringBuilder(content.title()).append('.');
        for (Group group : content.groups()) {
            double last = group.curve().incidence(group.curve().size() - 1);
            text.append(' ')
                    .append(messages.text(
                            "figure.alternative.incidence",
                            group.name(),
                            group.curve().patients(),
                            messages.numbers().percent(last, 0)));
        }
        verdict(content, style, messages).forEach(line -> text.append(' ').append(line.plain()).append('.'));
        return text.toString();
    }
}
