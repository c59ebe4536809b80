package org.riskset.spreadsheet;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import org.riskset.spreadsheet.delimited.DelimitedReader;
import org.riskset.spreadsheet.excel.OfficeReader;
import org.riskset.spreadsheet.excel.XlsxReader;
import org.riskset.spreadsheet.opendocument.OdsReader;
import org.riskset.spreadsheet.raw.CellKind;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;
import org.riskset.spreadsheet.spss.SavReader;
import org.riskset.spreadsheet.zipped.PackageParts;

/// Opens a file and reads one sheet of it as it stands, deciding by the content and not by the name what kind of file it is.
public final class SheetReader {
    private SheetReader() {}

    /// Reads a sheet whole, or fails with a reason; never a part of it.
    ///
    /// @throws UnreadableFileException with the reason, also when the reading was cancelled
    public static RawSheet open(Path file, OpenOptions options, Progress progress) throws UnreadableFileException {
        try {
            RawSheet sheet = read(file, options, progress);
            if (sheet.rows() == 1 && isWords(sheet)) {
                throw UnreadableFileException.of(Reason.ONLY_HEADINGS, file);
            }
            return sheet;
        } catch (NoSuchFileException absent) {
            throw UnreadableFileException.of(Reason.NOT_FOUND, file, "", absent);
        } catch (AccessDeniedException refused) {
            throw UnreadableFileException.of(Reason.NO_ACCESS, file, "", refused);
        } catch (IOException failed) {
            throw UnreadableFileException.of(Reason.INPUT_FAILED, file, "", failed);
        } catch (OutOfMemoryError tooLarge) {
            throw UnreadableFileException.of(Reason.TOO_LARGE, file, "memory", tooLarge);
        }
    }

    private static RawSheet read(Path file, OpenOptions options, Progress progress) throws IOException, UnreadableFileException {
        if (Files.isDirectory(file)) {
            throw UnreadableFileException.of(Reason.FOLDER, file);
        }
        FileSignature signature = FileSignature.of(file);
        return switch (signature) {
            case EMPTY -> throw UnreadableFileException.of(Reason.EMPTY_FILE, file);
            case TEXT -> {
                boolean exportNamedXls = file.toString().toLowerCase(Locale.ROOT).endsWith(".xls"); // Excel opens these too
                if (isNamedWorkbook(file) && !exportNamedXls) {
                    throw UnreadableFileException.of(Reason.NOT_A_WORKBOOK, file, signature.description());
                }
                yield DelimitedReader.read(file, options.dialect(), options.limits(), progress);
            }
            case ZIP -> {
                try (PackageParts parts = PackageParts.of(file, options.limits())) {
                    yield OdsReader.isOpenDocument(parts)
                            ? OdsReader.read(parts, options.sheet(), options.limits(), progress)
                            : XlsxReader.read(parts, options.sheet(), options.limits(), progress);
                }
            }
            case OLE2 -> OfficeReader.read(file, options.sheet(), options.password(), options.limits(), progress);
            case SPSS -> SavReader.read(file, options.limits(), progress);
            case STATA, SAS, R_DATA ->
                throw UnreadableFileException.of(Reason.UNSUPPORTED_FORMAT, file, signature.description());
            case EXECUTABLE, PDF, IMAGE, GZIP, RTF, WEB_PAGE, BINARY ->
                throw UnreadableFileException.of(
                        isNamedWorkbook(file) ? Reason.NOT_A_WORKBOOK : Reason.UNKNOWN_FORMAT, file, signature.description());
        };
    }

    private static boolean isNamedWorkbook(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xls") || name.endsWith(".xlsm") || name.endsWith(".ods");
    }

    private static boolean isWords(RawSheet sheet) {
        OptionalInt other = OptionalInt.empty();
        for (int column = 0; column < sheet.columns(); column++) {
            CellKind kind = sheet.column(column).kind(0);
            if (kind != CellKind.TEXT && kind != CellKind.BLANK) {
                other = OptionalInt.of(column);
            }
        }
        return other.isEmpty();
    }
}
