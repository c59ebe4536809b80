package org.riskset.figure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.FollowUpCurves;
import org.riskset.analysis.GroupSummary;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureStyle;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// Turns reverse Kaplan-Meier curves into the texts and curves of a figure drawn like survival.
final class FollowUpWords {
    private final AnalysisResult result;
    private final FollowUpCurves curves;
    private final FigureStyle style;
    private final FigureEdits edits;
    private final Messages messages;
    private final KaplanMeierWords words;

    /// @param result the comparison of the same groups, for their names
    FollowUpWords(AnalysisResult result, FollowUpCurves curves, FigureStyle style, FigureEdits edits, Messages messages) {
        this.result = result;
        this.curves = curves;
        this.style = style;
        this.edits = edits;
        this.messages = messages;
        this.words = new KaplanMeierWords(result, style, edits, messages);
    }

    /// Parts that a curve of follow-up does not have: who was censored, and a comparison of groups.
    static FigureStyle plain(FigureStyle style) {
        FigureStyle without = style.withShown(style.shown().withCensoring(false).withVerdict(false));
        return style.riskTable().isDrawn() ? without.withRiskTable(FigureStyle.RiskTable.AT_RISK) : without;
    }

    KaplanMeierContent content() {
        KaplanMeierContent survival = words.content();
        String label = result.grouping().columnLabel();
        String title = edits.title().orElseGet(() -> label.isEmpty()
                ? messages.text("figure.follow-up.title")
                : messages.text("figure.follow-up.title.by", KaplanMeierWords.inSentence(label, messages)));
        List<GroupCurve> groups = curves.groups().stream().map(this::group).toList();
        return new KaplanMeierContent(
                title,
                survival.timeTitle(),
                edits.survivalTitle().orElseGet(() -> messages.text("figure.follow-up.axis")),
                survival.steps(),
                edits,
                OptionalDouble.empty(),
                groups,
                List.of(),
                survival.numbers(),
                survival.timeText(),
                survival.countText(),
                title + ". " + groups.stream().map(this::spoken).collect(Collectors.joining(" ")));
    }

    private String spoken(GroupCurve group) {
        String median = group.median().isPresent()
                ? new UnitText(messages).amount(group.median().getAsDouble(), result.cohort().unit())
                : messages.text("number.not-reached");
        return messages.text("figure.alternative.follow-up", group.name(), group.curve().patients(), median);
    }

    private GroupCurve group(FollowUpCurves.GroupFollowUp follow) {
        GroupSummary summary = result.presentGroups().stream()
                .filter(group -> group.group().equals(follow.group()))
                .findFirst()
                .orElseThrow();
        String name = words.name(summary);
        int colour = follow.group().colour();
        OptionalDouble median = follow.median().estimate();
        return new GroupCurve(
                name,
                List.of(name),
                new SurvivalSteps(follow.curve()),
                median,
                median.isPresent() ? messages.numbers().fixed(median.getAsDouble(), 1) : "",
                GroupLook.of(style, edits.group(colour), colour, curves.groups().size()));
    }
}
