package org.riskset.spreadsheet.excel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.riskset.spreadsheet.raw.FileFormat;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.RawSheetBuilder;
import org.riskset.spreadsheet.raw.ReadLimits;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;

/// Listens to the records of an xls workbook and keeps the cells of one sheet.
final class SheetRecords extends AbortableHSSFListener {
    private static final short GO_ON = 0;
    private static final short STOP = 1;

    private final Path file;
    private final Optional<String> asked;
    private final ReadLimits limits;
    private final Progress progress;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final Map<Integer, Boolean> ownFormats = new HashMap<>();
    private final List<Integer> cellFormats = new ArrayList<>();
    private boolean from1904;
    private @Nullable SSTRecord sharedTexts;
    private @Nullable RawSheetBuilder sheet;
    private @Nullable RawSheetBuilder kept;
    private int sheetsBegun;
    private int depth;
    private int row = -1;
    private int formulaColumn;

    SheetRecords(Path file, Optional<String> asked, ReadLimits limits, Progress progress) {
        this.file = file;
        this.asked = asked;
        this.limits = limits;
        this.progress = progress;
    }

    @Override
    public short abortableProcessRecord(Record item) throws HSSFUserException {
        try {
            return process(item) ? GO_ON : STOP;
        } catch (UnreadableFileException reason) {
            throw new HSSFUserException(reason);
        }
    }

    /// @return false once the sheet wanted is complete
    private boolean process(Record item) throws UnreadableFileException {
        switch (item) {
            case BoundSheetRecord bound -> sheets.add(bound);
            case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
            case FormatRecord format -> ownFormats.put(format.getIndexCode(), DateFormats.isDate(format.getFormatString()));
            case ExtendedFormatRecord format -> cellFormats.add((int) format.getFormatIndex());
            case SSTRecord texts -> sharedTexts = texts;
            case BOFRecord begin -> begin(begin);
            case EOFRecord end -> {
                depth--;
                return depth > 0 || sheet == null || !end(sheet);
            }
            default -> {
                if (sheet != null && depth == 1) {
                    cell(sheet, item);
                }
            }
        }
        return true;
    }

    /// Begins a sheet, or a chart inside one, which is passed over.
    private void begin(BOFRecord begin) {
        depth++;
        if (depth > 1 || begin.getType() == BOFRecord.TYPE_WORKBOOK) {
            return;
        }
        sheet = null;
        row = -1;
        BoundSheetRecord bound = sheetsBegun < sheets.size() ? sheets.get(sheetsBegun) : null;
        sheetsBegun++;
        if (bound == null || begin.getType() != BOFRecord.TYPE_WORKSHEET) {
            return;
        }
        boolean allHidden = sheets.stream().allMatch(other -> other.isHidden() || other.isVeryHidden());
        boolean wanted = asked.isPresent()
                ? asked.get().equals(bound.getSheetname())
                : allHidden || !bound.isHidden() && !bound.isVeryHidden();
        if (wanted) {
            List<String> names = sheets.stream().map(BoundSheetRecord::getSheetname).toList();
            sheet = new RawSheetBuilder(file, FileFormat.XLS, limits, progress).sheet(bound.getSheetname(), names);
        }
    }

    /// Ends a sheet; true where it is the one to keep.
    private boolean end(RawSheetBuilder ended) {
        sheet = null;
        if (kept == null || kept.isEmpty() || ended.isTable()) {
            kept = ended;
        }
        return asked.isPresent() || kept.isTable();
    }

    private void cell(RawSheetBuilder into, Record item) throws UnreadableFileException {
        if (item instanceof StringRecord formulaText) {
            into.text(formulaColumn, formulaText.getString());
            return;
        }
        if (!(item instanceof CellValueRecordInterface cell)) {
            return;
        }
        if (cell.getRow() != row) {
            row = cell.getRow();
            into.row(row + 1);
        }
        int column = cell.getColumn();
        switch (item) {
            case NumberRecord number -> number(into, cell, number.getValue());
            case LabelSSTRecord label -> shared(into, column, label.getSSTIndex());
            case LabelRecord label -> into.text(column, label.getValue());
            case BoolErrRecord value -> {
                if (value.isBoolean()) {
                    into.logical(column, value.getBooleanValue());
                } else {
                    into.failure(column, FormulaError.forInt(value.getErrorValue()).getString());
                }
            }
            case FormulaRecord formula -> formula(into, formula);
            default -> { /* blank and formatted cells hold nothing */ }
        }
    }

    private void shared(RawSheetBuilder into, int column, int index) throws UnreadableFileException {
        if (sharedTexts == null || index < 0 || index >= sharedTexts.getNumUniqueStrings()) {
            throw UnreadableFileException.of(Reason.DAMAGED, file, "row " + (row + 1));
        }
        into.sharedText(column, sharedTexts.getString(index).getString(), index);
    }

    private void formula(RawSheetBuilder into, FormulaRecord formula) throws UnreadableFileException {
        formulaColumn = formula.getColumn();
        CellType type = formula.getCachedResultTypeEnum();
        if (type == CellType.NUMERIC) {
            number(into, formula, formula.getValue());
        } else if (type == CellType.BOOLEAN) {
            into.logical(formulaColumn, formula.getCachedBooleanValue());
        } else if (type == CellType.ERROR) {
            into.failure(formulaColumn, FormulaError.forInt(formula.getCachedErrorValue()).getString());
        }
        // A text result follows in a record of its own.
    }

    private void number(RawSheetBuilder into, CellValueRecordInterface cell, double value) throws UnreadableFileException {
        if (!Double.isFinite(value)) {
            throw UnreadableFileException.of(Reason.DAMAGED, file, "row " + (row + 1));
        }
        if (isDate(cell.getXFIndex()) && DateFormats.isDay(value)) {
            into.date(cell.getColumn(), DateFormats.epochDays(value, from1904));
        } else {
            into.number(cell.getColumn(), value);
        }
    }

    private boolean isDate(int style) {
        if (style < 0 || style >= cellFormats.size()) {
            return false;
        }
        int format = cellFormats.get(style);
        Boolean own = ownFormats.get(format);
        return own == null ? DateFormats.isBuiltInDate(format) : own;
    }

    /// The sheet read.
    ///
    /// @throws UnreadableFileException if there is none, or nothing in it, or the file ended in the middle of it
    RawSheet sheet() throws UnreadableFileException {
        boolean known = asked.isEmpty() || sheets.stream().anyMatch(bound -> bound.getSheetname().equals(asked.get()));
        if (!known) {
            throw UnreadableFileException.of(Reason.NO_SUCH_SHEET, file, asked.orElseThrow());
        }
        if (depth > 0) {
            throw UnreadableFileException.of(Reason.TRUNCATED, file);
        }
        if (kept == null) {
            throw UnreadableFileException.of(Reason.NO_DATA, file);
        }
        return kept.build();
    }
}
