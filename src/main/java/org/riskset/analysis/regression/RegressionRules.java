package org.riskset.analysis.regression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.riskset.analysis.TreatmentWords;
import org.riskset.cohort.Cohort;
import org.riskset.registry.Column;
import org.riskset.survival.regression.CoxModel;
import org.riskset.survival.regression.ProportionalHazards;

/// The rules that say when a regression must not be taken at its word.
///
/// Thresholds: under 10 events per coefficient (Peduzzi et al. 1995); Cramér's V of 0.5 (a large effect by Cohen 1988),
/// correlation or correlation ratio of 0.7 (Dormann et al. 2013); Schoenfeld p below 0.05; a patient who shifts a
/// coefficient by its whole standard error (Belsley, Kuh & Welsch 1980, for small samples); over 5 % of the patients
/// incomplete.
final class RegressionRules {
    static final int ENOUGH_EVENTS = 10;
    static final double SIGNIFICANT = 0.05;
    private static final double MUCH_OVERLAP_OF_GROUPS = 0.5;
    private static final double MUCH_CORRELATION = 0.7;
    private static final double STRONG_INFLUENCE = 1;
    private static final double MUCH_MISSING = 0.05;

    private RegressionRules() {}

    /// All cautions, gravest first, in a fixed order within the same weight.
    static List<RegressionCaution> judge(
            FittedModels models,
            RegressionPlan.Model plan,
            List<RegressionRow> rows,
            Optional<ModelFit> fit,
            List<Overlap> overlaps,
            Cohort cohort) {
        List<RegressionCaution> found = new ArrayList<>();
        chosenByP(plan, cohort).ifPresent(found::add);
        rows.stream()
                .filter(row -> row.multivariable() instanceof RegressionRow.Diverges)
                .forEach(row -> found.add(new RegressionCaution.MonotoneLikelihood(row)));
        if (plan.estimation() == RegressionPlan.Estimation.FIRTH) {
            rows.stream()
                    .filter(row -> row.level().isPresent() && row.events() == 0)
                    .filter(row -> row.multivariable() instanceof RegressionRow.Ratio
                            || row.multivariable() instanceof RegressionRow.Reference)
                    .forEach(row -> found.add(new RegressionCaution.RestsOnPenalty(row)));
        }
        fit.flatMap(known -> fewEvents(known, models.factors())).ifPresent(found::add);
        rows.forEach(row -> {
            if (row.multivariable() instanceof RegressionRow.SetAside setAside) {
                found.add(new RegressionCaution.SetAside(row, setAside.reason()));
            }
        });
        overlaps.stream()
                .filter(overlap -> overlap.strength()
                        >= (overlap.counts().isEmpty() ? MUCH_CORRELATION : MUCH_OVERLAP_OF_GROUPS))
                .forEach(overlap -> found.add(new RegressionCaution.FactorsOverlap(overlap)));
        boolean fromDiagnosis = cohort.definition().landmark().isEmpty();
        models.factors().stream()
                .filter(factor -> fromDiagnosis && TreatmentWords.name(factor.label()))
                .forEach(factor -> found.add(new RegressionCaution.TreatmentFromDiagnosis(factor)));
        fit.ifPresent(known -> {
            found.addAll(proportionality(known, models.factors()));
            known.influences().stream()
                    .filter(influence -> Math.abs(influence.shift()) > STRONG_INFLUENCE)
                    .findFirst()
                    .ifPresent(influence -> found.add(new RegressionCaution.InfluentialPatient(influence)));
            int incomplete = cohort.patients() - known.patients();
            if (incomplete > MUCH_MISSING * cohort.patients()) {
                found.add(new RegressionCaution.IncompletePatients(incomplete, cohort.patients()));
            }
        });
        found.sort(Comparator.comparing(RegressionCaution::weight));
        return List.copyOf(found);
    }

    private static Optional<RegressionCaution> chosenByP(RegressionPlan.Model plan, Cohort cohort) {
        List<String> labels = plan.leftOutByP().stream()
                .map(factor -> cohort.registry().find(factor.column()).map(Column::label).orElse(factor.column()))
                .toList();
        return labels.isEmpty() ? Optional.empty() : Optional.of(new RegressionCaution.ChosenByP(labels));
    }

    private static Optional<RegressionCaution> fewEvents(ModelFit fit, List<ModelFactor> factors) {
        return fit.events() >= (long) ENOUGH_EVENTS * fit.coefficients()
                ? Optional.empty()
                : Optional.of(new RegressionCaution.FewEvents(
                        fit.events(), fit.coefficients(), affordable(fit.model(), factors)));
    }

    /// The factors whose removal would hurt the fit most, as many as the events can bear, in the order of the model.
    private static List<String> affordable(CoxModel model, List<ModelFactor> factors) {
        record Ranked(int position, double pValue) {}
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            int position = i;
            model.termTest(i).ifPresent(test -> ranked.add(new Ranked(position, test.pValue())));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::pValue));
        int room = model.events() / ENOUGH_EVENTS;
        List<Integer> kept = new ArrayList<>();
        for (Ranked factor : ranked) {
            int coefficients = factors.get(factor.position()).coefficients();
            if (coefficients <= room) {
                kept.add(factor.position());
                room -= coefficients;
            }
        }
        return kept.stream().sorted().map(position -> factors.get(position).plan().column()).toList();
    }

    private static List<RegressionCaution> proportionality(ModelFit fit, List<ModelFactor> factors) {
        List<RegressionCaution> found = new ArrayList<>();
        double smallest = 1;
        boolean tested = false;
        for (int i = 0; i < factors.size(); i++) {
            if (fit.proportionalHazards().terms().get(i) instanceof ProportionalHazards.Tested known) {
                double p = known.test().pValue();
                tested = true;
                smallest = Math.min(smallest, p);
                if (p < SIGNIFICANT) {
                    found.add(new RegressionCaution.HazardsNotProportional(factors.get(i), p));
                }
            }
        }
        if (tested && found.isEmpty()) {
            found.add(new RegressionCaution.HazardsProportional(smallest, fit.events()));
        }
        return found;
    }
}
