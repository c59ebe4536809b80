package org.riskset.analysis.tables;

/// What a row of a table of characteristics says of a variable.
public enum Statistic {
    /// Mean and standard deviation of a number.
    MEAN,
    /// Median and quartiles of a number, by R's type 7.
    MEDIAN_QUARTILES,
    /// Median, smallest and largest value of a number.
    MEDIAN_RANGE,
    /// Patients with each level, or in each group of a number, with percentages.
    COUNTS;

    /// Whether it describes a number as a number.
    public boolean isOfNumbers() {
        return this != COUNTS;
    }
}
