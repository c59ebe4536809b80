package org.riskset.cohort;

import java.util.Optional;

/// What stood in cells that could not be read as their column's type and are therefore missing in the registry.
@FunctionalInterface
public interface UnreadableCells {
    /// The text of an unreadable cell; empty where the cell was read or holds nothing.
    ///
    /// @param sourceRow row number in the user's sheet
    /// @param column    name of the column
    Optional<String> written(int sourceRow, String column);

    /// Every cell was read.
    static UnreadableCells none() {
        return (sourceRow, column) -> Optional.empty();
    }
}
