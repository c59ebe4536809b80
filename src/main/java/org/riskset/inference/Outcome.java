package org.riskset.inference;

/// What a statistical method gives: a result, or the reason there is none.
///
/// @param <T> kind of result
public sealed interface Outcome<T> {

    /// A result.
    record Computed<T>(T result) implements Outcome<T> {}

    /// No result.
    record NotComputable<T>(Reason reason) implements Outcome<T> {}

    /// Why there is no result.
    enum Reason {
        /// A group has too few values for this method.
        TOO_FEW_VALUES,
        /// More values than the method is made for.
        TOO_MANY_VALUES,
        /// Fewer than two groups have values.
        FEWER_THAN_TWO_GROUPS,
        /// All values are the same, or every group is constant.
        NO_VARIATION,
        /// Fewer than two rows or columns of the table have counts.
        FEWER_THAN_TWO_LEVELS
    }

    /// A result as an outcome.
    static <T> Outcome<T> of(T result) {
        return new Computed<>(result);
    }

    /// A reason as an outcome.
    static <T> Outcome<T> none(Reason reason) {
        return new NotComputable<>(reason);
    }
}
