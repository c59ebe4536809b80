package org.riskset.figure;

import java.util.List;
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

/// Cumulative incidence of causes that compete, by group, each with Gray's test: drawn like survival, but rising.
///
/// A group has one colour; with several causes each has a line type.
public final class IncidenceFigure {
    private final KaplanMeierContent content;
    private final FigureStyle style;
    private final KaplanMeierLayout.Placed placed;

    /// One group.
    ///
    /// @param name   as figures show it
    /// @param colour colour number, from 0
    public record Group(String name, int colour, IncidenceCurve curve) {}

    /// One cause.
    ///
    /// @param name   what happened
    /// @param groups in the order they are named, the same for every cause
    /// @param gray   Gray's test of the groups, or why there is none
    public record Cause(String name, List<Group> groups, Comparison gray) {
        public Cause {
            groups = List.copyOf(groups);
        }
    }

    /// What the figure shows.
    ///
    /// @param title     of the figure
    /// @param timeTitle of the time axis
    /// @param unit      of all times
    /// @param level     coverage of the limits
    /// @param causes    one or more
    public record Content(String title, String timeTitle, TimeUnit unit, ConfidenceLevel level, List<Cause> causes) {
        /// @throws IllegalArgumentException without a cause
        public Content {
            causes = List.copyOf(causes);
            if (causes.isEmpty()) {
                throw new IllegalArgumentException("no cause");
            }
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
        return new IncidenceFigure(
                new IncidenceWords(content, style, edits, messages).content(),
                plain(style, content.causes().size() > 1));
    }

    /// The style without what an incidence does not have. A broken line means a cause where there are several, never few patients.
    private static FigureStyle plain(FigureStyle style, boolean several) {
        FigureStyle plain = style.withShown(style.shown().withCensoring(false).withMedians(false));
        FigureStyle tailed =
                several && style.tail() == FigureStyle.Tail.DASHED ? plain.withTail(FigureStyle.Tail.FADED) : plain;
        return style.riskTable().isDrawn() ? tailed.withRiskTable(FigureStyle.RiskTable.AT_RISK) : tailed;
    }

    /// The event of an analysis among those that compete with it, with what was changed by hand.
    ///
    /// @param risks of the same plan as the result
    public static IncidenceFigure of(
            AnalysisResult result, CompetingRisks risks, FigureStyle style, FigureEdits edits, Messages messages) {
        return of(result, risks.causes().subList(0, 1), risks.level(), style, edits, messages);
    }

    /// Causes that compete in an analysis, with what was changed by hand.
    ///
    /// @param causes one or more of the same plan as the result
    /// @param level  coverage of the limits
    public static IncidenceFigure of(
            AnalysisResult result,
            List<CompetingRisks.Cause> causes,
            ConfidenceLevel level,
            FigureStyle style,
            FigureEdits edits,
            Messages messages) {
        String names = causes.stream()
                .map(CompetingRisks.Cause::name)
                .reduce((one, other) -> messages.text("figure.incidence.causes", one, other))
                .orElseThrow();
        return of(
                new Content(
                        messages.text("figure.incidence.title", names),
                        new KaplanMeierWords(result, style, edits, messages).timeTitle(),
                        result.cohort().unit(),
                        level,
                        causes.stream().map(cause -> cause(cause, result, messages)).toList()),
                style,
                edits,
                messages);
    }

    private static Cause cause(CompetingRisks.Cause cause, AnalysisResult result, Messages messages) {
        GroupNames names = new GroupNames(messages);
        return new Cause(
                cause.name(),
                cause.groups().stream()
                        .map(group -> new Group(
                                names.name(group.group().label(), result.grouping().unit()),
                                group.group().colour(),
                                group.curve()))
                        .toList(),
                cause.gray().orElse(new Comparison.NotComparable(Comparison.Reason.FEWER_THAN_TWO_GROUPS)));
    }

    /// Where times and shares lie on the page: for a read-out under the mouse.
    public PlotFrame frame() {
        return placed.frame();
    }

    KaplanMeierContent content() {
        return content;
    }

    /// Without what an incidence does not have.
    FigureStyle style() {
        return style;
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
}
