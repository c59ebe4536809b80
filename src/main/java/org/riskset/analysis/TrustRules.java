package org.riskset.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.riskset.analysis.GroupComparison.PairwiseTest;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.ExclusionReason;
import org.riskset.cohort.Grouping;
import org.riskset.cohort.KnownAfterEvent;
import org.riskset.survival.FollowUp;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.compare.CurveCrossing;
import org.riskset.survival.regression.ProportionalHazards;

/// The rules that say when a result must not be taken at its word. Each rule looks at the finished result and gives a
/// caution with this study's numbers, or nothing.
///
/// Thresholds: under 10 events in a group (Peduzzi et al. 1995 and the usual advice for a comparison), under 6 patients
/// in a group (one event then moves the curve by more than 16 points), half of the censored lost in the first tenth of
/// follow-up but at least 3 of them, over 5 % missing, nobody with a value
/// free of the event although at least 3 without one are, Schoenfeld p below 0.05 or crossing curves.
final class TrustRules {
    private static final int FEW_EVENTS = 10;
    private static final int FEW_PATIENTS = 6;
    private static final double EARLY_SHARE_OF_FOLLOW_UP = 0.1;
    private static final int LEAST_EARLY_LOSSES = 3;
    private static final double MUCH_MISSING = 0.05;
    private static final double LEAST_SHARE_AT_CROSSING = 0.1;
    private static final double SIGNIFICANT = 0.05;

    private TrustRules() {}

    /// All cautions of a result, gravest first, in a fixed order within the same weight.
    ///
    /// @param earlyLosses what [#earlyLosses] says of the cohort
    /// @param imbalance   what [KnownFactors] says of the groups
    static List<Caution> judge(
            AnalysisResult result, Cohort cohort, Optional<Caution> earlyLosses, Optional<Caution> imbalance) {
        List<Caution> found = new ArrayList<>();
        if (result.comparison().isPresent()) {
            noComparison(result).ifPresent(found::add);
            knownAfterEvent(result, cohort).ifPresent(found::add);
            cutPoint(result).ifPresent(found::add);
            smallGroups(result).ifPresent(found::add);
            treatment(result).ifPresent(found::add);
            fewEvents(result).ifPresent(found::add);
            proportionality(result).ifPresent(found::add);
            manyComparisons(result).ifPresent(found::add);
            missing(result, cohort).ifPresent(found::add);
            imbalance.ifPresent(found::add);
        }
        if (cohort.hasCompetingEvents()) {
            found.add(new Caution.CompetingEvents(cohort.competingEvents()));
        }
        earlyLosses.ifPresent(found::add);
        landmark(result).ifPresent(found::add);
        if (result.grouping().leftOut() > 0) {
            found.add(new Caution.LevelsLeftOut(result.grouping().leftOut()));
        }
        found.sort(Comparator.comparing(Caution::weight));
        return List.copyOf(found);
    }

    private static Optional<Caution> noComparison(AnalysisResult result) {
        if (result.presentGroups().size() < 2) {
            return Optional.of(new Caution.OneGroup());
        }
        return result.overall().events() == 0 ? Optional.of(new Caution.NoEvents()) : Optional.empty();
    }

    private static Optional<Caution> cutPoint(AnalysisResult result) {
        if (result.plan().origin() == CutPointOrigin.FIXED_IN_ADVANCE) {
            return Optional.empty();
        }
        if (result.plan().grouping() instanceof Grouping.Crossed crossed) {
            boolean cut = crossed.first() instanceof Grouping.ByCutPoints
                    || crossed.second() instanceof Grouping.ByCutPoints;
            return cut ? Optional.of(new Caution.CrossedCutPoint()) : Optional.empty();
        }
        if (!(result.plan().grouping() instanceof Grouping.ByCutPoints byCutPoints)) {
            return Optional.empty();
        }
        return Optional.of(result.evidence()
                .map(searched -> new Caution.CutPointSearched(
                        byCutPoints.cutPoints().size() == 1
                                && searched.best().cutPoint()
                                        == byCutPoints.cutPoints().getFirst(),
                        searched.candidates().size(),
                        searched.adjustedP()))
                .orElse(new Caution.CutPointSearched(false, 0, 1)));
    }

    private static Optional<Caution> smallGroups(AnalysisResult result) {
        List<GroupSummary> small = result.presentGroups().stream()
                .filter(group -> group.patients() < FEW_PATIENTS)
                .toList();
        return small.isEmpty()
                ? Optional.empty()
                : Optional.of(new Caution.SmallGroups(
                        small.stream().map(GroupSummary::group).toList(),
                        small.stream().map(GroupSummary::patients).toList()));
    }

    private static Optional<Caution> fewEvents(AnalysisResult result) {
        return result.presentGroups().stream()
                .min(Comparator.comparingInt(GroupSummary::events))
                .filter(fewest -> fewest.events() < FEW_EVENTS)
                .filter(_ -> result.presentGroups().size() > 1)
                .map(fewest -> new Caution.FewEvents(fewest.group(), fewest.events()));
    }

    private static Optional<Caution> landmark(AnalysisResult result) {
        return result.cohort().landmark().map(start -> new Caution.LandmarkInForce(
                start,
                (int) result.cohort().exclusions().stream()
                        .filter(exclusion -> exclusion.reason() == ExclusionReason.BEFORE_LANDMARK)
                        .count()));
    }

    private static Optional<Caution> treatment(AnalysisResult result) {
        if (result.cohort().landmark().isPresent()) {
            return Optional.empty();
        }
        return result.grouping().columnLabels().stream().anyMatch(TreatmentWords::name)
                ? Optional.of(
                        new Caution.TreatmentFromDiagnosis(result.grouping().columnLabel()))
                : Optional.empty();
    }

    private static Optional<Caution> proportionality(AnalysisResult result) {
        GroupComparison comparison = result.comparison().orElseThrow();
        boolean cross = comparison.crossing().filter(crossing -> whileFollowed(result, crossing)).isPresent();
        OptionalDouble pValue =
                switch (comparison.proportionalHazards()) {
                    case ProportionalHazards.Tested tested -> OptionalDouble.of(tested.test().pValue());
                    case ProportionalHazards.NotTested _ -> OptionalDouble.empty();
                };
        if (cross || pValue.orElse(1) < SIGNIFICANT) {
            return Optional.of(new Caution.HazardsNotProportional(cross, pValue));
        }
        return pValue.isPresent()
                ? Optional.of(new Caution.HazardsProportional(pValue.getAsDouble()))
                : Optional.empty();
    }

    /// Where fewer than a tenth of a group remain, curves cross by chance.
    private static boolean whileFollowed(AnalysisResult result, CurveCrossing crossing) {
        return Stream.of(crossing.first(), crossing.second())
                .map(result.groups()::get)
                .allMatch(group -> group.curve().atRiskAt(crossing.time()) >= LEAST_SHARE_AT_CROSSING * group.patients());
    }

    private static Optional<Caution> manyComparisons(AnalysisResult result) {
        List<PairwiseTest> tested = result.comparison().orElseThrow().pairwise().stream()
                .filter(pair -> pair.outcome() instanceof Comparison.Test)
                .toList();
        if (tested.size() < 2) {
            return Optional.empty();
        }
        int naive = (int) tested.stream()
                .filter(pair -> ((Comparison.Test) pair.outcome()).pValue() < SIGNIFICANT)
                .count();
        int holm = (int) tested.stream()
                .filter(pair -> pair.holm().orElse(1.0) < SIGNIFICANT)
                .count();
        return Optional.of(new Caution.ManyComparisons(tested.size(), naive, holm));
    }

    private static Optional<Caution> knownAfterEvent(AnalysisResult result, Cohort cohort) {
        return result.plan().grouping().columns().stream()
                .flatMap(name -> cohort.registry().find(name).stream())
                .flatMap(column -> KnownAfterEvent.patients(cohort, column).stream())
                .<Caution>map(known -> new Caution.KnownAfterEvent(known, cohort.patients() - known))
                .findFirst();
    }

    private static Optional<Caution> missing(AnalysisResult result, Cohort cohort) {
        int missing = result.grouping().missing();
        return missing > MUCH_MISSING * cohort.patients()
                ? Optional.of(new Caution.MissingValues(missing, cohort.patients()))
                : Optional.empty();
    }

    /// Time until when a loss is early.
    ///
    /// @param longest longest follow-up
    static double earlyTime(double longest) {
        return EARLY_SHARE_OF_FOLLOW_UP * longest;
    }

    /// The caution that concerns the cohort whatever its grouping. O(n).
    static Optional<Caution> earlyLosses(CohortSummary summary, Cohort cohort) {
        double early = earlyTime(summary.longest());
        FollowUp followUp = cohort.followUp();
        int censored = followUp.patients() - followUp.events();
        int lost = 0;
        for (int patient = 0; patient < followUp.patients(); patient++) {
            if (!followUp.hadEvent(patient) && followUp.time(patient) < early) {
                lost++;
            }
        }
        return lost >= LEAST_EARLY_LOSSES && 2 * lost >= censored
                ? Optional.of(new Caution.EarlyLosses(lost, censored, early))
                : Optional.empty();
    }
}
