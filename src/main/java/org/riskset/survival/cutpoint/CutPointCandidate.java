package org.riskset.survival.cutpoint;

/// One way to cut a number into two groups.
///
/// @param low       largest value of the low group
/// @param high      smallest value of the high group; any cut above `low` and up to it makes the same groups
/// @param patientsLow  patients at or below `low`
/// @param patientsHigh patients at or above `high`
/// @param chiSquare log-rank chi-square of the two groups, as `survdiff` of R
/// @param statistic standardised rank statistic of `maxstat`, `>= 0`: it uses the permutation variance and scores ties
///                  as not at risk, so its largest value may lie at another candidate than the largest chi-square
public record CutPointCandidate(
        double low, double high, int patientsLow, int patientsHigh, double chiSquare, double statistic) {}
