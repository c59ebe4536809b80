package org.riskset.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Group;
import org.riskset.cohort.GroupAssignment;
import org.riskset.cohort.Grouping;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.Interval;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.competing.CompetingFollowUp;
import org.riskset.survival.competing.CumulativeIncidence;
import org.riskset.survival.competing.GrayTest;
import org.riskset.survival.competing.IncidenceCurve;
import org.riskset.survival.competing.IncidenceScale;
import org.riskset.survival.regression.CoxCoefficient;
import org.riskset.survival.regression.Covariate;
import org.riskset.survival.regression.FineGrayModel;
import org.riskset.survival.regression.FineGrayResult;

/// Cumulative incidence of the event and of the events that compete with it, by groups.
///
/// @param grouping how patients are split
/// @param level    coverage of the limits of subdistribution hazard ratios
/// @param levels   every group of the grouping, the reference first
/// @param causes   the event first, then the competing events as one cause
public record CompetingRisks(Grouping grouping, ConfidenceLevel level, List<Group> levels, List<Cause> causes) {
    private static final int CAUSES = 2;

    public CompetingRisks {
        levels = List.copyOf(levels);
        causes = List.copyOf(causes);
    }

    /// One cause.
    ///
    /// @param values the values of the status column that mean it, sorted
    /// @param groups one curve per group that has a patient
    /// @param gray   Gray's test of the groups; empty with fewer than two
    /// @param ratios subdistribution hazards of each group against the first, by Fine and Gray; empty with fewer than two groups
    public record Cause(
            List<String> values, List<GroupIncidence> groups, Optional<Comparison> gray, Optional<FineGrayResult> ratios) {
        public Cause {
            values = List.copyOf(values);
            groups = List.copyOf(groups);
        }

        /// What means the cause, in words: its values.
        public String name() {
            return String.join(", ", values);
        }

        /// The ratios of a fitted model, one per level but the reference.
        public List<CoxCoefficient> coefficients(ConfidenceLevel level) {
            return ratios.map(result -> switch (result) {
                        case FineGrayResult.Fitted fitted -> fitted.model().coefficients(level);
                        case FineGrayResult.NotFitted _ -> List.<CoxCoefficient>of();
                    })
                    .orElse(List.of());
        }
    }

    /// The curve of one group.
    public record GroupIncidence(Group group, IncidenceCurve curve) {
        /// Events of the cause.
        public int events() {
            return IntStream.range(0, curve.size()).map(curve::events).sum();
        }

        /// The incidence by a time with limits on the scale of `log(-log F)` from the jackknife, as `survfit` of R.
        ///
        /// @return empty after the last follow-up of the group, where the estimate would only be carried on
        public Optional<Estimate> at(double time, ConfidenceLevel level) {
            if (curve.size() == 0 || time > curve.time(curve.size() - 1)) {
                return Optional.empty();
            }
            int step = curve.stepAt(time);
            return Optional.of(
                    new Estimate(curve.incidence(step), curve.limits(step, IncidenceScale.LOG_LOG, level)));
        }
    }

    /// The probability of having had an event by a time.
    ///
    /// @param limits empty where it is 0 or 1
    public record Estimate(double incidence, Optional<Interval> limits) {}

    /// The subdistribution hazard ratios of a cause that have a value, each of a level against the first.
    ///
    /// @return empty as well where the first level has no patient
    public List<CoxCoefficient.Estimated> ratios(Cause cause) {
        boolean reference =
                cause.groups().stream().anyMatch(group -> group.group().equals(levels.getFirst()));
        return reference
                ? cause.coefficients(level).stream()
                        .filter(CoxCoefficient.Estimated.class::isInstance)
                        .map(CoxCoefficient.Estimated.class::cast)
                        .toList()
                : List.of();
    }

    /// Computes the incidence of both causes. O(n log n).
    ///
    /// @return empty where nobody had a competing event, or the grouping cannot be applied
    public static Optional<CompetingRisks> of(Cohort cohort, AnalysisPlan plan) {
        if (!cohort.hasCompetingEvents()) {
            return Optional.empty();
        }
        return GroupAssignment.of(cohort, plan.grouping()).map(assignment -> {
            CompetingFollowUp followUp = cohort.competing();
            List<Cause> causes = new ArrayList<>();
            for (int cause = 1; cause <= CAUSES; cause++) {
                causes.add(cause(cohort, followUp, assignment, cause));
            }
            return new CompetingRisks(plan.grouping(), plan.options().level(), assignment.groups(), causes);
        });
    }

    private static Cause cause(Cohort cohort, CompetingFollowUp followUp, GroupAssignment assignment, int cause) {
        int[] codes = assignment.codes();
        int count = assignment.groups().size();
        List<GroupIncidence> groups = IntStream.range(0, count)
                .mapToObj(group -> new GroupIncidence(
                        assignment.groups().get(group), CumulativeIncidence.estimate(followUp, codes, group, cause)))
                .filter(group -> group.curve().patients() > 0)
                .toList();
        List<String> values = (cause == 1
                        ? cohort.definition().status().eventValues()
                        : cohort.definition().status().competing())
                .stream().sorted().toList();
        if (groups.size() < 2) {
            return new Cause(values, groups, Optional.empty(), Optional.empty());
        }
        return new Cause(
                values,
                groups,
                Optional.of(GrayTest.compare(followUp, codes, count, cause)),
                Optional.of(FineGrayModel.fit(
                        followUp, List.of(new Covariate.Categorical(codes, count, 0)), cause)));
    }
}
