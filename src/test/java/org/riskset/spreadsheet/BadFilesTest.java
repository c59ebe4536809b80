package org.riskset.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;

/// Files that cannot be opened, or must not: each gives a reason, quickly, and never a part of a cohort.
@Timeout(20)
class BadFilesTest {
    private static final String HEADINGS = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>";

    @TempDir
    private Path folder;

    private void assertReason(Path file, Reason reason) {
        assertThatThrownBy(() -> TestSheets.open(file)).isInstanceOfSatisfying(UnreadableFileException.class, failure -> {
            assertThat(failure.reason()).isEqualTo(reason);
            assertThat(failure.fileName()).isEqualTo(file.getFileName().toString());
        });
    }

    private Path file(String name, byte[] bytes) {
        return TestSheets.write(folder, name, bytes);
    }

    @ParameterizedTest
    @CsvSource({"a.csv", "a.xlsx", "a.xls", "a.sav", "a"})
    void saysThatAnEmptyFileIsEmpty(String name) {
        assertReason(file(name, new byte[0]), Reason.EMPTY_FILE);
    }

    @Test
    void saysThatAFileOrFolderIsNotWhatWasMeant() throws IOException {
        assertReason(folder.resolve("absent.csv"), Reason.NOT_FOUND);
        assertReason(Files.createDirectory(folder.resolve("folder.xlsx")), Reason.FOLDER);
    }

    @Test
    void saysThatAFileMayNotBeRead() {
        Path file = file("locked.csv", "id,age\n1,50\n".getBytes(StandardCharsets.UTF_8));
        file.toFile().setReadable(false);
        assumeFalse(Files.isReadable(file), "the administrator of a computer, and some file systems, may read every file");

        assertReason(file, Reason.NO_ACCESS);
    }

    @Test
    void saysThatATextNamedXlsxIsNoWorkbook() {
        assertReason(file("patients.xlsx", "id,age\n1,50\n".getBytes(StandardCharsets.UTF_8)), Reason.NOT_A_WORKBOOK);
    }

    @Test
    void opensATextNamedXlsAsExcelDoes() throws UnreadableFileException {
        assertThat(TestSheets.open(file("export.xls", "id\tage\n1\t50\n".getBytes(StandardCharsets.UTF_8))).columns()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"program.xlsx, NOT_A_WORKBOOK", "program.csv, UNKNOWN_FORMAT"})
    void saysThatARenamedProgramIsNoTable(String name, Reason reason) {
        byte[] program = Arrays.copyOf("MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004".getBytes(StandardCharsets.ISO_8859_1), 5000);

        assertReason(file(name, program), reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7 \u0000", "\u0089PNG\r\n\u001a\n", "{\\rtf1", "<html><table>", "\u0000\u0001\u0002\u0003"})
    void saysThatOtherKindsOfFileAreNoTable(String start) {
        assertReason(file("table.csv", start.getBytes(StandardCharsets.ISO_8859_1)), Reason.UNKNOWN_FORMAT);
    }

    @Test
    void saysThatAWorkbookHasNoData() {
        assertReason(file("empty.xlsx", XlsxFixture.withRows("").bytes()), Reason.NO_DATA);
        assertReason(file("formatted.xlsx", XlsxFixture.withRows("<row r=\"9\"><c r=\"C9\" s=\"1\"/></row>").bytes()), Reason.NO_DATA);
        assertReason(file("blank.csv", "\n \n,,\n".getBytes(StandardCharsets.UTF_8)), Reason.NO_DATA);
    }

    @Test
    void saysThatThereAreOnlyHeadings() {
        assertReason(file("headings.xlsx", XlsxFixture.withRows(HEADINGS).bytes()), Reason.ONLY_HEADINGS);
        assertReason(file("headings.csv", "id,age\n".getBytes(StandardCharsets.UTF_8)), Reason.ONLY_HEADINGS);
    }

    @Test
    void saysThatAnArchiveOrAWordDocumentIsNoWorkbook() {
        XlsxFixture word = XlsxFixture.withRows(HEADINGS).part("book/main.xml", "<document><body/></document>");

        assertReason(file("letter.xlsx", word.bytes()), Reason.NOT_A_WORKBOOK);
        assertReason(file("archive.xlsx", XlsxFixture.withRows(HEADINGS).without("_rels/.rels").bytes()), Reason.NOT_A_WORKBOOK);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 0.999})
    void saysThatAWorkbookIsCutOff(double part) throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("sample-data/anaplastic-thyroid-cancer.xlsx"));

        assertReason(file("cut.xlsx", Arrays.copyOf(whole, (int) (part * whole.length))), Reason.TRUNCATED);
    }

    @Test
    void findsASingleWrongBitInTheSheet() throws IOException {
        byte[] stored = storedWorkbook("<row><c t=\"s\"><v>0</v></c></row><row><c><v>4711</v></c></row>");
        int digit = new String(stored, StandardCharsets.ISO_8859_1).indexOf("4711");
        stored[digit] ^= 1;

        assertReason(file("flipped.xlsx", stored), Reason.DAMAGED);
    }

    /// A workbook whose sheet is not compressed, so that a changed byte leaves valid XML.
    private static byte[] storedWorkbook(String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            try (var source = new ZipInputStream(new ByteArrayInputStream(XlsxFixture.withRows(rows).bytes()))) {
                for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    source.transferTo(zip);
                }
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void refusesDocumentTypesAndEntities() {
        XlsxFixture bomb = XlsxFixture.withRows(HEADINGS).part("book/pages/one.xml",
                "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]><worksheet><sheetData>&lol2;</sheetData></worksheet>");
        XlsxFixture outside = XlsxFixture.withRows(HEADINGS).part("book/main.xml",
                "<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/hostname\">]><workbook><sheets><sheet name=\"&file;\"/></sheets></workbook>");

        assertReason(file("bomb.xlsx", bomb.bytes()), Reason.DANGEROUS);
        assertReason(file("outside.xlsx", outside.bytes()), Reason.DANGEROUS);
    }

    @Test
    void refusesAPartThatInflatesWithoutEnd() throws IOException {
        Path file = folder.resolve("zipbomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            try (var source = new ZipInputStream(new ByteArrayInputStream(XlsxFixture.withRows(HEADINGS).bytes()))) {
                for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    if (entry.getName().endsWith("one.xml")) {
                        zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                        byte[] blanks = "<row/>".repeat(200_000).getBytes(StandardCharsets.UTF_8);
                        for (int i = 0; i < 200; i++) {
                            zip.write(blanks);
                        }
                    } else {
                        source.transferTo(zip);
                    }
                }
            }
        }

        assertReason(file, Reason.DANGEROUS);
    }

    @Test
    void refusesACellWithoutEnd() {
        String endless = "<row><c t=\"inlineStr\"><is><t>" + "x".repeat(6_000_000) + "</t></is></c></row>";

        assertReason(file("cell.xlsx", XlsxFixture.withRows(HEADINGS + endless).bytes()), Reason.CELL_TOO_LARGE);
        assertReason(file("cell.csv", ("id,age\n1," + "x".repeat(30_000_000)).getBytes(StandardCharsets.UTF_8)), Reason.CELL_TOO_LARGE);
        assertReason(file("quote.csv", ("id,age\n1,\"" + "x".repeat(30_000_000)).getBytes(StandardCharsets.UTF_8)), Reason.CELL_TOO_LARGE);
    }

    @Test
    void refusesAMillionColumns() {
        String wide = "a,".repeat(1_000_000) + "\n" + "1,".repeat(1_000_000) + "\n";

        assertReason(file("wide.csv", wide.getBytes(StandardCharsets.UTF_8)), Reason.TOO_LARGE);
        assertReason(file("wide.xlsx", XlsxFixture.withRows(HEADINGS + "<row><c r=\"ZZZZZZ2\"><v>1</v></c></row>").bytes()), Reason.TOO_LARGE);
    }

    @Test
    void refusesAPackageOfVeryManyParts() throws IOException {
        Path file = folder.resolve("parts.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(0);
            for (int part = 0; part <= 100_000; part++) {
                zip.putNextEntry(new ZipEntry(Integer.toString(part)));
            }
        }

        assertReason(file, Reason.DANGEROUS);
    }

    @Test
    void refusesElementsNestedWithoutEnd() {
        assertReason(file("deep.xlsx", XlsxFixture.withRows("<row>".repeat(100_000)).bytes()), Reason.DANGEROUS);
    }

    @Test
    void asksForThePasswordOfAProtectedWorkbook() throws IOException, GeneralSecurityException, UnreadableFileException {
        Path file = encrypted("Xuân 2022");

        assertReason(file, Reason.PASSWORD_NEEDED);
        assertThatThrownBy(() -> SheetReader.open(file, OpenOptions.DETECT.withPassword("wrong"), Progress.NONE)).isInstanceOfSatisfying(
                UnreadableFileException.class, failure -> assertThat(failure.reason()).isEqualTo(Reason.WRONG_PASSWORD));
        RawSheet sheet = SheetReader.open(file, OpenOptions.DETECT.withPassword("Xuân 2022"), Progress.NONE);
        assertThat(sheet.rows()).isEqualTo(32);
    }

    private Path encrypted(String password) throws IOException, GeneralSecurityException {
        Path file = folder.resolve("protected.xlsx");
        try (POIFSFileSystem office = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream out = encryptor.getDataStream(office)) {
                Files.copy(Path.of("sample-data/anaplastic-thyroid-cancer.xlsx"), out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                office.writeFilesystem(out);
            }
        }
        return file;
    }

    @Test
    void saysThatAnOldWorkbookIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(TestSheets.resource("spreadsheet/atc-libreoffice.xls"));

        assertThatThrownBy(() -> TestSheets.open(file("cut.xls", Arrays.copyOf(whole, whole.length / 2))))
                .isInstanceOf(UnreadableFileException.class);
        assertReason(file("stub.xls", Arrays.copyOf(whole, 600)), Reason.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anaplastic-thyroid-cancer.csv", "anaplastic-thyroid-cancer.xlsx"})
    void stopsWhenAsked(String name) {
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, int rows) {
                assertThat(fraction).isBetween(0.0, 1.0);
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> SheetReader.open(Path.of("sample-data", name), OpenOptions.DETECT, cancelled)).isInstanceOfSatisfying(
                UnreadableFileException.class, failure -> assertThat(failure.reason()).isEqualTo(Reason.CANCELLED));
    }
}
