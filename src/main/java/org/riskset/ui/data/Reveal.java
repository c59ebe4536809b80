package org.riskset.ui.data;

import java.util.List;
import java.util.Optional;

/// Brings rows of the sheet into view, and where a column is concerned its cells.
interface Reveal {
    /// @param sourceRows at least one, by their numbers in the user's program
    /// @param column     the column that decides
    void show(List<Integer> sourceRows, Optional<String> column);
}
