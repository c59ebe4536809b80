package org.riskset.analysis.regression;

import java.util.List;
import java.util.Optional;

/// Two factors that go together, so that a model can hardly tell their effects apart.
///
/// @param first    position of a factor in the model
/// @param second   position of another
/// @param strength from 0 to 1: Cramér's V of two groupings, the correlation of two numbers without its sign, the
///                 correlation ratio of a number over groups
/// @param example  the level of one factor that lies most within a level of the other; empty where one is a number
/// @param counts   patients by group of the first (rows) and of the second (columns); none where one is a number
public record Overlap(int first, int second, double strength, Optional<Share> example, List<List<Integer>> counts) {
    public Overlap {
        counts = counts.stream().map(List::copyOf).toList();
    }

    /// How much of a level lies within a level of another factor.
    ///
    /// @param inside  factor and level the patients have
    /// @param within  factor and level that most of them have too
    /// @param shared  patients with both
    /// @param of      patients with the first
    public record Share(Level inside, Level within, int shared, int of) {}

    /// A level of a factor, by their positions.
    public record Level(int factor, int level) {}
}
