package org.riskset.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.cohort.Group;
import org.riskset.cohort.Grouping;

/// A reason to be careful with a result, or a check that was passed, with this study's numbers.
public sealed interface Caution {
    /// How grave it is.
    Weight weight();

    /// A short name that programs and studies can rely on, such as `few-events`.
    default String code() {
        return switch (this) {
            case FewEvents _ -> "few-events";
            case SmallGroups _ -> "small-groups";
            case CutPointSearched _ -> "cut-point";
            case CrossedCutPoint _ -> "crossed-cut-point";
            case HazardsNotProportional _ -> "not-proportional";
            case HazardsProportional _ -> "proportional";
            case TreatmentFromDiagnosis _ -> "treatment";
            case LandmarkInForce _ -> "landmark";
            case ManyComparisons _ -> "many";
            case ManyLooks _ -> "many-looks";
            case EarlyLosses _ -> "early-losses";
            case CompetingEvents _ -> "competing";
            case GroupsDiffer _ -> "groups-differ";
            case KnownAfterEvent _ -> "known-after-event";
            case MissingValues _ -> "missing";
            case LevelsLeftOut _ -> "left-out";
            case NoEvents _ -> "no-events";
            case OneGroup _ -> "one-group";
        };
    }

    /// How grave a caution is: shown first, shown after, or a passed check.
    enum Weight {
        CAUTION,
        NOTE,
        PASSED
    }

    /// A group with so few events that its estimates are loose.
    ///
    /// @param group  the group with the fewest events
    /// @param events their number
    record FewEvents(Group group, int events) implements Caution {
        @Override
        public Weight weight() {
            return Weight.CAUTION;
        }
    }

    /// Groups of so few patients that one event moves the curve visibly.
    record SmallGroups(List<Group> groups, List<Integer> patients) implements Caution {
        public SmallGroups {
            groups = List.copyOf(groups);
            patients = List.copyOf(patients);
        }

        @Override
        public Weight weight() {
            return Weight.CAUTION;
        }
    }

    /// The cut-point was moved while the result was in view.
    ///
    /// @param isBest     whether it is the cut with the smallest p of all candidates
    /// @param candidates number of candidate cuts, 0 while the search is not finished
    /// @param adjustedP  p corrected for the search; meaningful only with candidates
    record CutPointSearched(boolean isBest, int candidates, double adjustedP) implements Caution {
        @Override
        public Weight weight() {
            return Weight.CAUTION;
        }
    }

    /// One of two crossed groupings is by a cut-point that was moved while a result was in view.
    record CrossedCutPoint() implements Caution {
        @Override
        public Weight weight() {
            return Weight.CAUTION;
        }
    }

    /// The difference between groups changes over time, so that one hazard ratio does not describe it.
    ///
    /// @param cross  whether the curves cross with patients at risk on both sides
    /// @param pValue of the test of proportional hazards; empty where there is none
    record HazardsNotProportional(boolean cross, OptionalDouble pValue) implements Caution {
        @Override
        public Weight weight() {
            return Weight.CAUTION;
        }
    }

    /// No sign against proportional hazards.
    record HazardsProportional(double pValue) implements Caution {
        @Override
        public Weight weight() {
            return Weight.PASSED;
        }
    }

    /// The groups are treatments, decided after the clock started: patients had to live long enough to receive them.
    record TreatmentFromDiagnosis(String columnLabel) implements Caution {
        @Override
        public Weight weight() {
            return Weight.CAUTION;
        }
    }

    /// The clock runs from a landmark; what happened before is not seen.
    ///
    /// @param landmark in the cohort's unit
    /// @param leftOut  patients who had the event or were lost before it
    record LandmarkInForce(double landmark, int leftOut) implements Caution {
        @Override
        public Weight weight() {
            return Weight.NOTE;
        }
    }

    /// Several pairs compared at once.
    ///
    /// @param comparisons number of pairs tested
    /// @param belowNaive  pairs with p below 0.05 before adjustment
    /// @param belowHolm   pairs with p below 0.05 after it
    record ManyComparisons(int comparisons, int belowNaive, int belowHolm) implements Caution {
        @Override
        public Weight weight() {
            return Weight.CAUTION;
        }
    }

    /// Several comparisons looked at in this study, whichever is in view.
    ///
    /// @param looks         their number
    /// @param belowNaive    those with p below 0.05 before adjustment
    /// @param belowHolm     those with p below 0.05 after Holm's
    /// @param belowExpected those with p below 0.05 after Benjamini and Hochberg's
    record ManyLooks(int looks, int belowNaive, int belowHolm, int belowExpected) implements Caution {
        @Override
        public Weight weight() {
            return belowHolm < belowNaive ? Weight.CAUTION : Weight.NOTE;
        }
    }

    /// The groups differ in a factor that is linked to survival, so that the factor may be what the curves show.
    ///
    /// @param factor      how patients are grouped by it
    /// @param factorLabel what the factor is called
    /// @param factorUnit  its unit, where it is a number that has one
    /// @param level       the level whose share differs most
    /// @param most        the group with the largest share of it
    /// @param least       the group with the smallest
    /// @param pValue      of the factor's independence of the groups
    record GroupsDiffer(
            Grouping.Single factor,
            String factorLabel,
            Optional<String> factorUnit,
            Group level,
            Share most,
            Share least,
            double pValue)
            implements Caution {
        @Override
        public Weight weight() {
            return Weight.CAUTION;
        }
    }

    /// How many patients of a group have something.
    record Share(Group group, int patients, int of) {
        double value() {
            return (double) patients / of;
        }
    }

    /// Many of the censored patients were lost early.
    ///
    /// @param early    censored patients who left before `time`
    /// @param censored all censored patients
    /// @param time     the early period, in the cohort's unit
    record EarlyLosses(int early, int censored, double time) implements Caution {
        @Override
        public Weight weight() {
            return Weight.CAUTION;
        }
    }

    /// Events that compete with the one studied end follow-up like a loss: the curve says what would be if nobody had them.
    ///
    /// @param patients who had one
    record CompetingEvents(int patients) implements Caution {
        @Override
        public Weight weight() {
            return Weight.CAUTION;
        }
    }

    /// The groups are made of something known only of those who had the event, such as the cause of death: an outcome, no group.
    ///
    /// @param patients those with a value, who all had the event
    /// @param missing  those without, some of whom had none
    record KnownAfterEvent(int patients, int missing) implements Caution {
        @Override
        public Weight weight() {
            return Weight.CAUTION;
        }
    }

    /// Patients missing from the comparison because their value is unknown.
    record MissingValues(int missing, int patients) implements Caution {
        @Override
        public Weight weight() {
            return Weight.CAUTION;
        }
    }

    /// Levels the user left out.
    record LevelsLeftOut(int patients) implements Caution {
        @Override
        public Weight weight() {
            return Weight.NOTE;
        }
    }

    /// Nobody in the compared groups had the event.
    record NoEvents() implements Caution {
        @Override
        public Weight weight() {
            return Weight.CAUTION;
        }
    }

    /// Only one group has patients.
    record OneGroup() implements Caution {
        @Override
        public Weight weight() {
            return Weight.CAUTION;
        }
    }
}
