package org.riskset.wording;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupSummary;
import org.riskset.survival.compare.Comparison;

/// The main finding in one sentence a clinician would speak.
public final class FindingText {
    private static final double SIGNIFICANT = 0.05;

    private final Messages messages;
    private final GroupNames names;
    private final UnitText units;

    public FindingText(Messages messages) {
        this.messages = messages;
        this.names = new GroupNames(messages);
        this.units = new UnitText(messages);
    }

    /// What the comparison shows, or what the whole cohort's survival is.
    public String sentence(AnalysisResult result) {
        Messages about = messages.about(result.cohort().endpoint());
        return about == messages ? said(result) : new FindingText(about).said(result);
    }

    private String said(AnalysisResult result) {
        List<GroupSummary> groups = result.presentGroups();
        if (result.comparison().isEmpty() || groups.size() < 2) {
            return whole(result);
        }
        return switch (result.comparison().get().logRank().outcome()) {
            case Comparison.NotComparable _ -> messages.text("finding.not-comparable");
            case Comparison.Test test -> compared(result, groups, test.pValue() < SIGNIFICANT);
        };
    }

    /// The median as text, or "not reached".
    public String median(GroupSummary group) {
        OptionalDouble median = group.median().estimate();
        return median.isPresent()
                ? messages.numbers().fixed(median.getAsDouble(), 1)
                : messages.text("number.not-reached");
    }

    private String whole(AnalysisResult result) {
        GroupSummary overall = result.overall();
        return overall.median().estimate().isPresent()
                ? messages.text(
                        "finding.whole",
                        overall.patients(),
                        median(overall),
                        units.plural(result.cohort().unit()))
                : messages.text("finding.whole.not-reached", overall.patients());
    }

    private String compared(AnalysisResult result, List<GroupSummary> groups, boolean clear) {
        Comparator<GroupSummary> byMedian = Comparator.comparingDouble(
                group -> group.median().estimate().orElse(Double.POSITIVE_INFINITY));
        GroupSummary longest = groups.stream().max(byMedian).orElseThrow();
        GroupSummary shortest = groups.stream().min(byMedian).orElseThrow();
        if (longest.median().estimate().equals(shortest.median().estimate())) {
            return messages.text(clear ? "finding.differ-same-median" : "finding.unclear-same-median", median(longest));
        }
        String key = clear ? groups.size() == 2 ? "finding.longer" : "finding.longest" : "finding.unclear";
        return messages.text(
                key,
                names.name(longest.group().label(), result.grouping().unit()),
                median(longest),
                median(shortest),
                units.plural(result.cohort().unit()),
                names.name(shortest.group().label(), result.grouping().unit()));
    }
}
