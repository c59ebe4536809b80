package org.riskset.cohort;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How a variable is made from others of the same patient.
public sealed interface Derivation {
    /// Name of the new column, as scripts and recipes use it.
    String name();

    /// Name in figures and tables.
    String label();

    /// Columns it is made from.
    Set<String> sources();

    /// Time between two dates as a number: an age from a date of birth, a delay to treatment. Negative where the second
    /// date comes first; missing where a date is.
    ///
    /// @param unit      of the result; years are days / 365.25
    /// @param completed whether only whole units count, as for an age in completed years
    record TimeBetween(String name, String label, String from, String to, TimeUnit unit, boolean completed)
            implements Derivation {
        @Override
        public Set<String> sources() {
            return Set.of(from, to);
        }
    }

    /// A number cut into ordered groups.
    ///
    /// @param cutPoints   ascending; a value equal to one belongs to the group above it
    /// @param groupLabels one more than cut-points
    record Cut(String name, String label, String column, List<Double> cutPoints, List<String> groupLabels)
            implements Derivation {
        public Cut {
            cutPoints = List.copyOf(cutPoints);
            groupLabels = List.copyOf(groupLabels);
            if (groupLabels.size() != cutPoints.size() + 1) {
                throw new IllegalArgumentException(groupLabels.size() + " labels for " + cutPoints.size() + " cut-points");
            }
        }

        @Override
        public Set<String> sources() {
            return Set.of(column);
        }
    }

    /// Levels of a category renamed or merged; a level that is not named keeps its name.
    ///
    /// @param newNames new name by old level; levels with the same new name become one
    record Merged(String name, String label, String column, Map<String, String> newNames) implements Derivation {
        public Merged {
            newNames = Map.copyOf(newNames);
        }

        @Override
        public Set<String> sources() {
            return Set.of(column);
        }
    }

    /// Several categories combined into one group per patient, such as treatments given or not into treatment groups. The
    /// first rule that fits decides; a patient without an answer that a rule asks for is in no group.
    ///
    /// @param rules     in order
    /// @param otherwise group of patients whom no rule fits; they are in no group where it is empty
    record Combined(String name, String label, List<Rule> rules, String otherwise) implements Derivation {
        public Combined {
            rules = List.copyOf(rules);
        }

        @Override
        public Set<String> sources() {
            Set<String> all = new LinkedHashSet<>();
            rules.forEach(rule -> all.addAll(rule.answers().keySet()));
            return all;
        }

        /// @param answers the level each named column must have; columns not named do not matter
        /// @param group   the group it makes
        public record Rule(Map<String, String> answers, String group) {
            public Rule {
                answers = Map.copyOf(answers);
            }
        }
    }
}
