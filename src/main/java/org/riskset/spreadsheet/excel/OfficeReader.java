package org.riskset.spreadsheet.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.ReadLimits;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;
import org.riskset.spreadsheet.zipped.PackageParts;

/// Reads OLE2 documents that hold a workbook: an xls, or an xlsx encrypted with a password.
public final class OfficeReader {
    private static final String ENCRYPTED_PACKAGE = "EncryptedPackage";
    private static final String[] BOOK_STREAMS = {"Workbook", "WORKBOOK", "BOOK", "Book"};
    private static final int LARGEST_PACKAGE = 1 << 29;

    private OfficeReader() {}

    /// @param asked    the sheet; otherwise the first visible one that holds a table, or anything
    /// @param password of a protected workbook
    /// @throws IOException             if the disk fails
    /// @throws UnreadableFileException for every other reason
    public static RawSheet read(Path file, Optional<String> asked, Optional<String> password, ReadLimits limits, Progress progress)
            throws IOException, UnreadableFileException {
        try (POIFSFileSystem office = new POIFSFileSystem(file.toFile(), true)) {
            if (office.getRoot().hasEntryCaseInsensitive(ENCRYPTED_PACKAGE)) {
                try (PackageParts parts = PackageParts.of(file, decrypted(office, file, password), limits)) {
                    return XlsxReader.read(parts, asked, limits, progress);
                }
            }
            for (String stream : BOOK_STREAMS) {
                if (office.getRoot().hasEntryCaseInsensitive(stream)) {
                    return XlsReader.read(office, stream, file, asked, password, limits, progress);
                }
            }
            throw UnreadableFileException.of(Reason.NOT_A_WORKBOOK, file, "Office document");
        } catch (EncryptedDocumentException refused) {
            throw UnreadableFileException.of(password.isPresent() ? Reason.WRONG_PASSWORD : Reason.PASSWORD_NEEDED, file, "", refused);
        } catch (IOException failure) {
            if (failure instanceof FileSystemException) {
                throw failure;
            }
            // POI's complaints about the content are plain IOExceptions.
            throw UnreadableFileException.of(Reason.DAMAGED, file, "", failure);
        } catch (RuntimeException damage) {
            // POI reports broken records by a dozen unchecked exceptions, from IndexOutOfBounds to its own; none is our bug's shape.
            throw UnreadableFileException.of(Reason.DAMAGED, file, "", damage);
        }
    }

    private static byte[] decrypted(POIFSFileSystem office, Path file, Optional<String> password) throws IOException, UnreadableFileException {
        Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(office));
        try {
            // Excel encrypts write-protected workbooks with a password everybody knows.
            boolean opened = decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)
                    || password.isPresent() && decryptor.verifyPassword(password.get());
            if (!opened) {
                throw UnreadableFileException.of(password.isPresent() ? Reason.WRONG_PASSWORD : Reason.PASSWORD_NEEDED, file);
            }
            try (InputStream in = decryptor.getDataStream(office)) {
                byte[] bytes = in.readNBytes(LARGEST_PACKAGE);
                if (bytes.length == LARGEST_PACKAGE) {
                    throw UnreadableFileException.of(Reason.TOO_LARGE, file, (LARGEST_PACKAGE >> 20) + " MB encrypted");
                }
                return bytes;
            }
        } catch (GeneralSecurityException damage) {
            throw UnreadableFileException.of(Reason.DAMAGED, file, ENCRYPTED_PACKAGE, damage);
        }
    }
}
