package org.riskset.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Group;
import org.riskset.cohort.GroupAssignment;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.FollowUp;
import org.riskset.survival.OrderedFollowUp;
import org.riskset.survival.RiskTable;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.compare.LogRankTest;
import org.riskset.survival.compare.RankScores;
import org.riskset.survival.curve.ConfidenceTransform;
import org.riskset.survival.curve.KaplanMeier;
import org.riskset.survival.curve.SurvivalQuantile;

/// What the patients lost early could change: the comparison as it would be if they had died when they were last seen, or
/// had lived to the end of follow-up. Where it says the same in every case, the losses do not matter (the extremes of a
/// sensitivity analysis, as for lost patients in trials; Akl et al., BMJ 2012).
///
/// @param before    a loss before this time is early, in the cohort's unit
/// @param patients  who was lost early, in cohort order
/// @param better    the group that lived longest for what was expected of it
/// @param scenarios in the order of [Case]
public record EarlyLossCheck(double before, List<Integer> patients, Group better, List<Scenario> scenarios) {
    public EarlyLossCheck {
        patients = List.copyOf(patients);
        scenarios = List.copyOf(scenarios);
    }

    /// What became of those who were lost early.
    public enum Case {
        /// Nothing is known, as in the analysis.
        AS_RECORDED,
        /// All died when they were last seen.
        ALL_DIED,
        /// Those of the better group died when they were last seen, the others lived to the end.
        BETTER_DIED,
        /// Those of the better group lived to the end, the others died when they were last seen.
        OTHERS_DIED
    }

    /// One case.
    ///
    /// @param logRank the test of the groups then
    /// @param medians of the groups then, in the order of the plan's groups
    public record Scenario(Case kind, Comparison logRank, List<SurvivalQuantile> medians) {
        public Scenario {
            medians = List.copyOf(medians);
        }
    }

    /// The check of a plan. O(n log n).
    ///
    /// @return empty where fewer than two groups have patients, or nobody was lost early
    public static Optional<EarlyLossCheck> of(Cohort cohort, AnalysisPlan plan) {
        return GroupAssignment.of(cohort, plan.grouping()).flatMap(groups -> new Losses(cohort, groups).check());
    }

    /// Patients of a cohort whose follow-up ended early without the event, in cohort order. O(n).
    public static List<Integer> lostEarly(Cohort cohort) {
        FollowUp followUp = cohort.followUp();
        double early = TrustRules.earlyTime(Arrays.stream(followUp.times()).max().orElse(0));
        return IntStream.range(0, followUp.patients())
                .filter(patient -> !followUp.hadEvent(patient) && followUp.time(patient) < early)
                .boxed()
                .toList();
    }

    /// The follow-up of one cohort in one grouping, with the early losses found.
    private static final class Losses {
        private final FollowUp followUp;
        private final GroupAssignment groups;
        private final double longest;
        private final double early;

        private Losses(Cohort cohort, GroupAssignment groups) {
            this.followUp = cohort.followUp();
            this.groups = groups;
            this.longest = Arrays.stream(followUp.times()).max().orElse(0);
            this.early = TrustRules.earlyTime(longest);
        }

        private Optional<EarlyLossCheck> check() {
            List<Integer> lost = new ArrayList<>();
            for (int patient = 0; patient < followUp.patients(); patient++) {
                if (isLost(patient)) {
                    lost.add(patient);
                }
            }
            LogRankTest recorded = LogRankTest.compare(table(Case.AS_RECORDED, -1));
            if (lost.isEmpty() || !(recorded.outcome() instanceof Comparison.Test)) {
                return Optional.empty();
            }
            int better = better(recorded);
            List<Scenario> scenarios = new ArrayList<>();
            for (Case kind : Case.values()) {
                RiskTable table = table(kind, better);
                List<SurvivalQuantile> medians = new ArrayList<>();
                for (int group = 0; group < groups.groups().size(); group++) {
                    medians.add(SurvivalQuantile.median(KaplanMeier.estimate(
                            table, group, ConfidenceTransform.LOG_LOG, ConfidenceLevel.NINETY_FIVE)));
                }
                scenarios.add(new Scenario(kind, LogRankTest.compare(table).outcome(), medians));
            }
            return Optional.of(new EarlyLossCheck(early, lost, groups.groups().get(better), scenarios));
        }

        private boolean isLost(int patient) {
            return groups.codes()[patient] >= 0 && !followUp.hadEvent(patient) && followUp.time(patient) < early;
        }

        /// The group with the fewest observed events for those expected.
        private int better(LogRankTest recorded) {
            RankScores scores = recorded.scores();
            int better = -1;
            for (int group = 0; group < scores.groups(); group++) {
                if (scores.expected(group) > 0
                        && (better < 0
                                || scores.observed(group) * scores.expected(better)
                                        < scores.observed(better) * scores.expected(group))) {
                    better = group;
                }
            }
            return better;
        }

        private RiskTable table(Case kind, int better) {
            double[] times = followUp.times();
            boolean[] events = new boolean[times.length];
            for (int patient = 0; patient < times.length; patient++) {
                boolean died = isLost(patient) && dies(kind, groups.codes()[patient] == better);
                boolean lives = isLost(patient) && kind != Case.AS_RECORDED && !died;
                events[patient] = followUp.hadEvent(patient) || died;
                times[patient] = lives ? longest : times[patient];
            }
            return OrderedFollowUp.of(new FollowUp(times, events))
                    .regroup(groups.codes(), groups.groups().size());
        }

        private static boolean dies(Case kind, boolean isBetter) {
            return switch (kind) {
                case AS_RECORDED -> false;
                case ALL_DIED -> true;
                case BETTER_DIED -> isBetter;
                case OTHERS_DIED -> !isBetter;
            };
        }
    }
}
