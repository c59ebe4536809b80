package org.riskset.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Group;
import org.riskset.cohort.GroupAssignment;
import org.riskset.cohort.Grouping;
import org.riskset.survival.ChiSquareTest;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.regression.Covariate;
import org.riskset.survival.regression.CoxCoefficient;
import org.riskset.survival.regression.CoxModel;
import org.riskset.survival.regression.CoxResult;
import org.riskset.survival.regression.Ties;

/// The two groups of a comparison in a cohort, to be compared among all patients or some of them.
final class TwoArms {
    private static final int REFERENCE = 0;
    private static final int COMPARED = 1;

    private final Cohort cohort;
    private final Grouping grouping;
    private final GroupingFacts facts;
    private final ConfidenceLevel level;
    private final Group reference;
    private final Group compared;
    private final int[] arms;

    private TwoArms(
            Cohort cohort,
            Grouping grouping,
            GroupingFacts facts,
            ConfidenceLevel level,
            Group reference,
            Group compared,
            int[] arms) {
        this.cohort = cohort;
        this.grouping = grouping;
        this.facts = facts;
        this.level = level;
        this.reference = reference;
        this.compared = compared;
        this.arms = arms;
    }

    /// Empty unless exactly two groups have patients.
    static Optional<TwoArms> of(Cohort cohort, AnalysisPlan plan) {
        return GroupAssignment.of(cohort, plan.grouping())
                .flatMap(assignment -> of(cohort, plan, assignment));
    }

    private static Optional<TwoArms> of(Cohort cohort, AnalysisPlan plan, GroupAssignment assignment) {
        int[] present = Arrays.stream(assignment.codes()).filter(code -> code >= 0).sorted().distinct().toArray();
        if (present.length != 2) {
            return Optional.empty();
        }
        List<Group> groups = assignment.groups();
        boolean secondIsReference = plan.reference().equals(Optional.of(groups.get(present[1]).colour()));
        int first = present[secondIsReference ? 1 : 0];
        int other = present[secondIsReference ? 0 : 1];
        int[] arms = Arrays.stream(assignment.codes())
                .map(code -> code == first ? REFERENCE : code == other ? COMPARED : -1)
                .toArray();
        return Optional.of(new TwoArms(
                cohort,
                plan.grouping(),
                GroupingFacts.of(cohort, plan.grouping(), assignment),
                plan.options().level(),
                groups.get(first),
                groups.get(other),
                arms));
    }

    SubgroupEffects effects(List<? extends Grouping> factors) {
        List<SubgroupEffects.Factor> found = new ArrayList<>();
        for (Grouping factor : factors) {
            boolean compares = factor.columns().stream().anyMatch(grouping.columns()::contains);
            if (!compares && !factor.columns().isEmpty()) {
                GroupAssignment.of(cohort, factor)
                        .map(assignment -> factor(factor, assignment))
                        .filter(known -> !known.subgroups().isEmpty())
                        .ifPresent(found::add);
            }
        }
        return new SubgroupEffects(grouping, facts, reference, compared, level, counted(_ -> true), found);
    }

    private SubgroupEffects.Factor factor(Grouping by, GroupAssignment assignment) {
        List<SubgroupEffects.Subgroup> subgroups = new ArrayList<>();
        boolean[] hasEvents = new boolean[assignment.groups().size()];
        int[] codes = assignment.codes();
        for (int i = 0; i < hasEvents.length; i++) {
            int code = i;
            SubgroupEffects.Counted counted = counted(patient -> codes[patient] == code);
            hasEvents[i] = counted.events() > 0;
            if (counted.patients() > 0) {
                subgroups.add(new SubgroupEffects.Subgroup(assignment.groups().get(i), counted));
            }
        }
        return new SubgroupEffects.Factor(
                by,
                GroupingFacts.of(cohort, by, assignment),
                subgroups,
                subgroups.size() < 2 ? new SubgroupEffects.NotTested() : interaction(codes, hasEvents));
    }

    private SubgroupEffects.Counted counted(IntPredicate isIn) {
        SubgroupEffects.Arm inReference = arm(REFERENCE, isIn);
        SubgroupEffects.Arm inCompared = arm(COMPARED, isIn);
        return new SubgroupEffects.Counted(inReference, inCompared, effect(inReference, inCompared, isIn));
    }

    private SubgroupEffects.Arm arm(int arm, IntPredicate isIn) {
        int patients = 0;
        int events = 0;
        for (int patient = 0; patient < arms.length; patient++) {
            if (arms[patient] == arm && isIn.test(patient)) {
                patients++;
                events += cohort.followUp().hadEvent(patient) ? 1 : 0;
            }
        }
        return new SubgroupEffects.Arm(patients, events);
    }

    private SubgroupEffects.Effect effect(
            SubgroupEffects.Arm inReference, SubgroupEffects.Arm inCompared, IntPredicate isIn) {
        if (inReference.patients() == 0) {
            return new SubgroupEffects.NoRatio(SubgroupEffects.Reason.REFERENCE_EMPTY);
        }
        if (inCompared.patients() == 0) {
            return new SubgroupEffects.NoRatio(SubgroupEffects.Reason.COMPARED_EMPTY);
        }
        if (inReference.events() + inCompared.events() == 0) {
            return new SubgroupEffects.NoRatio(SubgroupEffects.Reason.NO_EVENTS);
        }
        int[] chosen = IntStream.range(0, arms.length).map(patient -> isIn.test(patient) ? 0 : -1).toArray();
        Covariate group = new Covariate.Categorical(arms, 2, REFERENCE);
        CoxResult result = CoxModel.fit(cohort.ordered(), List.of(group), chosen, 1, Ties.EFRON);
        return result instanceof CoxResult.Fitted(CoxModel model)
                        && model.coefficients(level).getFirst() instanceof CoxCoefficient.Estimated estimated
                ? new SubgroupEffects.Ratio(estimated.hazardRatio())
                : new SubgroupEffects.NoRatio(reason(inReference, inCompared));
    }

    private static SubgroupEffects.Reason reason(SubgroupEffects.Arm inReference, SubgroupEffects.Arm inCompared) {
        if (inReference.events() == 0) {
            return SubgroupEffects.Reason.NO_EVENTS_IN_REFERENCE;
        }
        return inCompared.events() == 0
                ? SubgroupEffects.Reason.NO_EVENTS_IN_COMPARED
                : SubgroupEffects.Reason.NEVER_COMPARABLE;
    }

    /// The model with one hazard for each group within each level, against the one in which the levels share one ratio.
    private SubgroupEffects.Interaction interaction(int[] codes, boolean[] hasEvents) {
        int levels = hasEvents.length;
        int[] factor = new int[arms.length];
        int[] cells = new int[arms.length];
        for (int patient = 0; patient < arms.length; patient++) {
            boolean known = arms[patient] >= 0 && codes[patient] >= 0 && hasEvents[codes[patient]];
            factor[patient] = known ? codes[patient] : -1;
            cells[patient] = known ? 2 * codes[patient] + arms[patient] : -1;
        }
        int[] everybody = new int[arms.length];
        CoxResult shared = CoxModel.fit(
                cohort.ordered(),
                List.of(new Covariate.Categorical(arms, 2, REFERENCE), new Covariate.Categorical(factor, levels, 0)),
                everybody,
                1,
                Ties.EFRON);
        CoxResult own = CoxModel.fit(
                cohort.ordered(), List.of(new Covariate.Categorical(cells, 2 * levels, 0)), everybody, 1, Ties.EFRON);
        if (!(shared instanceof CoxResult.Fitted(CoxModel smaller)) || !(own instanceof CoxResult.Fitted(CoxModel larger))) {
            return new SubgroupEffects.NotTested();
        }
        int freedom = larger.degreesOfFreedom() - smaller.degreesOfFreedom();
        double gain = 2 * (larger.logLikelihood() - smaller.logLikelihood());
        return freedom < 1
                ? new SubgroupEffects.NotTested()
                : new SubgroupEffects.Tested(ChiSquareTest.of(Math.max(0, gain), freedom));
    }
}
