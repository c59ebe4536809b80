package org.riskset.registry.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Something in a registry that may be a mistake, with the rows to look at. A finding never changes a value.
public sealed interface Finding {

    /// Rows of the registry concerned, rising.
    List<Integer> rows();

    /// The column it is about; empty where it is about whole rows.
    default Optional<String> where() {
        return switch (this) {
            case RepeatedIdentifier each -> Optional.of(each.column());
            case RepeatedRow _ -> Optional.empty();
            case AnotherUnit each -> Optional.of(each.column());
            case SpeltDifferently each -> Optional.of(each.column());
            case TypedWithoutMarks each -> Optional.of(each.column());
            case CodeWithoutLabel each -> Optional.of(each.column());
            case DateInTheFuture each -> Optional.of(each.column());
            case HeapedDates each -> Optional.of(each.column());
            case MuchMissing each -> Optional.of(each.column());
        };
    }

    /// The same identifier in several rows: a patient entered twice, or more than one row per patient.
    ///
    /// @param identifiers how many different identifiers are repeated
    record RepeatedIdentifier(String column, int identifiers, List<Integer> rows) implements Finding {
        public RepeatedIdentifier {
            rows = List.copyOf(rows);
        }
    }

    /// Rows that agree in every column but the identifiers with an earlier row; the earlier ones are listed too.
    ///
    /// @param copies those of them whose identifiers agree with an earlier one as well
    /// @param alike  how many others agree with an earlier one, but for the identifiers
    record RepeatedRow(List<Integer> rows, List<Integer> copies, int alike) implements Finding {
        public RepeatedRow {
            rows = List.copyOf(rows);
            copies = List.copyOf(copies);
        }
    }

    /// A number that would lie among the others in another unit, as 62 does in millimetres among 3 to 12 cm.
    ///
    /// @param converted the number in the unit of the others
    /// @param low       smallest of the other numbers
    /// @param high      largest of the other numbers
    record AnotherUnit(String column, double value, double converted, double low, double high, List<Integer> rows) implements Finding {
        public AnotherUnit {
            rows = List.copyOf(rows);
        }
    }

    /// Levels that differ only in capitals, spaces, punctuation or where in a word the tone stands.
    ///
    /// @param levels the spellings, the most frequent first; the rows are those of the others
    record SpeltDifferently(String column, List<String> levels, List<Integer> rows) implements Finding {
        public SpeltDifferently {
            levels = List.copyOf(levels);
            rows = List.copyOf(rows);
        }
    }

    /// A level that is another one typed without the marks on its letters, as Nu for Nữ: nearly always, but not by its spelling
    /// alone.
    ///
    /// @param levels those with marks, then those without; the rows are those of the latter
    record TypedWithoutMarks(String column, List<String> levels, List<Integer> rows) implements Finding {
        public TypedWithoutMarks {
            levels = List.copyOf(levels);
            rows = List.copyOf(rows);
        }
    }

    /// A code without a meaning in a column whose other codes have one, such as a 9 for unknown; or a 9 or 99 far from the other
    /// codes where none has a meaning.
    record CodeWithoutLabel(String column, String code, List<Integer> rows) implements Finding {
        public CodeWithoutLabel {
            rows = List.copyOf(rows);
        }
    }

    /// Dates later than any can be.
    record DateInTheFuture(String column, LocalDate today, List<Integer> rows) implements Finding {
        public DateInTheFuture {
            rows = List.copyOf(rows);
        }
    }

    /// Far more dates on one day of the month than on others: the day was not known and was filled in.
    ///
    /// @param share part of all dates of the column, in `[0, 1]`
    record HeapedDates(String column, int dayOfMonth, double share, List<Integer> rows) implements Finding {
        public HeapedDates {
            rows = List.copyOf(rows);
        }
    }

    /// A variable many patients have no value of.
    ///
    /// @param share part of all patients, in `[0, 1]`
    record MuchMissing(String column, double share, List<Integer> rows) implements Finding {
        public MuchMissing {
            rows = List.copyOf(rows);
        }
    }
}
