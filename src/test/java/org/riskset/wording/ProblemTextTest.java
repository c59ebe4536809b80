package org.riskset.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;

class ProblemTextTest {
    private final ProblemText english = new ProblemText(new Messages(Language.ENGLISH));
    private final ProblemText vietnamese = new ProblemText(new Messages(Language.VIETNAMESE));

    @ParameterizedTest
    @CsvSource({"a.xlsx,Excel", "a.XLS,Excel", "a.xlsm,Excel", "a.sav,SPSS", "a.zsav,SPSS", "a.ods,LibreOffice"})
    void sendsADamagedFileToTheProgramItIsAtHomeIn(String name, String program) {
        UnreadableFileException damaged = UnreadableFileException.of(Reason.DAMAGED, Path.of(name));

        assertThat(english.sentence(damaged)).contains("Open it in " + program + ",");
        assertThat(vietnamese.sentence(damaged)).contains("mở bằng " + program + ",");
    }

    @ParameterizedTest
    @CsvSource({"a.csv", "a.tsv", "a.txt", "a"})
    void sendsDamagedTextToNoProgram(String name) {
        UnreadableFileException damaged = UnreadableFileException.of(Reason.DAMAGED, Path.of(name));

        assertThat(english.sentence(damaged)).contains("Export the registry again").doesNotContain("Excel");
    }

    @ParameterizedTest
    @CsvSource({"a.xlsx,Excel", "a.ods,LibreOffice"})
    void sendsALockedFileToItsProgram(String name, String program) {
        UnreadableFileException locked = UnreadableFileException.of(Reason.PASSWORD_NEEDED, Path.of(name));

        assertThat(english.sentence(locked)).contains("Open it in " + program + ",");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "45000000 cells;45\u202f000\u202f000 cells;45\u202f000\u202f000 ô", "16384 columns;16\u202f384 columns;16\u202f384 cột",
        "memory;the memory of this computer;bộ nhớ của máy này"
    })
    void saysHowMuchCanBeReadInTheReadersLanguage(String detail, String inEnglish, String inVietnamese) {
        UnreadableFileException large = UnreadableFileException.of(Reason.TOO_LARGE, Path.of("a.xlsx"), detail);

        assertThat(english.sentence(large)).contains("(" + inEnglish + ")");
        assertThat(vietnamese.sentence(large)).contains("(" + inVietnamese + ")");
    }
}
