package org.riskset.spreadsheet;

import java.util.Arrays;
import org.riskset.registry.DateColumn;
import org.riskset.spreadsheet.CellProblem.Reason;
import org.riskset.spreadsheet.ColumnNote.Remark;
import org.riskset.spreadsheet.raw.RawColumn;

/// Reads a column as dates. Where the order of day and month is not decided, a date that depends on it is listed and left missing.
final class DateImport {
    private static final DateReading UNREAD = new DateReading.NoDate();

    private DateImport() {}

    static DateColumn read(ColumnPlan plan, RawColumn cells, MissingCells missing, int[] rows, ProblemLog log) {
        DateReading[] readings = new DateReading[cells.textCount()];
        Arrays.fill(readings, UNREAD);
        int[] days = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            days[i] = switch (cells.kind(row)) {
                case DATE -> day(cells.number(row), log);
                case TEXT -> {
                    int code = cells.textCode(row);
                    if (missing.isMissingText(code)) {
                        yield DateColumn.MISSING;
                    }
                    if (readings[code] == UNREAD) {
                        readings[code] = DateReading.of(cells.pooledText(code), plan.dateOrder());
                    }
                    yield day(plan, readings[code], row, cells, log);
                }
                case NUMBER -> missing.isMissing(cells.number(row))
                        ? DateColumn.MISSING
                        : day(plan, DateReading.of(cells.text(row), plan.dateOrder()), row, cells, log);
                case LOGICAL -> lost(log, row, cells, Reason.NOT_A_DATE);
                case FAILURE -> lost(log, row, cells, Reason.FORMULA_FAILED);
                case NOT_CALCULATED -> lost(log, row, cells, Reason.FORMULA_NOT_CALCULATED);
                case BLANK -> DateColumn.MISSING;
            };
        }
        return new DateColumn(plan.name(), plan.label(), days);
    }

    private static int day(double days, ProblemLog log) {
        double day = Math.floor(days);
        if (days > day) {
            log.remark(Remark.TIME_OF_DAY);
        }
        return (int) day;
    }

    private static int day(ColumnPlan plan, DateReading reading, int row, RawColumn cells, ProblemLog log) {
        return switch (reading) {
            case DateReading.NoDate() -> lost(log, row, cells, Reason.NOT_A_DATE);
            case DateReading.NoSuchDay() -> lost(log, row, cells, Reason.NO_SUCH_DAY);
            case DateReading.OnlyAYear() -> lost(log, row, cells, Reason.ONLY_A_YEAR);
            case DateReading.Found found -> {
                if (found.needsOrder() && plan.dateOrder() == DateOrder.AMBIGUOUS) {
                    yield lost(log, row, cells, Reason.DAY_OR_MONTH_FIRST);
                }
                if (found.twoDigitYear()) {
                    log.remark(Remark.TWO_DIGIT_YEAR);
                }
                if (!found.dayGiven()) {
                    log.remark(Remark.DAY_NOT_GIVEN);
                }
                if (found.withTime()) {
                    log.remark(Remark.TIME_OF_DAY);
                }
                yield found.day();
            }
        };
    }

    private static int lost(ProblemLog log, int row, RawColumn cells, Reason reason) {
        log.problem(row, cells.text(row), reason);
        return DateColumn.MISSING;
    }
}
