package org.riskset.spreadsheet.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.ReadLimits;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;

/// Reads one sheet of an xls workbook record by record, so that memory holds the cells and nothing else.
final class XlsReader {
    private XlsReader() {}

    static RawSheet read(
            POIFSFileSystem office, String stream, Path file, Optional<String> asked, Optional<String> password, ReadLimits limits, Progress progress)
            throws IOException, UnreadableFileException {
        SheetRecords records = new SheetRecords(file, asked, limits, progress);
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(records);
        Biff8EncryptionKey.setCurrentUserPassword(password.orElse(Decryptor.DEFAULT_PASSWORD));
        try (InputStream book = office.createDocumentInputStream(stream)) {
            new HSSFEventFactory().abortableProcessEvents(request, book);
        } catch (HSSFUserException stopped) {
            if (stopped.getReason() instanceof UnreadableFileException reason) {
                throw reason;
            }
            throw UnreadableFileException.of(Reason.DAMAGED, file, "", stopped);
        } catch (OldExcelFormatException old) {
            throw UnreadableFileException.of(Reason.UNSUPPORTED_FORMAT, file, "Excel 95 or older", old);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return records.sheet();
    }
}
