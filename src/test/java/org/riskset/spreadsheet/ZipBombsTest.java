package org.riskset.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.ReadLimits;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;

/// Small files that unfold to more than a computer holds, and the honest tables that look most like them.
@Timeout(30)
class ZipBombsTest {
    private static final String SHEET = "book/pages/one.xml";
    private static final String ROW = "<row><c><v>1</v></c><c><v>0</v></c><c t=\"s\"><v>1</v></c></row>";
    private static final String ODS_START = "<office:document-content xmlns:office=\"o\"><office:body><office:spreadsheet><table:table table:name=\"A\">";

    @TempDir
    private Path folder;

    private static void assertReason(Path file, OpenOptions options, Reason reason, int mostRowsRead) {
        AtomicInteger rowsRead = new AtomicInteger();
        Progress watched = new Progress() {
            @Override
            public void report(double fraction, int rows) {
                rowsRead.set(rows);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };

        assertThatThrownBy(() -> SheetReader.open(file, options, watched)).isInstanceOfSatisfying(UnreadableFileException.class,
                failure -> assertThat(failure.reason()).isEqualTo(reason));
        assertThat(rowsRead.get()).isLessThanOrEqualTo(mostRowsRead);
    }

    /// A workbook whose sheet consists of the same rows, written so many times.
    private Path workbook(String rows, int times) throws IOException {
        Path file = folder.resolve("rows.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            writeWorkbook(zip, rows, times);
        }
        return file;
    }

    private static void writeWorkbook(ZipOutputStream zip, String rows, int times) throws IOException {
        try (ZipInputStream source = new ZipInputStream(new ByteArrayInputStream(XlsxFixture.withRows("").bytes()))) {
            for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(SHEET)) {
                    writeSheet(zip, rows, times);
                } else {
                    source.transferTo(zip);
                }
            }
        }
    }

    private static void writeSheet(OutputStream out, String rows, int times) throws IOException {
        byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
        out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < times; i++) {
            out.write(bytes);
        }
        out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
    }

    private Path openDocument(String content) throws IOException {
        Path file = folder.resolve("table.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write((ODS_START + content + "</table:table></office:spreadsheet></office:body></office:document-content>").getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void refusesASheetByTheSizeThePackageSaysItUnfoldsTo() throws IOException {
        Path file = workbook(ROW.repeat(1_000), 100);
        declare(file, SHEET, Integer.MAX_VALUE);

        assertReason(file, OpenOptions.DETECT, Reason.DANGEROUS, 0);
    }

    @Test
    void refusesASheetThatUnfoldsToMoreThanThePackageSays() throws IOException {
        Path file = workbook(ROW.repeat(1_000), 100);
        declare(file, SHEET, 1_000);

        assertReason(file, OpenOptions.DETECT, Reason.DAMAGED, 2_000);
    }

    /// Writes another inflated size of a part into the directory of the package, which is what readers go by.
    private static void declare(Path file, String part, int size) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String directory = new String(bytes, StandardCharsets.ISO_8859_1);
        int name = directory.lastIndexOf(part); // the directory stands at the end; a part's record has 46 bytes before its name
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(name - 46 + 24, size);
        Files.write(file, bytes);
    }

    @Test
    void refusesAProtectedWorkbookInWhichAPartBeforeTheSheetUnfoldsBeyondMeasure() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("protected.xlsx");
        try (POIFSFileSystem office = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (ZipOutputStream zip = new ZipOutputStream(encryptor.getDataStream(office))) {
                zip.putNextEntry(new ZipEntry("before.xml"));
                writeSheet(zip, "<row/>".repeat(100_000), 120); // 72 MB in about 80 kB
                writeWorkbook(zip, ROW, 2);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                office.writeFilesystem(out);
            }
        }

        assertReason(file, OpenOptions.DETECT.withPassword("secret"), Reason.DANGEROUS, 0);
    }

    @Test
    void refusesATableThatIsGoingToHoldTooManyCellsBeforeItHasReadThem() throws IOException {
        Path file = workbook(ROW.repeat(1_000), 1_000);
        OpenOptions few = OpenOptions.DETECT.withLimits(new ReadLimits(100, 1_000_000, 1_000, 1L << 30, 100));

        assertReason(file, few, Reason.TOO_LARGE, 101_000);
    }

    @Test
    void refusesOneCellRepeatedBeyondMeasureWithoutRepeatingIt() throws IOException {
        Path file = openDocument("<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"10000\""
                + " office:value-type=\"float\" office:value=\"1\"/></table:table-row>");

        assertReason(file, OpenOptions.DETECT, Reason.TOO_LARGE, 0);
    }

    @Test
    void refusesATextThatUnfoldsInsideACell() throws IOException {
        String spaces = "<text:s text:c=\"1000\"/>".repeat(2_000);
        Path file = openDocument("<table:table-row><table:table-cell office:value-type=\"string\"><text:p>" + spaces + "</text:p></table:table-cell></table:table-row>");
        assertReason(file, OpenOptions.DETECT, Reason.CELL_TOO_LARGE, 0);

        String runs = "<r><t>" + "x".repeat(10_000) + "</t></r>";
        byte[] workbook = XlsxFixture.withRows(ROW).part("texts.xml", "<sst><si>" + runs.repeat(200) + "</si></sst>").bytes();
        assertReason(TestSheets.write(folder, "runs.xlsx", workbook), OpenOptions.DETECT, Reason.CELL_TOO_LARGE, 0);
    }

    @Test
    void opensAHundredThousandRowsThatAreAllTheSame() throws IOException, UnreadableFileException {
        String row = "<row>" + "<c t=\"inlineStr\"><is><t>Papillary carcinoma of thyroid</t></is></c>".repeat(12) + "</row>";

        RawSheet sheet = TestSheets.open(workbook(row.repeat(1_000), 100));

        assertThat(sheet.rows()).isEqualTo(100_000);
        assertThat(sheet.column(11).text(99_999)).isEqualTo("Papillary carcinoma of thyroid");
    }

    @Test
    void opensAnOpenDocumentTableOfEqualRowsWrittenOnce() throws IOException, UnreadableFileException {
        RawSheet sheet = TestSheets.open(openDocument("<table:table-row table:number-rows-repeated=\"100000\"><table:table-cell"
                + " table:number-columns-repeated=\"20\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>"));

        assertThat(sheet.rows()).isEqualTo(100_000);
        assertThat(sheet.columns()).isEqualTo(20);
    }
}
