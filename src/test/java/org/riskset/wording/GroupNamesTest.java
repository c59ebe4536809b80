package org.riskset.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskset.cohort.GroupLabel;

class GroupNamesTest {
    @ParameterizedTest
    @CsvSource({"ENGLISH, years, years", "VIETNAMESE, years, n\u0103m", "VIETNAMESE, days, ng\u00e0y", "VIETNAMESE, cm, cm"})
    void saysUnitsOfTimeInTheLanguageOfTheReader(Language language, String unit, String said) {
        GroupNames names = new GroupNames(new Messages(language));

        assertThat(names.name(new GroupLabel.AtLeast(60), Optional.of(unit))).isEqualTo("\u2265\u00a060\u00a0" + said);
    }
}
