package org.riskset.figure;

import java.util.List;
import java.util.OptionalDouble;
import org.riskset.analysis.regression.AdjustedCurves;
import org.riskset.cohort.TimeUnit;
import org.riskset.drawing.Drawing;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureStyle;
import org.riskset.style.GroupEdits;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// Survival that a Cox model predicts by the groups of one factor, the others held: drawn like survival.
public final class AdjustedFigure {
    private final KaplanMeierContent content;
    private final FigureStyle style;

    private AdjustedFigure(KaplanMeierContent content, FigureStyle style) {
        this.content = content;
        this.style = style;
    }

    /// The figure in a style. Nobody is at risk in a predicted curve, so nothing of that kind is shown.
    public static AdjustedFigure of(
            AdjustedCurves curves, TimeUnit unit, ConfidenceLevel level, FigureStyle style, Messages messages) {
        FigureStyle plain = style.withShown(style.shown().withCensoring(false).withMedians(false).withVerdict(false))
                .withRiskTable(FigureStyle.RiskTable.NONE);
        return new AdjustedFigure(content(curves, unit, level, plain, messages), plain);
    }

    /// The page.
    public Drawing drawing() {
        return new Drawing(
                style.width(),
                style.height(),
                style.theme().page(),
                KaplanMeierLayout.place(content, style).marks(),
                content.title(),
                content.alternativeText());
    }

    private static KaplanMeierContent content(
            AdjustedCurves curves, TimeUnit unit, ConfidenceLevel level, FigureStyle style, Messages messages) {
        GroupNames names = new GroupNames(messages);
        String title = messages.text("figure.adjusted.title", curves.factor().label());
        List<GroupCurve> groups = curves.curves().stream()
                .map(curve -> {
                    String name = names.name(curve.group().label(), curves.factor().unit());
                    return new GroupCurve(
                            name,
                            List.of(name),
                            new PredictedSteps(curve.survival(), curve.patients(), level),
                            OptionalDouble.empty(),
                            "",
                            GroupLook.of(
                                    style, GroupEdits.NONE, curve.group().colour(), curves.curves().size()));
                })
                .toList();
        return new KaplanMeierContent(
                title,
                new UnitText(messages).plural(unit),
                messages.text("figure.adjusted.axis"),
                TickSteps.of(unit),
                FigureEdits.NONE,
                OptionalDouble.empty(),
                groups,
                List.of(),
                new KaplanMeierContent.RiskWords(
                        messages.text("figure.at-risk"),
                        messages.text("figure.patients"),
                        messages.text("figure.at-risk"),
                        messages.text("figure.censored"),
                        messages.text("figure.events")),
                messages.numbers()::shortest,
                messages.numbers()::count,
                title);
    }
}
