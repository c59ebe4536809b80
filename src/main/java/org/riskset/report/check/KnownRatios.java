package org.riskset.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.GroupComparison;
import org.riskset.analysis.HazardComparison;
import org.riskset.cohort.GroupLabel;
import org.riskset.report.ReportFacts;
import org.riskset.report.ReportedModel;
import org.riskset.survival.regression.GroupHazard;
import org.riskset.survival.regression.HazardRatio;

/// The hazard ratios that were computed, found again by what a row of a draft is about.
final class KnownRatios {
    private final ReportFacts facts;
    private final Known known;

    KnownRatios(ReportFacts facts, Known known) {
        this.facts = facts;
        this.known = known;
    }

    /// A hazard ratio.
    ///
    /// @param upper empty where it has no upper limit
    record Ratio(double ratio, double lower, OptionalDouble upper, double pValue) {
        private static Ratio of(HazardRatio hazard) {
            return new Ratio(
                    hazard.ratio(), hazard.limits().lower(), OptionalDouble.of(hazard.limits().upper()), hazard.pValue());
        }

        private static Ratio of(ReportedModel.Ratio found) {
            return new Ratio(found.ratio(), found.lower(), found.upper(), found.pValue());
        }

        /// Of the two groups the other way round.
        private Ratio inverse() {
            return new Ratio(1 / ratio, upper.isPresent() ? 1 / upper.getAsDouble() : 0, OptionalDouble.of(1 / lower), pValue);
        }

        /// Of so many units of a number instead of one.
        private Ratio per(double units) {
            OptionalDouble high = upper.isPresent() ? OptionalDouble.of(Math.pow(upper.getAsDouble(), units)) : upper;
            return new Ratio(Math.pow(ratio, units), Math.pow(lower, units), high, pValue);
        }

        List<OptionalDouble> numbers() {
            return List.of(OptionalDouble.of(ratio), OptionalDouble.of(lower), upper);
        }

        List<OptionalDouble> limits() {
            return List.of(OptionalDouble.of(lower), upper);
        }
    }

    /// Ratios of a level against the first of its variable, in every model that a draft can mean. Where there are two groups,
    /// those of the first against the other.
    List<Ratio> of(Known.Level level, Fit fit) {
        List<Ratio> found = new ArrayList<>();
        GroupLabel label = level.group().label();
        if (fit != Fit.TOGETHER) {
            known.factor(level.block()).ifPresent(factor -> addAlone(found, factor, label));
        }
        factors(level.block().column()).forEach(place -> {
            List<GroupLabel> labels = model().factors().get(place).levels();
            add(found, place, labels.indexOf(label), labels.size(), fit);
        });
        return found;
    }

    /// Ratios of a variable that has but one: a number entered as it is, or a category of two groups.
    ///
    /// @param units of the number that the draft's ratio is for, as far as it says
    List<Ratio> of(Characteristics.Block block, OptionalDouble units, Fit fit) {
        List<Ratio> found = new ArrayList<>();
        for (int place : factors(block.column())) {
            ReportedModel.Factor factor = model().factors().get(place);
            if (factor.isContinuous()) {
                double per = units.orElse(factor.unit()) / factor.unit();
                fits(place, fit).forEach(ratio -> found.add(Ratio.of(ratio).per(per)));
            }
        }
        List<Known.Level> levels = known.levelsOf(block);
        if (block.numbers().isEmpty() && levels.size() == 2) {
            levels.forEach(level -> found.addAll(of(level, fit)));
        }
        return found;
    }

    /// Whether a level is the one that the others of its variable are compared with.
    boolean isReference(Known.Level level) {
        return known.factor(level.block())
                        .map(factor -> factor.presentGroups().getFirst().group().label().equals(level.group().label()))
                        .orElse(false)
                || factors(level.block().column()).stream().anyMatch(place -> isReference(place, level.group().label()));
    }

    private boolean isReference(int place, GroupLabel label) {
        ReportedModel.Factor factor = model().factors().get(place);
        return !factor.isContinuous() && factor.levels().get(factor.reference()).equals(label);
    }

    private void addAlone(List<Ratio> found, AnalysisResult factor, GroupLabel label) {
        Optional<GroupComparison> comparison = factor.comparison();
        boolean two = factor.presentGroups().size() == 2;
        for (HazardComparison hazard : comparison.map(GroupComparison::hazards).orElse(List.of())) {
            if (hazard.hazard() instanceof GroupHazard.Estimated estimated) {
                Ratio ratio = Ratio.of(estimated.hazardRatio());
                if (hazard.group().label().equals(label)) {
                    found.add(ratio);
                } else if (two && hazard.reference().label().equals(label)) {
                    found.add(ratio.inverse());
                }
            }
        }
    }

    private void add(List<Ratio> found, int factor, int level, int levels, Fit fit) {
        for (ReportedModel.Ratio ratio : fits(factor, fit)) {
            OptionalInt of = ratio.column().level();
            if (of.equals(OptionalInt.of(level))) {
                found.add(Ratio.of(ratio));
            } else if (levels == 2 && level >= 0 && of.isPresent()) {
                found.add(Ratio.of(ratio).inverse());
            }
        }
    }

    private List<ReportedModel.Ratio> fits(int factor, Fit fit) {
        List<ReportedModel.Ratio> found = new ArrayList<>();
        if (fit != Fit.TOGETHER) {
            found.addAll(model().ratios(model().univariable().get(factor)));
        }
        if (fit != Fit.ALONE) {
            model().ratios(model().multivariable()).stream()
                    .filter(ratio -> ratio.column().covariate() == factor)
                    .forEach(found::add);
        }
        return found;
    }

    /// Places of a column among the factors of the model; none where there is no model.
    private List<Integer> factors(String column) {
        List<Integer> places = new ArrayList<>();
        facts.model().ifPresent(model -> {
            for (int place = 0; place < model.factors().size(); place++) {
                if (model.factors().get(place).column().equals(column)) {
                    places.add(place);
                }
            }
        });
        return places;
    }

    private ReportedModel model() {
        return facts.model().orElseThrow();
    }
}
