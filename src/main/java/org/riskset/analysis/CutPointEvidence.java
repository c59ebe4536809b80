package org.riskset.analysis;

import java.util.List;
import java.util.OptionalDouble;

/// The log-rank statistic at every candidate cut-point of a number, and what the best of them is worth.
///
/// @param column           the number
/// @param candidates       every cut that leaves a tenth of the patients on each side, ascending
/// @param lausenSchumacher p of the largest statistic corrected for the search (Lausen and Schumacher 1992), at most 1
/// @param permutation      the same by reassigning the numbers at random (seeded); only for small samples
/// @param bestPosition     position of the candidate with the largest log-rank chi-square
public record CutPointEvidence(
        String column,
        List<Candidate> candidates,
        double lausenSchumacher,
        OptionalDouble permutation,
        int bestPosition) {
    public CutPointEvidence {
        candidates = List.copyOf(candidates);
    }

    /// The corrected p to report: by permutation for small samples, where the approximation is too loose.
    public double adjustedP() {
        return permutation.orElse(lausenSchumacher);
    }

    /// What a cut is worth that was looked for: the p of the candidate that splits the patients as it does.
    ///
    /// @return empty for a cut that was not among the candidates, as it leaves too few patients on one side
    public OptionalDouble adjustedPAt(double cutPoint) {
        return candidates.stream()
                .filter(candidate -> candidate.cutPoint() >= cutPoint)
                .findFirst()
                .filter(first -> first.cutPoint() == cutPoint || first != candidates.getFirst())
                .map(candidate -> OptionalDouble.of(candidate.adjustedP()))
                .orElse(OptionalDouble.empty());
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
    /// @param statistic standardised rank statistic of `maxstat`
    /// @param pValue    naive p of the log-rank statistic
    /// @param adjustedP how often the largest statistic of all candidates would reach this one by chance (Westfall & Young
    ///                  1993, single step)
    public record Candidate(
            double cutPoint,
            int below,
            int atLeast,
            double chiSquare,
            double statistic,
            double pValue,
            double adjustedP) {}
}
