package org.riskset.registry.quality;

import java.util.List;
import java.util.Optional;

/// A correction of a registry that its reader has decided on. The file stays as it is; corrections are applied to what is read
/// from it, and can be taken back one by one.
///
/// Rows are the 1-based numbers of the reader's own program.
public sealed interface Correction {
    /// Rows it changes or leaves out, rising.
    List<Integer> sourceRows();

    /// Spellings of one level become one.
    ///
    /// @param spellings all of them, the one that is kept first
    record LevelsMerged(String column, List<String> spellings, List<Integer> sourceRows) implements Correction {
        public LevelsMerged {
            spellings = List.copyOf(spellings);
            sourceRows = List.copyOf(sourceRows);
            if (spellings.size() < 2) {
                throw new IllegalArgumentException("nothing to merge: " + spellings);
            }
        }

        /// The spelling that is kept.
        public String kept() {
            return spellings.getFirst();
        }
    }

    /// A number in another unit than the others is given in theirs.
    record UnitConverted(String column, double value, double converted, List<Integer> sourceRows) implements Correction {
        public UnitConverted {
            sourceRows = List.copyOf(sourceRows);
        }
    }

    /// A code means that there is no value.
    record CodeIsMissing(String column, String code, List<Integer> sourceRows) implements Correction {
        public CodeIsMissing {
            sourceRows = List.copyOf(sourceRows);
        }
    }

    /// Values that cannot be true are taken for missing.
    record ValuesRemoved(String column, List<Integer> sourceRows) implements Correction {
        public ValuesRemoved {
            sourceRows = List.copyOf(sourceRows);
        }
    }

    /// Dates whose day and month had been taken for each other.
    record DayAndMonthSwapped(String column, List<Integer> sourceRows) implements Correction {
        public DayAndMonthSwapped {
            sourceRows = List.copyOf(sourceRows);
        }
    }

    /// Rows that repeat an earlier row are left out.
    record RepeatsLeftOut(List<Integer> sourceRows) implements Correction {
        public RepeatsLeftOut {
            sourceRows = List.copyOf(sourceRows);
        }
    }

    /// The column whose values it changes; empty where it is about whole rows.
    default Optional<String> where() {
        return switch (this) {
            case LevelsMerged each -> Optional.of(each.column());
            case UnitConverted each -> Optional.of(each.column());
            case CodeIsMissing each -> Optional.of(each.column());
            case ValuesRemoved each -> Optional.of(each.column());
            case DayAndMonthSwapped each -> Optional.of(each.column());
            case RepeatsLeftOut _ -> Optional.empty();
        };
    }

    /// Whether it changes no meaning, so that it can be made without looking at each row.
    default boolean isSafe() {
        return switch (this) {
            case LevelsMerged _, RepeatsLeftOut _ -> true;
            case UnitConverted _, CodeIsMissing _, ValuesRemoved _, DayAndMonthSwapped _ -> false;
        };
    }

    /// Whether it speaks of values rather than of rows, so that it fits another export of the same registry.
    default boolean fitsOtherExports() {
        return switch (this) {
            case LevelsMerged _, CodeIsMissing _ -> true;
            case UnitConverted _, ValuesRemoved _, DayAndMonthSwapped _, RepeatsLeftOut _ -> false;
        };
    }
}
