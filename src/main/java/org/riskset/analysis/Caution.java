package org.riskset.analysis;

import java.util.List;
import java.util.OptionalDouble;
import org.riskset.cohort.Group;

/// A reason to be careful with a result, or a check that was passed, with this study's numbers.
public sealed interface Caution {
    /// How grave it is.
    Weight weight();

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
