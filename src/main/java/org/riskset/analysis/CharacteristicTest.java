package org.riskset.analysis;

import java.util.OptionalDouble;

/// The test that compares the columns of a table of characteristics for one variable.
///
/// @param kind      which test
/// @param statistic its statistic: chi-square, or U of the first group; empty for Fisher's test, which has none
/// @param pValue    two-sided; empty where the test could not be computed
public record CharacteristicTest(Kind kind, OptionalDouble statistic, OptionalDouble pValue) {
    /// Tests chosen automatically.
    public enum Kind {
        /// Pearson's chi-square, all expected counts at least 5.
        PEARSON,
        /// Fisher's exact test, an expected count under 5.
        FISHER,
        /// Mann-Whitney, two columns of a number.
        MANN_WHITNEY,
        /// Kruskal-Wallis, more than two columns of a number.
        KRUSKAL_WALLIS
    }
}
