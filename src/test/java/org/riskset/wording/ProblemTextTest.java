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
}
