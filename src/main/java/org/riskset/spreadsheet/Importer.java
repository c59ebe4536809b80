package org.riskset.spreadsheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.riskset.registry.Column;
import org.riskset.registry.Registry;
import org.riskset.registry.quality.Corrections;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawColumn;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;

/// Makes a registry of a sheet as its plan says, and lists every value that did not fit.
public final class Importer {
    private Importer() {}

    /// Reads at once, without anybody watching; a million rows of ten columns take a fraction of a second.
    public static ImportResult read(RawSheet sheet, ImportPlan plan) {
        int[] rows = patientRows(sheet, plan);
        ProblemLog log = new ProblemLog(sheet);
        List<Column> columns = new ArrayList<>();
        for (ColumnPlan column : plan.columns()) {
            if (column.included()) {
                columns.add(column(sheet, column, rows, log));
            }
        }
        return result(sheet, plan, rows, columns, log);
    }

    /// Reads with progress after each column.
    ///
    /// @throws UnreadableFileException if the person reading asked to stop
    public static ImportResult read(RawSheet sheet, ImportPlan plan, Progress progress) throws UnreadableFileException {
        int[] rows = patientRows(sheet, plan);
        ProblemLog log = new ProblemLog(sheet);
        List<Column> columns = new ArrayList<>();
        int done = 0;
        for (ColumnPlan column : plan.columns()) {
            if (progress.isCancelled()) {
                throw UnreadableFileException.of(Reason.CANCELLED, Path.of(sheet.fileName()));
            }
            if (column.included()) {
                columns.add(column(sheet, column, rows, log));
            }
            done++;
            progress.report((double) done / plan.columns().size(), rows.length);
        }
        return result(sheet, plan, rows, columns, log);
    }

    private static ImportResult result(
            RawSheet sheet, ImportPlan plan, int[] rows, List<Column> columns, ProblemLog log) {
        int[] sourceRows = IntStream.of(rows).map(sheet::sourceRow).toArray();
        Registry read = new Registry(sheet.fileName(), sourceRows, columns);
        return new ImportResult(Corrections.apply(read, plan.corrections()), log.problems(), log.count(), log.notes());
    }

    /// Rows of the sheet below the headings that the plan does not leave out.
    private static int[] patientRows(RawSheet sheet, ImportPlan plan) {
        Set<Integer> leftOut = new HashSet<>(plan.leftOutRows());
        leftOut.addAll(Corrections.rowsLeftOut(plan.corrections()));
        int lastHeading = plan.namesRow() + plan.namesRows() - 1;
        boolean headed = plan.namesRows() > 0;
        return IntStream.range(0, sheet.rows())
                .filter(row -> !headed || sheet.sourceRow(row) > lastHeading)
                .filter(row -> leftOut.isEmpty() || !leftOut.contains(sheet.sourceRow(row)))
                .toArray();
    }

    private static Column column(RawSheet sheet, ColumnPlan plan, int[] rows, ProblemLog log) {
        RawColumn cells = sheet.column(plan.position());
        log.begin(plan.name());
        MissingCells missing = MissingCells.of(plan, cells);
        return switch (plan.kind()) {
            case NUMBER -> NumberImport.read(plan, cells, missing, rows, log);
            case DATE -> DateImport.read(plan, cells, missing, rows, log);
            case CATEGORY, YES_NO -> new CategoryImport(plan, cells, missing, log).read(rows);
            case TEXT, IDENTIFIER -> TextImport.read(plan, cells, missing, rows, log);
        };
    }
}
