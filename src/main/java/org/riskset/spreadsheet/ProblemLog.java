package org.riskset.spreadsheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.riskset.spreadsheet.raw.RawSheet;

/// Collects what was lost or decided while columns are read, one column after the other.
final class ProblemLog {
    private final RawSheet sheet;
    private final List<CellProblem> problems = new ArrayList<>();
    private final List<ColumnNote> notes = new ArrayList<>();
    private final Map<ColumnNote.Remark, Integer> remarks = new EnumMap<>(ColumnNote.Remark.class);
    private String column = "";
    private int listed;
    private int count;

    ProblemLog(RawSheet sheet) {
        this.sheet = sheet;
    }

    /// Ends the column before, if any, and begins the next.
    void begin(String nextColumn) {
        remarks.forEach((remark, cells) -> notes.add(new ColumnNote(column, remark, cells)));
        remarks.clear();
        column = nextColumn;
        listed = 0;
    }

    void problem(int row, String written, CellProblem.Reason reason) {
        count++;
        if (listed < ImportResult.MOST_LISTED) {
            listed++;
            problems.add(new CellProblem(sheet.sourceRow(row), column, written, reason));
        }
    }

    void remark(ColumnNote.Remark remark) {
        remarks.merge(remark, 1, Integer::sum);
    }

    int count() {
        return count;
    }

    List<CellProblem> problems() {
        return problems;
    }

    List<ColumnNote> notes() {
        begin("");
        return notes;
    }
}
