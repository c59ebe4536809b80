package org.riskset.spreadsheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.riskset.registry.CategoryColumn.Level;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.raw.CellKind;
import org.riskset.spreadsheet.raw.RawColumn;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.SourceVariable;

/// What the file itself says about a column, as SPSS files do: it overrules the guess.
final class SourceLabels {
    private SourceLabels() {}

    static ColumnPlan applied(RawSheet sheet, ColumnPlan guessed) {
        if (guessed.position() >= sheet.variables().size()) {
            return guessed;
        }
        SourceVariable variable = sheet.variables().get(guessed.position());
        List<String> missing = new ArrayList<>(guessed.missingCodes());
        variable.missingValues().stream().filter(code -> !missing.contains(code)).forEach(missing::add);
        missing.addAll(valuesInRanges(sheet.column(guessed.position()), variable.missingRanges(), missing));
        ColumnPlan plan = guessed.withMissingCodes(missing).withLabel(variable.label().orElse(guessed.label()));
        List<Level> levels = variable.valueLabels().stream()
                .filter(label -> !missing.contains(label.value()))
                .map(label -> new Level(label.value(), label.label()))
                .toList();
        boolean manyLabels = levels.size() >= 2;
        boolean measured = plan.kind() == VariableKind.NUMBER && !manyLabels || plan.kind() == VariableKind.DATE;
        if (levels.isEmpty() || measured || levels.stream().map(Level::label).distinct().count() < levels.size()) {
            return plan;
        }
        Guess guess = new Guess(Guess.Reason.LABELS_IN_FILE, plan.guess().values(), plan.guess().values(), 0);
        return LabelledLevels.applied(plan, levels, variable.ordinal()).withGuess(guess);
    }

    /// The values of the column that lie in a range of missing ones, as the plan lists single codes.
    private static Set<String> valuesInRanges(RawColumn column, List<SourceVariable.Range> ranges, List<String> known) {
        Set<String> values = new LinkedHashSet<>();
        for (int row = 0; row < column.size() && !ranges.isEmpty(); row++) {
            if (column.kind(row) == CellKind.NUMBER) {
                double number = column.number(row);
                if (ranges.stream().anyMatch(range -> number >= range.low() && number <= range.high())) {
                    values.add(ColumnProfile.levelText(number));
                }
            }
        }
        known.forEach(values::remove);
        return values;
    }
}
