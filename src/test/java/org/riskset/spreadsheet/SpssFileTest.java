package org.riskset.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;

/// System files by GNU PSPP 1.6.2; the values are those of `pspp.sps` beside them.
class SpssFileTest {

    @TempDir
    private Path folder;

    private static Path file(String name) {
        return TestSheets.resource("spreadsheet/" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pspp-plain.sav", "pspp-bytes.sav", "pspp-zlib.zsav"})
    void readsValuesHoweverTheyAreStored(String name) throws UnreadableFileException {
        RawSheet sheet = TestSheets.open(file(name));

        assertThat(sheet.rows()).isEqualTo(6);
        assertThat(sheet.sourceRow(1)).isEqualTo(1);
        assertThat(sheet.text(3, 0)).isEqualTo("P003");
        assertThat(sheet.text(1, 2)).isEqualTo("2014-01-14");
        assertThat(sheet.text(5, 2)).isEqualTo("2020-02-29");
        assertThat(sheet.text(4, 2)).isEmpty();
        assertThat(sheet.text(4, 3)).isEqualTo("12.25");
        assertThat(sheet.text(5, 3)).isEqualTo("0.001");
        assertThat(sheet.text(3, 6)).isEqualTo("Đà Nẵng ơi");
        String numbered = IntStream.range(0, 200).mapToObj(Integer::toString).collect(Collectors.joining("x"));
        assertThat(sheet.text(5, 6)).isEqualTo(numbered.substring(0, 600));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pspp-plain.sav", "pspp-bytes.sav", "pspp-zlib.zsav"})
    void keepsLabelsAndWhatCountsAsMissing(String name) throws UnreadableFileException {
        Registry registry = TestSheets.read(TestSheets.open(file(name))).registry();

        CategoryColumn sex = (CategoryColumn) registry.find("sex").orElseThrow();
        CategoryColumn grade = (CategoryColumn) registry.find("grade").orElseThrow();
        NumberColumn age = (NumberColumn) registry.find("age_at_diagnosis").orElseThrow();
        assertThat(sex.label()).isEqualTo("Giới tính");
        assertThat(sex.levels()).containsExactly("Nam", "Nữ");
        assertThat(sex.codeOf("2")).hasValue(1);
        assertThat(sex.isMissing(3)).isTrue();
        assertThat(grade.levels()).containsExactly("Low", "Medium", "High");
        assertThat(grade.isOrdered()).isTrue();
        assertThat(IntStream.range(0, 5).mapToObj(age::text)).containsExactly("45", "", "", "62.5", "");
        assertThat(registry.find("diagnosis_date").orElseThrow().kind()).isEqualTo(VariableKind.DATE);
        assertThat(registry.rows()).isEqualTo(5);
        assertThat(registry.sourceRow(4)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pspp-plain.sav", "pspp-bytes.sav", "pspp-zlib.zsav"})
    void saysThatAFileIsCutOff(String name) throws IOException {
        byte[] whole = Files.readAllBytes(file(name));
        for (double part : new double[] {0.01, 0.1, 0.5, 0.75, 0.9}) {
            Path cut = TestSheets.write(folder, "cut.sav", Arrays.copyOf(whole, (int) (part * whole.length)));

            assertThatThrownBy(() -> TestSheets.open(cut)).isInstanceOfSatisfying(
                    UnreadableFileException.class, failure -> assertThat(failure.reason()).isEqualTo(Reason.TRUNCATED));
        }
    }
}
