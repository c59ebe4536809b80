package org.riskset.wording;

import org.riskset.analysis.regression.Overlap;
import org.riskset.analysis.regression.RegressionCaution;
import org.riskset.analysis.regression.RegressionResult;

/// Cautions of a regression as a heading and a sentence with this study's numbers.
public final class RegressionCautionText {
    private final Messages messages;
    private final RegressionText text;

    public RegressionCautionText(Messages messages) {
        this.messages = messages;
        this.text = new RegressionText(messages);
    }

    /// What is the matter.
    public String heading(RegressionCaution caution, RegressionResult result) {
        return switch (caution) {
            case RegressionCaution.FewEvents few ->
                messages.text("regression.caution.few-events.heading", few.events());
            case RegressionCaution.ChosenByP _ -> messages.text("regression.caution.by-p.heading");
            case RegressionCaution.FactorsOverlap overlap -> messages.text(
                    "regression.caution.overlap.heading",
                    label(result, overlap.overlap().first()),
                    label(result, overlap.overlap().second()));
            case RegressionCaution.TreatmentFromDiagnosis treatment ->
                messages.text("regression.caution.treatment.heading", treatment.factor().label());
            case RegressionCaution.HazardsNotProportional hazards ->
                messages.text("regression.caution.hazards.heading", hazards.factor().label());
            case RegressionCaution.HazardsProportional _ -> messages.text("regression.caution.constant.heading");
            case RegressionCaution.MonotoneLikelihood monotone ->
                messages.text("regression.caution.monotone.heading", text.fullName(monotone.row()));
            case RegressionCaution.RestsOnPenalty rests ->
                messages.text("regression.caution.penalty.heading", text.fullName(rests.row()));
            case RegressionCaution.SetAside aside ->
                messages.text("regression.caution.set-aside.heading", text.fullName(aside.row()));
            case RegressionCaution.IncompletePatients _ -> messages.text("regression.caution.incomplete.heading");
            case RegressionCaution.InfluentialPatient influential -> messages.text(
                    "regression.caution.influence.heading", Integer.toString(influential.influence().sourceRow()));
        };
    }

    /// The same in a sentence.
    public String sentence(RegressionCaution caution, RegressionResult result) {
        NumberText numbers = messages.numbers();
        return switch (caution) {
            case RegressionCaution.FewEvents few -> messages.text(
                    few.keep().isEmpty() ? "regression.caution.few-events" : "regression.caution.few-events.keep",
                    numbers.fixed((double) few.events() / few.coefficients(), 1),
                    few.coefficients());
            case RegressionCaution.ChosenByP chosen ->
                messages.text("regression.caution.by-p", String.join(", ", chosen.labels()));
            case RegressionCaution.FactorsOverlap overlap -> overlap(overlap.overlap(), result);
            case RegressionCaution.TreatmentFromDiagnosis _ -> messages.text("regression.caution.treatment");
            case RegressionCaution.HazardsNotProportional hazards ->
                messages.text("regression.caution.hazards", messages.pValues().equation(hazards.pValue()));
            case RegressionCaution.HazardsProportional constant -> messages.text(
                    "regression.caution.constant",
                    messages.pValues().equation(constant.smallestP()),
                    constant.events());
            case RegressionCaution.MonotoneLikelihood _ -> messages.text("regression.caution.monotone");
            case RegressionCaution.RestsOnPenalty _ -> messages.text("regression.caution.penalty");
            case RegressionCaution.SetAside aside -> messages.text(
                    switch (aside.reason()) {
                        case CONSTANT -> result.plan().model().strata().isPresent()
                                ? "regression.caution.set-aside.constant.strata"
                                : "regression.caution.set-aside.constant";
                        case EXPLAINED_BY_OTHERS -> "regression.caution.set-aside.explained";
                        case NO_INFORMATION -> "regression.caution.set-aside.no-information";
                    });
            case RegressionCaution.IncompletePatients incomplete -> messages.text(
                    "regression.caution.incomplete", incomplete.incomplete(), incomplete.patients());
            case RegressionCaution.InfluentialPatient influential -> messages.text(
                    "regression.caution.influence",
                    text.fullName(influential.influence().row()),
                    numbers.ratio(influential.influence().ratioWith()),
                    numbers.ratio(influential.influence().ratioWithout()));
        };
    }

    private String overlap(Overlap overlap, RegressionResult result) {
        return overlap.example()
                .map(share -> messages.text(
                        "regression.caution.overlap.share",
                        share.shared(),
                        share.of(),
                        level(result, share.inside()),
                        level(result, share.within())))
                .orElseGet(() -> messages.text(
                        "regression.caution.overlap.correlation",
                        messages.numbers().fixed(overlap.strength(), 2)));
    }

    private String level(RegressionResult result, Overlap.Level level) {
        return label(result, level.factor()) + " "
                + text.level(result.factors().get(level.factor()), level.level());
    }

    private static String label(RegressionResult result, int factor) {
        return result.factors().get(factor).label();
    }
}
