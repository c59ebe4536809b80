package org.riskset.spreadsheet;

import org.riskset.registry.TextColumn;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.CellProblem.Reason;
import org.riskset.spreadsheet.raw.RawColumn;

/// Reads a column as texts, numbers and dates included as a preview shows them.
final class TextImport {
    private TextImport() {}

    static TextColumn read(ColumnPlan plan, RawColumn cells, MissingCells missing, int[] rows, ProblemLog log) {
        String[] texts = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            texts[i] = switch (cells.kind(row)) {
                case TEXT -> missing.isMissingText(cells.textCode(row)) ? "" : cells.pooledText(cells.textCode(row));
                case NUMBER -> missing.isMissing(cells.number(row)) ? "" : cells.text(row);
                case DATE, LOGICAL -> cells.text(row);
                case BLANK -> "";
                case FAILURE -> lost(log, row, cells, Reason.FORMULA_FAILED);
                case NOT_CALCULATED -> lost(log, row, cells, Reason.FORMULA_NOT_CALCULATED);
            };
        }
        return new TextColumn(plan.name(), plan.label(), plan.kind() == VariableKind.IDENTIFIER, texts);
    }

    private static String lost(ProblemLog log, int row, RawColumn cells, Reason reason) {
        log.problem(row, cells.text(row), reason);
        return "";
    }
}
