package org.riskset.report.check;

/// Something in a draft that does not agree with what was computed, or with itself.
public sealed interface DraftFinding {
    /// The place in the draft, as it reads.
    String where();

    /// A number of patients is another than in the cohort.
    record CountDiffers(String where, String level, int written, int computed) implements DraftFinding {}

    /// Another number of events than was computed.
    record EventsDiffer(String where, String level, int written, int computed) implements DraftFinding {}

    /// A percentage is not the number of patients divided by their total.
    ///
    /// @param share the right percentage, in as many decimals as written
    record NotTheShare(String where, String level, String written, int count, int of, String share)
            implements DraftFinding {}

    /// A percentage was cut off instead of rounded.
    record CutOff(String where, String level, String written, String rounded) implements DraftFinding {}

    /// The percentage belongs to another level of the same variable.
    record Swapped(String where, String level, String other) implements DraftFinding {}

    /// The groups of a variable do not sum to the patients there are.
    record DoesNotSum(String where, String variable, int sum, int patients) implements DraftFinding {}

    /// The percentages of a variable do not add up to 100.
    record PercentagesDoNotSum(String where, String variable, String sum) implements DraftFinding {}

    /// A standard error of 0 says nothing about precision: the group had two patients or all died at once.
    record NoError(String where) implements DraftFinding {}

    /// Another number differs: a median, a standard error, a mean, a p.
    record NumberDiffers(String where, String level, String written, String computed) implements DraftFinding {}

    /// A table is called multivariable and has no multivariable column.
    record NotMultivariable(String where) implements DraftFinding {}

    /// A stratified test is named without its stratum.
    record NoStratum(String where) implements DraftFinding {}
}
