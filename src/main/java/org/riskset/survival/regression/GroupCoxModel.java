package org.riskset.survival.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.riskset.survival.ChiSquareTest;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.MergedRows;
import org.riskset.survival.RiskTable;

/// Cox model with one grouping as its only covariate, fitted from risk tables: fast enough to follow a moving cut-point.
///
/// Agrees with `coxph(Surv(time, event) ~ factor(group) [+ strata(s)])` of R where that converges; where the likelihood
/// has no maximum, the groups concerned are named instead (see [GroupHazard]). Immutable.
public final class GroupCoxModel {
    private final List<RiskTable> strata;
    private final Ties ties;
    private final int reference;
    private final GroupEventTimes times;
    private final int[] comparable;
    private final GroupFit fit;
    private final List<GroupHazard> hazards;
    private final double logLikelihood;

    private GroupCoxModel(List<RiskTable> strata, int reference, Ties ties, ConfidenceLevel level) {
        this.strata = List.copyOf(strata);
        this.ties = ties;
        this.reference = reference;
        this.times = GroupEventTimes.of(strata);
        HazardOrder order = HazardOrder.of(times);
        this.comparable = comparableWith(order, reference);
        this.fit = GroupFit.of(times.restrictedTo(comparable), ties);
        GroupHazard[] found = new GroupHazard[times.groups()];
        for (int g = 0; g < found.length; g++) {
            found[g] = outOfReach(order, g);
        }
        for (int m = 0; m < comparable.length; m++) {
            found[comparable[m]] = inReach(m, level);
        }
        this.hazards = List.of(found);
        this.logLikelihood = fit.logLikelihood() + restOfLikelihood(order);
    }

    /// Fits the model to one table with Efron's ties and 95 % limits.
    public static GroupCoxModel fit(RiskTable table, int reference) {
        return fit(List.of(table), reference, Ties.EFRON, ConfidenceLevel.NINETY_FIVE);
    }

    /// Fits the model, stratified if there is more than one table. O(event times x groups^2 + events) per Newton step.
    ///
    /// @param strata    one table per stratum, all from one cohort and with the same groups
    /// @param reference group that the hazard ratios refer to
    /// @throws IllegalArgumentException if there is no table or no such group
    public static GroupCoxModel fit(List<RiskTable> strata, int reference, Ties ties, ConfidenceLevel level) {
        if (strata.isEmpty() || reference < 0 || reference >= strata.getFirst().groups()) {
            throw new IllegalArgumentException("no group " + reference + " in " + strata.size() + " strata");
        }
        return new GroupCoxModel(strata, reference, ties, level);
    }

    /// Group the others are compared with.
    public int reference() {
        return reference;
    }

    /// The hazard of every group beside the reference, in the order of the groups.
    public List<GroupHazard> hazards() {
        return hazards;
    }

    /// The hazard ratio of a group against the reference; empty for the reference and where there is none.
    public Optional<HazardRatio> hazardRatio(int group) {
        return hazards.get(group) instanceof GroupHazard.Estimated(HazardRatio ratio)
                ? Optional.of(ratio)
                : Optional.empty();
    }

    /// Partial log-likelihood with equal hazards. O(event times x groups^2 + events).
    public double nullLogLikelihood() {
        return GroupLikelihood.at(times, ties, new double[times.groups()]).logLikelihood();
    }

    /// Maximum of the partial log-likelihood, or its limit where hazards diverge.
    public double logLikelihood() {
        return logLikelihood;
    }

    /// Likelihood-ratio test of equal hazards, meaningful also where hazards diverge; empty if fewer than two groups are
    /// at risk at event times.
    public Optional<ChiSquareTest> likelihoodRatio() {
        int compared = 0;
        for (int g = 0; g < times.groups(); g++) {
            compared += times.isEverAtRisk(g) ? 1 : 0;
        }
        return compared < 2
                ? Optional.empty()
                : Optional.of(ChiSquareTest.of(Math.max(0, 2 * (logLikelihood - nullLogLikelihood())), compared - 1));
    }

    /// Score test of proportional hazards over all groups at once. Agrees with `cox.zph` of R's survival 3.0 and later.
    public ProportionalHazards proportionalHazards(TimeTransform transform) {
        for (int g = 0; g < times.groups(); g++) {
            if (times.isEverAtRisk(g) && !isComparable(g)) {
                return new ProportionalHazards.NotTested(ProportionalHazards.Reason.NO_HAZARD_RATIO);
            }
        }
        if (comparable.length < 2) {
            return new ProportionalHazards.NotTested(ProportionalHazards.Reason.NO_HAZARD_RATIO);
        }
        return GroupScoreProcess.test(
                times.restrictedTo(comparable), ties, fit.coefficients(), transformedTimes(transform));
    }

    private double[] transformedTimes(TimeTransform transform) {
        RiskTable first = strata.getFirst();
        if (transform == TimeTransform.KM && strata.size() == 1) {
            return times.cumulativeIncidence(first.distinctTimes());
        }
        double[] distinct = new double[first.distinctTimes()];
        int[] leaving = new int[distinct.length];
        int[] events = new int[distinct.length];
        int remaining = 0;
        for (int i = 0; i < distinct.length; i++) {
            distinct[i] = first.distinctTime(i);
        }
        for (RiskTable table : strata) {
            MergedRows rows = table.mergedRows();
            while (rows.next()) {
                events[rows.timeIndex()] += rows.events();
                for (int cell = 0; cell < rows.cells(); cell++) {
                    leaving[rows.timeIndex()] += rows.cellLeaving(cell);
                }
            }
            remaining += table.patients();
        }
        int[] atRisk = new int[distinct.length];
        for (int i = 0; i < distinct.length; i++) {
            atRisk[i] = remaining;
            remaining -= leaving[i];
        }
        return transform.of(distinct, atRisk, events);
    }

    /// Likelihood of the groups that do not compare with the reference, each set of comparable ones by itself.
    private double restOfLikelihood(HazardOrder order) {
        boolean[] done = new boolean[times.groups()];
        for (int member : comparable) {
            done[member] = true;
        }
        double sum = 0;
        for (int g = 0; g < done.length; g++) {
            if (!done[g]) {
                int[] members = comparableWith(order, g);
                sum += GroupFit.of(times.restrictedTo(members), ties).logLikelihood();
                for (int member : members) {
                    done[member] = true;
                }
            }
        }
        return sum;
    }

    private int[] comparableWith(HazardOrder order, int first) {
        int[] members = new int[times.groups()];
        int count = 0;
        members[count++] = first;
        for (int g = 0; g < members.length; g++) {
            if (g != first && order.finite(g, first)) {
                members[count++] = g;
            }
        }
        return Arrays.copyOf(members, count);
    }

    private boolean isComparable(int group) {
        return Arrays.stream(comparable).anyMatch(member -> member == group);
    }

    private GroupHazard inReach(int member, ConfidenceLevel level) {
        if (member == 0) {
            return new GroupHazard.Reference();
        }
        double error = Math.sqrt(fit.covariance()[member - 1][member - 1]);
        return new GroupHazard.Estimated(HazardRatio.of(fit.coefficients()[member], error, level));
    }

    private GroupHazard outOfReach(HazardOrder order, int group) {
        if (strata.stream().allMatch(table -> table.patients(group) == 0)) {
            return new GroupHazard.NotEstimable(GroupHazard.Reason.NO_PATIENTS);
        }
        if (order.leads(group, reference)) {
            return new GroupHazard.Diverges(GroupHazard.Direction.TO_INFINITY);
        }
        if (order.leads(reference, group)) {
            return new GroupHazard.Diverges(GroupHazard.Direction.TO_ZERO);
        }
        return new GroupHazard.NotEstimable(GroupHazard.Reason.NEVER_AT_RISK_TOGETHER);
    }
}
