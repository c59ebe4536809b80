package org.riskset.cohort;

import java.util.Optional;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.Registry;

/// Says why a row is left out, with what stands in the cell that decides.
record RowExclusions(Registry registry, UnreadableCells unreadable) {
    Exclusion of(int row, Column column, ExclusionReason reason) {
        int sourceRow = registry.sourceRow(row);
        String written = unreadable.written(sourceRow, column.name()).orElse(column.text(row));
        return new Exclusion(sourceRow, column.name(), written, reason);
    }

    boolean isUnreadable(int row, Column column) {
        return unreadable.written(registry.sourceRow(row), column.name()).isPresent();
    }

    /// Why a row has no time zero; empty where it has.
    Optional<Exclusion> ofStart(int row, DateColumn start) {
        return date(row, start, ExclusionReason.START_MISSING, ExclusionReason.START_UNREADABLE);
    }

    /// Why a row has no end of follow-up; empty where it has.
    Optional<Exclusion> ofEnd(int row, DateColumn end) {
        return date(row, end, ExclusionReason.END_MISSING, ExclusionReason.END_UNREADABLE);
    }

    private Optional<Exclusion> date(int row, DateColumn column, ExclusionReason missing, ExclusionReason notReadable) {
        return column.isMissing(row)
                ? Optional.of(of(row, column, isUnreadable(row, column) ? notReadable : missing))
                : Optional.empty();
    }
}
