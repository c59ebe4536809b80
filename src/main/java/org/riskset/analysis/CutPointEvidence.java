package org.riskset.analysis;

import java.util.List;

/// The log-rank statistic at every candidate cut-point of a number, and what the best of them is worth.
///
/// @param column       the number
/// @param candidates   every cut that leaves the least share of patients on each side, ascending
/// @param adjustedP    p of the largest statistic corrected for the search (Lausen and Schumacher 1992)
/// @param bestPosition position of the candidate with the largest statistic
public record CutPointEvidence(String column, List<Candidate> candidates, double adjustedP, int bestPosition) {
    public CutPointEvidence {
        candidates = List.copyOf(candidates);
    }

    /// The candidate with the largest statistic.
    public Candidate best() {
        return candidates.get(bestPosition);
    }

    /// One candidate: patients below the cut against patients at or above it.
    ///
    /// @param cutPoint  first value of the upper group
    /// @param below     patients below
    /// @param atLeast   patients at or above
    /// @param chiSquare log-rank statistic
    /// @param pValue    its naive p
    public record Candidate(double cutPoint, int below, int atLeast, double chiSquare, double pValue) {}
}
