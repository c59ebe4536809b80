package org.riskset.spreadsheet.raw;

import java.util.List;
import java.util.Optional;

/// What a file itself says about one of its columns, as SPSS files do.
///
/// @param label         description of the variable, if it has one
/// @param valueLabels   what each coded value means
/// @param missingValues single values that stand for a missing answer, as text
/// @param missingRanges ranges that stand for a missing answer, ends included
/// @param ordinal       whether the values mean more or less of something
public record SourceVariable(
        Optional<String> label, List<ValueLabel> valueLabels, List<String> missingValues, List<Range> missingRanges, boolean ordinal) {

    public SourceVariable {
        valueLabels = List.copyOf(valueLabels);
        missingValues = List.copyOf(missingValues);
        missingRanges = List.copyOf(missingRanges);
    }

    /// A coded value as written in a preview, and its meaning.
    public record ValueLabel(String value, String label) {}

    /// Numbers from `low` to `high`, both included; either may be infinite.
    public record Range(double low, double high) {}
}
