package org.riskset.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.ColumnPlan;
import org.riskset.spreadsheet.Guess;
import org.riskset.spreadsheet.ImportPlan;

/// What was decided about reading a registry that a reader of its report has to know.
///
/// @param sheet   name of the sheet; empty for files that are one table
/// @param missing values that mean there is none, by the name of the column; columns without such values are not in it
/// @param chosen  what a column was read as because somebody said so, by its name
public record SheetReading(Optional<String> sheet, Map<String, List<String>> missing, Map<String, VariableKind> chosen) {
    /// Nothing decided, or nothing known of it.
    public static final SheetReading UNKNOWN = new SheetReading(Optional.empty(), Map.of(), Map.of());

    public SheetReading {
        missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
        chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
    }

    /// What an import plan decided about the columns that are read.
    public static SheetReading of(ImportPlan plan) {
        Map<String, List<String>> missing = new LinkedHashMap<>();
        Map<String, VariableKind> chosen = new LinkedHashMap<>();
        for (ColumnPlan column : plan.columns()) {
            if (column.included() && !column.missingCodes().isEmpty()) {
                missing.put(column.name(), column.missingCodes());
            }
            if (column.included() && column.guess().reason() == Guess.Reason.CHOSEN) {
                chosen.put(column.name(), column.kind());
            }
        }
        return new SheetReading(Optional.of(plan.sheet()).filter(name -> !name.isEmpty()), missing, chosen);
    }
}
