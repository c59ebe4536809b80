package org.riskset.analysis.tables;

/// Which test compares the columns of a table of characteristics in one row.
public enum TestChoice {
    /// Counts by Pearson's chi-square, or Fisher's exact test where an expected count is under 5; a mean by Welch's test or
    /// analysis of variance; a median by ranks.
    AUTOMATIC,
    /// No test.
    NONE,
    /// Pearson's chi-square, whatever the expected counts.
    PEARSON,
    /// Fisher's exact test.
    FISHER,
    /// Linear-by-linear association of ordered levels and columns.
    TREND,
    /// Welch's t test; of more than two columns Welch's analysis of variance.
    WELCH,
    /// Student's t test; of more than two columns analysis of variance.
    EQUAL_VARIANCES,
    /// Mann-Whitney test; of more than two columns Kruskal-Wallis test.
    RANKS;

    /// Whether it compares the counts of levels.
    public boolean isOfCounts() {
        return this == PEARSON || this == FISHER || this == TREND;
    }

    /// Whether it compares a number.
    public boolean isOfNumbers() {
        return this == WELCH || this == EQUAL_VARIANCES || this == RANKS;
    }
}
