package org.riskset.spreadsheet.opendocument;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riskset.spreadsheet.raw.FileFormat;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.RawSheetBuilder;
import org.riskset.spreadsheet.raw.ReadLimits;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;
import org.riskset.spreadsheet.zipped.PackageParts;
import org.riskset.spreadsheet.zipped.PartInput;
import org.riskset.spreadsheet.zipped.XmlScanner;
import org.riskset.spreadsheet.zipped.XmlScanner.Event;

/// Reads one table of an OpenDocument spreadsheet (ODF 1.2 and 1.3, part 3, chapters 9 and 19).
public final class OdsReader {
    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    private OdsReader() {}

    /// Whether the package is an OpenDocument one.
    ///
    /// @throws UnreadableFileException if the package is damaged there
    public static boolean isOpenDocument(PackageParts parts) throws IOException, UnreadableFileException {
        Optional<PartInput> mimeType = parts.open("mimetype");
        if (mimeType.isEmpty()) {
            return false;
        }
        try (PartInput in = mimeType.get()) {
            return new String(in.readNBytes(100), StandardCharsets.US_ASCII).contains("opendocument");
        } catch (IOException failure) {
            throw PackageParts.explained(parts.file(), "mimetype", failure);
        }
    }

    /// @param asked the table; otherwise the first that holds a table in the plain sense of the word, or anything
    /// @throws IOException             if the disk fails
    /// @throws UnreadableFileException for every other reason
    public static RawSheet read(PackageParts parts, Optional<String> asked, ReadLimits limits, Progress progress)
            throws IOException, UnreadableFileException {
        Path file = parts.file();
        refuseEncrypted(parts, progress);
        List<String> names = new ArrayList<>();
        RawSheetBuilder chosen = null;
        try (XmlScanner xml = scanner(parts, CONTENT, progress)) {
            boolean spreadsheet = false;
            for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
                if (event != Event.START) {
                    continue;
                }
                spreadsheet |= xml.is("spreadsheet");
                if (!xml.is("table") || !spreadsheet) {
                    continue;
                }
                String name = xml.attributes().text("name");
                names.add(name);
                boolean wanted = asked.isPresent() ? asked.get().equals(name) : chosen == null || !chosen.isTable();
                if (wanted) {
                    RawSheetBuilder read = new RawSheetBuilder(file, FileFormat.ODS, limits, progress).sheet(name, names);
                    new TableElement(xml, read).read();
                    chosen = chosen == null || chosen.isEmpty() || read.isTable() ? read : chosen;
                } else {
                    xml.skipElement();
                }
            }
            if (!spreadsheet) {
                throw UnreadableFileException.of(Reason.NOT_A_WORKBOOK, file, "OpenDocument text or drawing");
            }
        }
        return built(file, asked, chosen);
    }

    private static RawSheet built(Path file, Optional<String> asked, @Nullable RawSheetBuilder chosen) throws UnreadableFileException {
        if (chosen == null) {
            throw asked.isPresent()
                    ? UnreadableFileException.of(Reason.NO_SUCH_SHEET, file, asked.get())
                    : UnreadableFileException.of(Reason.NO_DATA, file);
        }
        return chosen.build();
    }

    private static void refuseEncrypted(PackageParts parts, Progress progress) throws IOException, UnreadableFileException {
        Optional<PartInput> manifest = parts.open(MANIFEST);
        if (manifest.isEmpty()) {
            return;
        }
        try (XmlScanner xml = new XmlScanner(manifest.get(), progress)) {
            for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
                if (event == Event.START && xml.is("encryption-data")) {
                    throw UnreadableFileException.of(Reason.PROTECTED_ELSEWHERE, parts.file(), "LibreOffice");
                }
            }
        }
    }

    private static XmlScanner scanner(PackageParts parts, String part, Progress progress) throws IOException, UnreadableFileException {
        Optional<PartInput> input = parts.open(part);
        if (input.isEmpty()) {
            throw UnreadableFileException.of(Reason.DAMAGED, parts.file(), part);
        }
        return new XmlScanner(input.get(), progress);
    }
}
