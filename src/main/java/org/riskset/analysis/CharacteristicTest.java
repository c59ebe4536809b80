package org.riskset.analysis;

import java.util.OptionalDouble;

/// The test that compares the columns of a table of characteristics for one variable.
///
/// @param kind      which test
/// @param statistic its statistic: chi-square, t, F, or U of the first group; empty for Fisher's test, which has none
/// @param pValue    two-sided; empty where the test could not be computed
public record CharacteristicTest(Kind kind, OptionalDouble statistic, OptionalDouble pValue) {
    /// Which test.
    public enum Kind {
        /// Pearson's chi-square, all expected counts at least 5.
        PEARSON,
        /// Pearson's chi-square as asked for, though an expected count is under 5.
        PEARSON_SPARSE,
        /// Fisher's exact test.
        FISHER,
        /// Fisher's test of a table with too many others of its margins to go through: p from random ones.
        FISHER_SIMULATED,
        /// Linear-by-linear association of ordered levels and columns.
        TREND,
        /// Welch's t test, two columns of a number.
        WELCH,
        /// Welch's analysis of variance, more than two columns of a number.
        WELCH_ANOVA,
        /// Student's t test, two columns of a number.
        STUDENT,
        /// Analysis of variance, more than two columns of a number.
        ANOVA,
        /// Mann-Whitney, two columns of a number.
        MANN_WHITNEY,
        /// Kruskal-Wallis, more than two columns of a number.
        KRUSKAL_WALLIS
    }
}
