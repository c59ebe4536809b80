package org.riskset.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.analysis.Caution;
import org.riskset.cohort.TimeUnit;

/// Cautions as two plain sentences: what the matter is, and this study's numbers.
public final class CautionText {
    private final Messages messages;
    private final GroupNames names;

    public CautionText(Messages messages) {
        this.messages = messages;
        this.names = new GroupNames(messages);
    }

    /// The matter in a few words that count nobody, for where small counts are not printed.
    public String headingWithoutCounts(Caution caution) {
        return switch (caution) {
            case Caution.FewEvents _ -> messages.text("caution.few-events.heading.uncounted");
            case Caution.LevelsLeftOut _ -> messages.text("caution.left-out.heading.uncounted");
            default -> heading(caution);
        };
    }

    /// The matter in a few words.
    public String heading(Caution caution) {
        return switch (caution) {
            case Caution.FewEvents few -> messages.counted("caution.few-events.heading", few.events());
            case Caution.SmallGroups _ -> messages.text("caution.small-groups.heading");
            case Caution.CutPointSearched _ -> messages.text("caution.cut-point.heading");
            case Caution.CrossedCutPoint _ -> messages.text("caution.cut-point.heading");
            case Caution.HazardsNotProportional _ -> messages.text("caution.not-proportional.heading");
            case Caution.HazardsProportional _ -> messages.text("caution.proportional.heading");
            case Caution.TreatmentFromDiagnosis _ -> messages.text("caution.treatment.heading");
            case Caution.LandmarkInForce _ -> messages.text("caution.landmark.heading");
            case Caution.ManyComparisons many -> messages.counted("caution.many.heading", many.comparisons());
            case Caution.ManyLooks many -> messages.counted("caution.many-looks.heading", many.looks());
            case Caution.EarlyLosses _ -> messages.text("caution.early-losses.heading");
            case Caution.CompetingEvents _ -> messages.text("caution.competing.heading");
            case Caution.GroupsDiffer differ ->
                messages.text("caution.groups-differ.heading", InSentence.of(differ.factorLabel()));
            case Caution.KnownAfterEvent _ -> messages.text("caution.known-after-event.heading");
            case Caution.MissingValues _ -> messages.text("caution.missing.heading");
            case Caution.LevelsLeftOut left -> messages.counted("caution.left-out.heading", left.patients());
            case Caution.NoEvents _ -> messages.text("caution.no-events.heading");
            case Caution.OneGroup _ -> messages.text("caution.one-group.heading");
        };
    }

    /// The sentence with this study's numbers.
    ///
    /// @param groupUnit unit of the cut-points, for names of groups
    /// @param timeUnit  unit of follow-up
    public String sentence(Caution caution, Optional<String> groupUnit, TimeUnit timeUnit) {
        return switch (caution) {
            case Caution.FewEvents few ->
                messages.text("caution.few-events.sentence", names.name(few.group().label(), groupUnit), few.events());
            case Caution.SmallGroups small -> smallGroups(small, groupUnit);
            case Caution.CutPointSearched searched -> cutPoint(searched);
            case Caution.CrossedCutPoint _ -> messages.text("caution.crossed-cut-point.sentence");
            case Caution.HazardsNotProportional changing -> notProportional(changing);
            case Caution.HazardsProportional passed ->
                messages.text("caution.proportional.sentence", messages.pValues().equation(passed.pValue()));
            case Caution.TreatmentFromDiagnosis _ -> messages.text("caution.treatment.sentence");
            case Caution.LandmarkInForce landmark ->
                messages.text(
                        "caution.landmark.sentence",
                        new UnitText(messages).amount(landmark.landmark(), timeUnit),
                        landmark.leftOut());
            case Caution.ManyComparisons many ->
                messages.text(
                        "caution.many.sentence", many.belowHolm(), many.comparisons(), many.belowNaive());
            case Caution.ManyLooks many ->
                messages.text(
                        "caution.many-looks.sentence", many.belowNaive(), many.belowHolm(), many.belowExpected());
            case Caution.CompetingEvents competing ->
                messages.text("caution.competing.sentence", competing.patients());
            case Caution.GroupsDiffer differ -> groupsDiffer(differ, groupUnit);
            case Caution.EarlyLosses early ->
                messages.text(
                        "caution.early-losses.sentence",
                        early.early(),
                        early.censored(),
                        new UnitText(messages).amount(early.time(), timeUnit));
            case Caution.KnownAfterEvent known ->
                messages.text("caution.known-after-event.sentence", known.patients(), known.missing());
            case Caution.MissingValues missing ->
                messages.text("caution.missing.sentence", missing.missing(), missing.patients());
            case Caution.LevelsLeftOut _ -> messages.text("caution.left-out.sentence");
            case Caution.NoEvents _ -> messages.text("caution.no-events.sentence");
            case Caution.OneGroup _ -> messages.text("caution.one-group.sentence");
        };
    }

    /// Why it matters and what to do instead, for the reader who asks.
    public String explanation(Caution caution) {
        return messages.text("caution." + caution.code() + ".why");
    }

    private String smallGroups(Caution.SmallGroups small, Optional<String> groupUnit) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < small.groups().size(); i++) {
            parts.add(names.name(small.groups().get(i).label(), groupUnit) + "\u00a0("
                    + small.patients().get(i) + ")");
        }
        return messages.text("caution.small-groups.sentence", String.join(", ", parts));
    }

    private String groupsDiffer(Caution.GroupsDiffer differ, Optional<String> groupUnit) {
        return messages.text(
                "caution.groups-differ.sentence",
                differ.factorLabel() + " " + names.name(differ.level().label(), differ.factorUnit()),
                share(differ.most(), groupUnit),
                share(differ.least(), groupUnit),
                messages.pValues().equation(differ.pValue()));
    }

    private String share(Caution.Share share, Optional<String> groupUnit) {
        return messages.text(
                "caution.groups-differ.share",
                share.patients(),
                share.of(),
                names.name(share.group().label(), groupUnit));
    }

    private String cutPoint(Caution.CutPointSearched searched) {
        if (searched.candidates() == 0) {
            return messages.text("caution.cut-point.sentence.searching");
        }
        String adjusted = messages.pValues().equation(searched.adjustedP());
        return searched.isBest()
                ? messages.text("caution.cut-point.sentence.best", searched.candidates(), adjusted)
                : messages.text("caution.cut-point.sentence.other", searched.candidates(), adjusted);
    }

    private String notProportional(Caution.HazardsNotProportional changing) {
        String pValue = changing.pValue().isPresent()
                ? messages.pValues().equation(changing.pValue().getAsDouble())
                : messages.text("number.not-estimable");
        return changing.cross()
                ? messages.text("caution.not-proportional.sentence.cross", pValue)
                : messages.text("caution.not-proportional.sentence.test", pValue);
    }
}
