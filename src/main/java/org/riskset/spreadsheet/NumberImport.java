package org.riskset.spreadsheet;

import java.util.Arrays;
import org.riskset.registry.NumberColumn;
import org.riskset.spreadsheet.CellProblem.Reason;
import org.riskset.spreadsheet.ColumnNote.Remark;
import org.riskset.spreadsheet.raw.RawColumn;

/// Reads a column as numbers. A limit such as `<5` is no number: it is listed and left missing, never read as 5.
final class NumberImport {
    private static final NumberReading UNREAD = new NumberReading.NoNumber();

    private NumberImport() {}

    static NumberColumn read(ColumnPlan plan, RawColumn cells, MissingCells missing, int[] rows, ProblemLog log) {
        NumberReading[] readings = new NumberReading[cells.textCount()];
        Arrays.fill(readings, UNREAD);
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            values[i] = switch (cells.kind(row)) {
                case NUMBER -> missing.isMissing(cells.number(row)) ? Double.NaN : cells.number(row);
                case LOGICAL -> cells.number(row);
                case TEXT -> {
                    int code = cells.textCode(row);
                    if (missing.isMissingText(code)) {
                        yield Double.NaN;
                    }
                    if (readings[code] == UNREAD) {
                        readings[code] = NumberReading.of(cells.pooledText(code), plan.decimal());
                    }
                    double number = number(plan, readings[code], row, cells, log);
                    yield missing.isMissing(number) ? Double.NaN : number;
                }
                case DATE -> lost(log, row, cells, Reason.NOT_A_NUMBER);
                case FAILURE -> lost(log, row, cells, Reason.FORMULA_FAILED);
                case NOT_CALCULATED -> lost(log, row, cells, Reason.FORMULA_NOT_CALCULATED);
                case BLANK -> Double.NaN;
            };
        }
        return new NumberColumn(plan.name(), plan.label(), plan.unit(), values);
    }

    private static double number(ColumnPlan plan, NumberReading reading, int row, RawColumn cells, ProblemLog log) {
        return switch (reading) {
            case NumberReading.NoNumber() -> lost(log, row, cells, Reason.NOT_A_NUMBER);
            case NumberReading.Limit(boolean below) -> lost(log, row, cells, below ? Reason.BELOW_A_LIMIT : Reason.ABOVE_A_LIMIT);
            case NumberReading.Found found -> {
                if (!found.unit().isEmpty() && plan.unit().isPresent() && !plan.unit().get().equals(found.unit())) {
                    yield lost(log, row, cells, Reason.OTHER_UNIT);
                }
                if (!found.unit().isEmpty()) {
                    log.remark(Remark.UNIT_IN_CELL);
                }
                if (found.withComma()) {
                    log.remark(Remark.DECIMAL_COMMA);
                }
                if (found.grouped()) {
                    log.remark(Remark.THOUSANDS_SEPARATED);
                }
                yield found.value();
            }
        };
    }

    private static double lost(ProblemLog log, int row, RawColumn cells, Reason reason) {
        log.problem(row, cells.text(row), reason);
        return Double.NaN;
    }
}
