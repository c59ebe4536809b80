package org.riskset.spreadsheet.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.riskset.spreadsheet.raw.FileFormat;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.RawSheetBuilder;
import org.riskset.spreadsheet.raw.ReadLimits;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;
import org.riskset.spreadsheet.zipped.PackageParts;
import org.riskset.spreadsheet.zipped.XmlScanner;

/// Reads one sheet of an xlsx or xlsm workbook, transitional or strict.
public final class XlsxReader {
    private XlsxReader() {}

    /// @param asked the sheet; otherwise the first visible one that holds a table, or anything
    /// @throws IOException             if the disk fails
    /// @throws UnreadableFileException for every other reason
    public static RawSheet read(PackageParts parts, Optional<String> asked, ReadLimits limits, Progress progress)
            throws IOException, UnreadableFileException {
        Path file = parts.file();
        Workbook workbook = Workbook.of(parts, progress);
        List<String> names = workbook.sheets().stream().map(Workbook.Sheet::name).toList();
        String[] texts = SharedTexts.of(parts, workbook.sharedStrings(), limits, progress);
        if (asked.isPresent()) {
            Workbook.Sheet sheet = workbook.sheets().stream()
                    .filter(candidate -> candidate.name().equals(asked.get()))
                    .findFirst()
                    .orElseThrow(() -> UnreadableFileException.of(Reason.NO_SUCH_SHEET, file, asked.get()));
            return sheet(parts, workbook, sheet, texts, names, limits, progress).build();
        }
        List<Workbook.Sheet> visible = workbook.sheets().stream().filter(sheet -> !sheet.hidden()).toList();
        Optional<RawSheetBuilder> filled = Optional.empty();
        for (Workbook.Sheet sheet : visible.isEmpty() ? workbook.sheets() : visible) {
            RawSheetBuilder read = sheet(parts, workbook, sheet, texts, names, limits, progress);
            if (read.isTable()) {
                return read.build();
            }
            filled = filled.isPresent() || read.isEmpty() ? filled : Optional.of(read);
        }
        return filled.orElseThrow(() -> UnreadableFileException.of(Reason.NO_DATA, file)).build();
    }

    private static RawSheetBuilder sheet(
            PackageParts parts, Workbook workbook, Workbook.Sheet sheet, String[] texts, List<String> names, ReadLimits limits, Progress progress)
            throws IOException, UnreadableFileException {
        RawSheetBuilder read = new RawSheetBuilder(parts.file(), FileFormat.XLSX, limits, progress).sheet(sheet.name(), names);
        try (XmlScanner xml = Workbook.scanner(parts, sheet.part(), progress)) {
            new SheetPart(xml, workbook, texts, read).read();
        }
        return read;
    }
}
