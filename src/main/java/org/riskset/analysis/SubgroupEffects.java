package org.riskset.analysis;

import java.util.List;
import java.util.Optional;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Group;
import org.riskset.cohort.Grouping;
import org.riskset.survival.ChiSquareTest;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.regression.HazardRatio;

/// How the hazards of two groups compare in everybody and within the levels of other factors, with a test of interaction per
/// factor: what a forest plot of subgroups shows.
///
/// Each ratio comes from a model of that subgroup alone, with a baseline hazard of its own: R `coxph(Surv(time, event) ~ g,
/// subset = s == level)`, with Efron's ties. Source: Wang et al. (2007), N Engl J Med 357:2189.
///
/// @param grouping   how patients are split into the two groups
/// @param comparison what the two groups were made from
/// @param reference  the group the other is compared with
/// @param compared   the other group
/// @param level      coverage of the limits
/// @param everybody  all patients of both groups
/// @param factors    in the order they were asked for
public record SubgroupEffects(
        Grouping grouping,
        GroupingFacts comparison,
        Group reference,
        Group compared,
        ConfidenceLevel level,
        Counted everybody,
        List<Factor> factors) {
    public SubgroupEffects {
        factors = List.copyOf(factors);
    }

    /// Whether the groups are treatments, of which one may be favoured.
    public boolean comparesTreatments() {
        return comparison.columnLabels().stream().anyMatch(TreatmentWords::name)
                || grouping.columns().stream().anyMatch(TreatmentWords::name);
    }

    /// A factor whose levels are the subgroups.
    ///
    /// @param grouping    how its levels are made
    /// @param facts       what its levels were made from
    /// @param subgroups   levels with a patient of either group, in display order
    /// @param interaction whether the ratio differs between the levels
    public record Factor(Grouping grouping, GroupingFacts facts, List<Subgroup> subgroups, Interaction interaction) {
        public Factor {
            subgroups = List.copyOf(subgroups);
        }

        /// Its name in the registry.
        public String column() {
            return grouping.columns().getFirst();
        }
    }

    /// One level.
    public record Subgroup(Group group, Counted counted) {}

    /// Both groups within some patients.
    ///
    /// @param reference who is in the reference group
    /// @param compared  who is in the other group
    /// @param effect    of being in the other group
    public record Counted(Arm reference, Arm compared, Effect effect) {
        public int patients() {
            return reference.patients() + compared.patients();
        }

        public int events() {
            return reference.events() + compared.events();
        }
    }

    /// One of the two groups within some patients.
    public record Arm(int patients, int events) {}

    /// The hazard of the other group against the reference.
    public sealed interface Effect {}

    /// A hazard ratio.
    public record Ratio(HazardRatio ratio) implements Effect {}

    /// There is no ratio that fits best.
    public record NoRatio(Reason reason) implements Effect {}

    /// Why there is no hazard ratio.
    public enum Reason {
        /// All patients are in the other group.
        REFERENCE_EMPTY,
        /// All patients are in the reference group.
        COMPARED_EMPTY,
        /// Nobody had the event.
        NO_EVENTS,
        /// Nobody of the reference group had the event: the ratio runs to infinity.
        NO_EVENTS_IN_REFERENCE,
        /// Nobody of the other group had the event: the ratio runs to 0.
        NO_EVENTS_IN_COMPARED,
        /// All events of one group come before those of the other, or when nobody of the other is at risk.
        NEVER_COMPARABLE
    }

    /// Whether the ratio differs between the levels of a factor.
    public sealed interface Interaction {}

    /// Likelihood-ratio test of `g * s` against `g + s` on the patients known in both.
    ///
    /// R `anova(coxph(Surv(time, event) ~ g + s), coxph(Surv(time, event) ~ g * s))`. Levels in which nobody had the event say
    /// nothing about it and take no degree of freedom, where R gives each one.
    public record Tested(ChiSquareTest test) implements Interaction {}

    /// Fewer than two levels have an event and patients of both groups.
    public record NotTested() implements Interaction {}

    /// Compares two groups within the levels of factors. Factors the cohort does not have, and those made from the column of
    /// the comparison, are left out. O(n log n) per level and factor.
    ///
    /// @param plan    the comparison; its reference, or else the first group with a patient, is the reference here
    /// @param factors groupings whose levels are the subgroups
    /// @return empty unless exactly two groups of the comparison have patients
    public static Optional<SubgroupEffects> of(
            Cohort cohort, AnalysisPlan plan, List<? extends Grouping> factors) {
        return TwoArms.of(cohort, plan).map(arms -> arms.effects(factors));
    }
}
