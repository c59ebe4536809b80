package org.riskset.cohort.filter;

import java.util.List;
import java.util.Optional;

/// A condition on one column that a patient must fulfil to belong to the cohort.
///
/// Values are kept as text: a level, a number with a decimal point, or a date as `yyyy-mm-dd`. A patient whose value is
/// missing fulfils no condition but that of being missing.
public sealed interface Filter {
    /// Name of the column.
    String column();

    /// The value is one of several, or none of them.
    ///
    /// @param values levels by label or by the value in the file; numbers and dates as text
    /// @param kept   whether patients with these values are kept, rather than left out
    record OneOf(String column, List<String> values, boolean kept) implements Filter {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /// The value stands in a relation to another: a number, a date, or the place of a level in the column's order.
    record Compared(String column, Relation relation, String value) implements Filter {}

    /// The value lies between two bounds, both included.
    ///
    /// @param from no lower bound where empty
    /// @param to   no upper bound where empty
    record Within(String column, Optional<String> from, Optional<String> to) implements Filter {}

    /// There is no value, or there is one.
    ///
    /// @param missing whether patients without a value are kept, rather than those with one
    record Missing(String column, boolean missing) implements Filter {}
}
