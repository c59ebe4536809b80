package org.riskset.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskset.spreadsheet.raw.DecimalSign;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawCell;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;

class DelimitedTextTest {
    private static final String VIETNAMESE = "mã,họ tên,giới\n1,Nguyễn Thị Hồng,Nữ\n2,Trần Văn Dũng,Nam\n3,Lê Hữu Phước,Nam\n";

    @TempDir
    private Path folder;

    private static List<String> row(RawSheet sheet, int row) {
        return IntStream.range(0, sheet.columns()).mapToObj(column -> sheet.text(row, column)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1258"})
    void recognisesHowVietnameseIsEncoded(String encoding) throws UnreadableFileException {
        // windows-1258 writes tone marks as characters of their own.
        String written = encoding.equals("windows-1258") ? toneMarksApart(VIETNAMESE) : VIETNAMESE;

        RawSheet sheet = TestSheets.csv(folder, written, Charset.forName(encoding));

        assertThat(row(sheet, 0)).containsExactly("mã", "họ tên", "giới");
        assertThat(row(sheet, 1)).containsExactly("1", "Nguyễn Thị Hồng", "Nữ");
        assertThat(row(sheet, 3)).containsExactly("3", "Lê Hữu Phước", "Nam");
    }

    private static String toneMarksApart(String text) {
        StringBuilder apart = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            String parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
            int tone = IntStream.range(0, parts.length()).filter(i -> "\u0300\u0301\u0303\u0309\u0323".indexOf(parts.charAt(i)) >= 0).findFirst().orElse(-1);
            if (tone < 0) {
                apart.appendCodePoint(letter);
            } else {
                String without = parts.substring(0, tone) + parts.substring(tone + 1);
                apart.append(Normalizer.normalize(without, Normalizer.Form.NFC)).append(parts.charAt(tone));
            }
        }
        return apart.toString();
    }

    @ParameterizedTest
    @CsvSource({"windows-1252,Größe;Gefäße;Nähe", "windows-1252,prénom;traité;décédé", "UTF-8,Größe;Gefäße;Nähe", "UTF-8,生存;年齢;死亡"})
    void recognisesOtherEncodings(String encoding, String headings) throws UnreadableFileException {
        RawSheet sheet = TestSheets.csv(folder, headings + "\n1;2;3\n", Charset.forName(encoding));

        assertThat(sheet.dialect().orElseThrow().encoding()).isEqualTo(Charset.forName(encoding));
        assertThat(row(sheet, 0)).containsExactly(headings.split(";"));
    }

    @Test
    void takesOffAByteOrderMark() throws UnreadableFileException {
        assertThat(TestSheets.csv(folder, "\uFEFFid,age\n1,2\n").text(0, 0)).isEqualTo("id");
        assertThat(TestSheets.csv(folder, "\uFEFFid,age\n1,2\n", StandardCharsets.UTF_16LE).text(0, 0)).isEqualTo("id");
    }

    @Test
    void treatsTheTwoSpellingsOfAnAccentAsOneLevel() throws UnreadableFileException {
        RawSheet sheet = TestSheets.csv(folder, "sex,x\nNữ,1\n" + Normalizer.normalize("Nữ", Normalizer.Form.NFD) + ",2\n");

        assertThat(sheet.text(1, 0)).isEqualTo(sheet.text(2, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "a,b,c@1,2.5,x@2,3.5,y                 ! ,  ! POINT",
        "a;b;c@1;2,5;x@2;3,5;y                 ! ;  ! COMMA",
        "a;b;c@1;2.5;x, y@2;3.5;y, z           ! ;  ! POINT",
        "a|b|c@1|2.5|x@2|3.5|y                 ! |  ! POINT",
        "a#b#c@1#2,5#x@2#3,5#y                 ! #  ! COMMA",
        "sep=;@a;b;c@1;2,5;x                   ! ;  ! COMMA",
        "name;note;n@\"A, b\";\"c, d, e\";1@B;\"f, g\";2  ! ;  ! POINT",
    })
    void recognisesDelimiterAndDecimalSign(String text, String delimiter, DecimalSign decimal) throws UnreadableFileException {
        RawSheet sheet = TestSheets.csv(folder, text.replace('@', '\n').replace('#', '\t'));

        assertThat(sheet.dialect().orElseThrow().delimiter()).isEqualTo(delimiter.replace('#', '\t').charAt(0));
        assertThat(sheet.dialect().orElseThrow().decimal()).isEqualTo(decimal);
        assertThat(sheet.columns()).isEqualTo(3);
        assertThat(sheet.rows()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void followsADialectThatWasChosen() throws UnreadableFileException {
        Path file = TestSheets.write(folder, "x.csv", "a;b\n1,5;2\n".getBytes(StandardCharsets.UTF_8));
        OpenOptions chosen = OpenOptions.DETECT.withDialect(TestSheets.open(file).dialect().orElseThrow().withDelimiter(','));

        RawSheet sheet = SheetReader.open(file, chosen, Progress.NONE);

        assertThat(row(sheet, 1)).containsExactly("1", "5;2");
    }

    @Test
    void keepsQuotedDelimitersLinesAndQuotationMarks() throws UnreadableFileException {
        RawSheet sheet = TestSheets.csv(folder, "id,note,n\r\n1,\"a, \"\"b\"\"\r\nc\",2\r\n\r\n2, d ,3");

        assertThat(row(sheet, 1)).containsExactly("1", "a, \"b\"\r\nc", "2");
        assertThat(row(sheet, 2)).containsExactly("2", "d", "3");
        assertThat(sheet.sourceRow(2)).isEqualTo(4);
    }

    @Test
    void keepsShortAndLongRows() throws UnreadableFileException {
        RawSheet sheet = TestSheets.csv(folder, "a,b,c\n1\n1,2,3,4\n,,3\n");

        assertThat(row(sheet, 1)).containsExactly("1", "", "", "");
        assertThat(row(sheet, 2)).containsExactly("1", "2", "3", "4");
        assertThat(row(sheet, 3)).containsExactly("", "", "3", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,note\n1,\"open\n2,x\n3,y\n", "id,note\n1,\"open\n2,x\n3,\"y\" z\n4,u\n"})
    void doesNotLetAnOpenQuotationMarkSwallowRows(String text) throws UnreadableFileException {
        RawSheet sheet = TestSheets.csv(folder, text);

        assertThat(sheet.rows()).isEqualTo(text.split("\n").length);
        assertThat(sheet.text(1, 1)).isEqualTo("\"open");
        assertThat(sheet.dialect().orElseThrow().quoted()).isFalse();
    }

    @Test
    void readsNumbersExactlyAndKeepsWhatIsNoPlainNumber() throws UnreadableFileException {
        RawSheet sheet = TestSheets.csv(folder, "x\n2.67414864942652\n2.6741486494265287\n007\n1.50\n-0\n+5\n1e5\n12345678901234567890\n");

        assertThat(sheet.cell(1, 0)).isEqualTo(new RawCell.Number(2.67414864942652, 14));
        assertThat(sheet.cell(2, 0)).isEqualTo(new RawCell.Number(2.6741486494265287, -1));
        assertThat(sheet.cell(3, 0)).isEqualTo(new RawCell.Text("007"));
        assertThat(sheet.cell(4, 0).text()).isEqualTo("1.50");
        assertThat(sheet.cell(5, 0)).isEqualTo(new RawCell.Number(0.0, 0));
        assertThat(sheet.cell(8, 0).text()).isEqualTo("12345678901234567890");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "\n"})
    void readsALongLastCellWithoutLineEnd(String end) throws UnreadableFileException {
        String note = "long note ".repeat(60).strip();
        String rows = "1,a\n".repeat(70_000);

        RawSheet sheet = TestSheets.csv(folder, "id,note\n" + rows + "2," + (end.equals("\"") ? "\"" : "") + note + end);

        assertThat(sheet.text(sheet.rows() - 1, 1)).isEqualTo(note);
    }

    /// Cells must not differ where the reader's buffer happens to end inside them.
    @Test
    void doesNotDependOnWhereTheBufferEnds() throws UnreadableFileException {
        Random random = new Random(20261123);
        StringBuilder text = new StringBuilder("id,age,name,note\n");
        String[] expected = new String[40_000];
        for (int i = 0; i < expected.length; i++) {
            String note = "n" + "é".repeat(random.nextInt(12)) + (random.nextInt(9) == 0 ? ",\"\"\n" : "");
            expected[i] = note.replace("\"\"", "\"").strip();
            text.append(i).append(',').append(random.nextInt(1000) / 10.0).append(",P").append(i).append(",\"").append(note).append("\"\r\n");
        }

        RawSheet sheet = TestSheets.csv(folder, text.toString());

        assertThat(sheet.rows()).isEqualTo(expected.length + 1);
        for (int i = 0; i < expected.length; i++) {
            assertThat(sheet.cell(i + 1, 0)).isEqualTo(new RawCell.Number(i, 0));
            assertThat(sheet.text(i + 1, 2)).isEqualTo("P" + i);
            assertThat(sheet.text(i + 1, 3)).isEqualTo(expected[i]);
        }
    }
}
