package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.riskset.drawing.Dash;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureStyle;
import org.riskset.style.Palette;
import org.riskset.survival.compare.Comparison;
import org.riskset.wording.Messages;

/// What a figure of cumulative incidence says: every text and every curve, those of the first cause first.
final class IncidenceWords {
    private final IncidenceFigure.Content content;
    private final FigureStyle style;
    private final FigureEdits edits;
    private final Messages messages;

    IncidenceWords(IncidenceFigure.Content content, FigureStyle style, FigureEdits edits, Messages messages) {
        this.content = content;
        this.style = style;
        this.edits = edits;
        this.messages = messages;
    }

    KaplanMeierContent content() {
        boolean print = style.setting() == FigureStyle.Setting.PRINT;
        return new KaplanMeierContent(
                title(),
                edits.timeTitle().orElse(content.timeTitle()),
                edits.survivalTitle().orElseGet(this::axisTitle),
                TickSteps.of(content.unit()),
                edits,
                OptionalDouble.empty(),
                curves(),
                edits.verdict().map(VerdictLine::byHand).orElseGet(this::verdict),
                KaplanMeierContent.RiskWords.of(print, messages),
                messages.numbers()::shortest,
                messages.numbers()::count,
                alternativeText());
    }

    private String title() {
        return edits.title().orElse(content.title());
    }

    private String axisTitle() {
        String key = edits.axes().verticalScale().inPercent() ? "figure.incidence-axis" : "figure.incidence-axis.probability";
        return several() ? messages.text(key + ".several") : messages.text(key, content.causes().getFirst().name());
    }

    private boolean several() {
        return content.causes().size() > 1;
    }

    private List<GroupCurve> curves() {
        List<GroupCurve> curves = new ArrayList<>();
        for (int cause = 0; cause < content.causes().size(); cause++) {
            for (IncidenceFigure.Group group : content.causes().get(cause).groups()) {
                curves.add(curve(group, cause));
            }
        }
        return curves;
    }

    private GroupCurve curve(IncidenceFigure.Group group, int cause) {
        String name = name(group);
        return new GroupCurve(
                name,
                labels(group, cause),
                new IncidenceSteps(group.curve(), content.level()),
                OptionalDouble.empty(),
                "",
                look(group, cause),
                cause == 0);
    }

    private String name(IncidenceFigure.Group group) {
        return edits.group(group.colour()).name().orElse(group.name());
    }

    private List<String> labels(IncidenceFigure.Group group, int cause) {
        if (several()) {
            return List.of(curveName(group, cause));
        }
        int patients = group.curve().patients();
        String name = name(group);
        return style.setting() == FigureStyle.Setting.PRINT
                ? List.of(name)
                : List.of(
                        messages.counted("figure.label", patients, name),
                        name + " · " + messages.numbers().count(patients),
                        name);
    }

    /// What tells a curve from all others: its group, and its cause where there are several; the cause alone in a single group.
    private String curveName(IncidenceFigure.Group group, int cause) {
        if (!several()) {
            return name(group);
        }
        IncidenceFigure.Cause shown = content.causes().get(cause);
        return shown.groups().size() > 1
                ? messages.text("figure.incidence.curve", name(group), shown.name())
                : shown.name();
    }

    private GroupLook look(IncidenceFigure.Group group, int cause) {
        int groups = content.causes().getFirst().groups().size();
        GroupLook first = GroupLook.of(style, edits.group(group.colour()), group.colour(), groups);
        if (cause == 0) {
            return first;
        }
        int number = style.needsPatterns(groups) ? group.colour() + cause * groups : cause;
        Dash pattern = Palette.pattern(number);
        return first.withPattern(pattern == first.ink().pattern() ? Palette.pattern(number + 1) : pattern);
    }

    /// Gray's test of each cause, which is named where there are several.
    private List<VerdictLine> verdict() {
        List<VerdictLine> lines = new ArrayList<>();
        for (IncidenceFigure.Cause cause : content.causes()) {
            if (cause.gray() instanceof Comparison.Test test) {
                String p = new JournalNumbers(style.numbers(), messages).equationInItalics(test.pValue());
                String text = several()
                        ? messages.text("figure.verdict.gray.cause", p, cause.name())
                        : messages.text("figure.verdict.gray", p);
                lines.add(new VerdictLine(text, VerdictLine.Emphasis.STRONG));
            }
        }
        return lines;
    }

    private String alternativeText() {
        StringBuilder text = new StringBuilder(title()).append('.');
        for (int cause = 0; cause < content.causes().size(); cause++) {
            for (IncidenceFigure.Group group : content.causes().get(cause).groups()) {
                double last = group.curve().size() == 0 ? 0 : group.curve().incidence(group.curve().size() - 1);
                text.append(' ')
                        .append(messages.text(
                                "figure.alternative.incidence",
                                curveName(group, cause),
                                group.curve().patients(),
                                messages.numbers().percent(last, 0)));
            }
        }
        verdict().forEach(line -> text.append(' ').append(line.plain()).append('.'));
        return text.toString();
    }
}
