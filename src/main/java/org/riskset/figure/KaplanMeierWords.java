package org.riskset.figure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.Caution;
import org.riskset.analysis.GroupComparison;
import org.riskset.analysis.GroupSummary;
import org.riskset.cohort.TimeUnit;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureStyle;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.regression.GroupHazard;
import org.riskset.survival.regression.HazardRatio;
import org.riskset.wording.EndpointText;
import org.riskset.wording.FindingText;
import org.riskset.wording.GroupNames;
import org.riskset.wording.InSentence;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// Turns an analysis into the texts and curves of a Kaplan-Meier figure.
final class KaplanMeierWords {
    private final AnalysisResult result;
    private final FigureStyle style;
    private final FigureEdits edits;
    private final Messages messages;
    private final List<GroupSummary> groups;

    KaplanMeierWords(AnalysisResult result, FigureStyle style, FigureEdits edits, Messages messages) {
        this.result = result;
        this.style = style;
        this.edits = edits;
        this.messages = messages.about(result.cohort().endpoint());
        this.groups = result.presentGroups();
    }

    KaplanMeierContent content() {
        return new KaplanMeierContent(
                title(),
                timeTitle(),
                composed(edits.survivalTitle().orElseGet(this::verticalTitle)),
                TickSteps.of(result.cohort().unit()),
                edits,
                OptionalDouble.empty(),
                groups.stream().map(this::group).toList(),
                verdict(),
                KaplanMeierContent.RiskWords.of(isPrint(), messages),
                messages.numbers()::shortest,
                messages.numbers()::count,
                alternativeText());
    }

    private String verticalTitle() {
        String endpoint = endpoint();
        if (!EndpointText.isFreedom(result.cohort().endpoint())) {
            return switch (edits.axes().verticalScale()) {
                case SURVIVAL_PERCENT -> messages.text("figure.survival-axis.event", InSentence.of(endpoint));
                case SURVIVAL_PROBABILITY ->
                    messages.text("figure.survival-axis.event.probability", InSentence.of(endpoint));
                case EVENTS_PERCENT -> messages.text("figure.events-axis.event", endpoint);
                case EVENTS_PROBABILITY -> endpoint;
            };
        }
        return switch (edits.axes().verticalScale()) {
            case SURVIVAL_PERCENT -> messages.text("figure.survival-axis", endpoint);
            case SURVIVAL_PROBABILITY -> endpoint;
            case EVENTS_PERCENT -> messages.text("figure.events-axis", InSentence.of(endpoint));
            case EVENTS_PROBABILITY -> messages.text("figure.events-axis.probability", InSentence.of(endpoint));
        };
    }

    String title() {
        return composed(edits.title().orElseGet(() -> result.grouping().columnLabel().isEmpty()
                ? endpoint()
                : messages.text("figure.title.by", endpoint(), inSentence(result.grouping().columnLabel(), messages))));
    }

    private String endpoint() {
        return new EndpointText(messages).name(result.cohort().endpoint());
    }

    String name(GroupSummary group) {
        return composed(edits.group(group.group().colour())
                .name()
                .orElseGet(() -> new GroupNames(messages)
                        .name(group.group().label(), result.grouping().unit())));
    }

    private GroupCurve group(GroupSummary group) {
        String name = name(group);
        OptionalDouble median = group.median().estimate();
        String medianText = median.isPresent() ? messages.numbers().fixed(median.getAsDouble(), 1) : "";
        int colour = group.group().colour();
        return new GroupCurve(
                name,
                labels(name, group.patients()),
                new SurvivalSteps(group.curve(), edits.axes().verticalScale().rises()),
                median,
                medianText,
                GroupLook.of(style, edits.group(colour), colour, groups.size()));
    }

    /// On the screen a name carries its number of patients; in print that stands in the table of numbers at risk.
    private List<String> labels(String name, int patients) {
        boolean counted = !isPrint() || style.riskTable() == FigureStyle.RiskTable.NONE;
        if (!counted) {
            return List.of(name);
        }
        String brief = name + " · " + messages.numbers().count(patients);
        return List.of(messages.counted("figure.label", patients, name), brief, name);
    }

    String timeTitle() {
        TimeUnit unit = result.cohort().unit();
        Optional<Double> landmark = result.cohort().landmark();
        if (landmark.isPresent() && edits.timeTitle().isEmpty()) {
            return composed(messages.text(
                    "figure.since-landmark." + unit.name().toLowerCase(Locale.ROOT),
                    messages.numbers().shortest(landmark.get())));
        }
        return composed(edits.timeTitle().orElseGet(() -> edits.timeZero()
                .or(() -> result.cohort().startLabel().flatMap(TimeZero::of))
                .map(zero -> messages.text("figure.since." + unit.name().toLowerCase(Locale.ROOT), zero))
                .orElseGet(() -> messages.text("figure.time-axis", new UnitText(messages).plural(unit)))));
    }

    private List<VerdictLine> verdict() {
        return edits.verdict().map(VerdictLine::byHand).orElseGet(this::computedVerdict);
    }

    private List<VerdictLine> computedVerdict() {
        if (result.comparison().isEmpty()) {
            return List.of();
        }
        GroupComparison comparison = result.comparison().get();
        if (!(comparison.logRank().outcome() instanceof Comparison.Test test)) {
            return List.of();
        }
        List<VerdictLine> lines = new ArrayList<>();
        lines.add(new VerdictLine(messages.text("test.log-rank") + " " + equation(test.pValue()), VerdictLine.Emphasis.STRONG));
        adjusted().ifPresent(text -> lines.add(new VerdictLine(text, VerdictLine.Emphasis.CAUTION)));
        if (groups.size() > 2) {
            String text = messages.text("figure.verdict.groups", groups.size(), test.degreesOfFreedom());
            lines.add(new VerdictLine(text, VerdictLine.Emphasis.QUIET));
        }
        hazardRatio(comparison).ifPresent(text -> lines.add(new VerdictLine(text, VerdictLine.Emphasis.QUIET)));
        return lines;
    }

    /// What a cut-point that was looked for says about itself: its corrected p where it is the best cut, else that it was chosen.
    private Optional<String> adjusted() {
        return result.cautions().stream()
                .filter(Caution.CutPointSearched.class::isInstance)
                .map(Caution.CutPointSearched.class::cast)
                .findFirst()
                .map(searched -> searched.isBest()
                        ? adjusted(searched.adjustedP())
                        : messages.text("figure.verdict.chosen"));
    }

    private String adjusted(double p) {
        return isPrint()
                ? messages.text("figure.verdict.adjusted.print", numbers().value(p))
                : messages.text("figure.verdict.adjusted", equation(p));
    }

    /// The hazard ratio of two groups, not where hazards are not proportional.
    private Optional<String> hazardRatio(GroupComparison comparison) {
        boolean changing = result.cautions().stream().anyMatch(Caution.HazardsNotProportional.class::isInstance);
        if (groups.size() != 2 || changing || comparison.hazards().size() != 1) {
            return Optional.empty();
        }
        return switch (comparison.hazards().getFirst().hazard()) {
            case GroupHazard.Estimated estimated -> Optional.of(hazardRatio(estimated.hazardRatio()));
            case GroupHazard.Reference _, GroupHazard.Diverges _, GroupHazard.NotEstimable _ -> Optional.empty();
        };
    }

    private String hazardRatio(HazardRatio ratio) {
        return messages.text(
                "figure.verdict.hazard-ratio",
                ratio(ratio.ratio()),
                messages.numbers().shortest(100 * result.plan().options().level().coverage()),
                ratio(ratio.limits().lower())
                        + "–"
                        + ratio(ratio.limits().upper()));
    }

    private String equation(double p) {
        return numbers().equationInItalics(p);
    }

    private String ratio(double value) {
        return numbers().ratio(value);
    }

    private JournalNumbers numbers() {
        return new JournalNumbers(style.numbers(), messages);
    }

    private String alternativeText() {
        UnitText units = new UnitText(messages);
        FindingText finding = new FindingText(messages);
        StringBuilder text = new StringBuilder(messages.text(
                "figure.alternative.curves", title(), units.amount(result.cohort().longest(), result.cohort().unit())));
        for (GroupSummary group : groups) {
            text.append(' ')
                    .append(messages.text(
                            "figure.alternative.group", name(group), group.patients(), group.events(), finding.median(group)));
        }
        String verdict = verdict().stream().map(VerdictLine::plain).collect(Collectors.joining("; "));
        return composed(verdict.isEmpty() ? text.toString() : text + " " + verdict + ".");
    }

    /// A variable's name within a sentence: with a small first letter where the language has it so and the name is no abbreviation.
    static String inSentence(String label, Messages messages) {
        boolean plainWord = label.length() > 1
                && Character.isUpperCase(label.charAt(0))
                && Character.isLowerCase(label.charAt(1));
        Locale locale = messages.language() == Language.ENGLISH ? Locale.ROOT : messages.language().locale();
        return plainWord ? label.substring(0, 1).toLowerCase(locale) + label.substring(1) : label;
    }

    private boolean isPrint() {
        return style.setting() == FigureStyle.Setting.PRINT;
    }

    /// Letters and accents as one character each, as the bundled typeface has them.
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
