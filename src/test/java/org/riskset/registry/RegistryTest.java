package org.riskset.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.riskset.registry.CategoryColumn.Level;

class RegistryTest {
    private static final NumberColumn SIZE =
            new NumberColumn("size_cm", "Size", Optional.of("cm"), new double[] {6.2, Double.NaN, 12, 1e-7});
    private static final CategoryColumn SEX = new CategoryColumn(
            "sex", "Sex", List.of(new Level("2", "Female"), new Level("1", "Male")), false, false, new int[] {1, 0, -1, 0});

    @Test
    void findsColumnsByTheirNameInTheFile() {
        Registry registry = new Registry("cohort.csv", new int[] {2, 3, 5, 6}, List.of(SIZE, SEX));

        assertThat(registry.find("sex")).contains(SEX);
        assertThat(registry.find("Sex")).isEmpty();
        assertThat(registry.sourceRow(2)).isEqualTo(5);
    }

    @Test
    void replacesOrAddsAVariableWithoutChangingTheRegistry() {
        Registry registry = new Registry("cohort.csv", new int[] {2, 3, 5, 6}, List.of(SIZE));
        NumberColumn converted = new NumberColumn("size_cm", "Size", Optional.of("mm"), new double[] {62, 1, 2, 3});

        Registry changed = registry.with(converted).with(SEX);

        assertThat(changed.columns()).containsExactly(converted, SEX);
        assertThat(registry.columns()).containsExactly(SIZE);
    }

    @Test
    void refusesColumnsOfAnotherLengthOrTheSameName() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Registry("a", new int[] {1}, List.of(SIZE)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Registry("a", new int[] {1, 2, 3, 4}, List.of(SIZE, SIZE)));
    }

    @Test
    void showsNumbersWithoutExponentOrNeedlessDecimals() {
        assertThat(List.of(SIZE.text(0), SIZE.text(1), SIZE.text(2), SIZE.text(3))).containsExactly("6.2", "", "12", "0.0000001");
        assertThat(SIZE.missingCount()).isEqualTo(1);
    }

    @Test
    void knowsLevelsByLabelAndByTheirValueInTheFile() {
        assertThat(SEX.codeOf("Male")).hasValue(1);
        assertThat(SEX.codeOf("2")).hasValue(0);
        assertThat(SEX.codeOf("3")).isEmpty();
        assertThat(SEX.count(0)).isEqualTo(2);
        assertThat(SEX.text(2)).isEmpty();
    }

    @Test
    void refusesCodesWithoutALevelAndRepeatedLevels() {
        List<Level> levels = List.of(new Level("1", "Male"), new Level("2", "Male"));

        assertThatIllegalArgumentException().isThrownBy(() -> new CategoryColumn("sex", "Sex", levels, false, false, new int[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CategoryColumn("sex", "Sex", List.of(new Level("1", "Male")), false, false, new int[] {1}));
    }

    @Test
    void doesNotShareItsArraysWithTheCaller() {
        int[] days = {0, DateColumn.MISSING, 16_083};
        DateColumn dates = new DateColumn("dx", "Dx", days);

        days[0] = 99;

        assertThat(dates.epochDay(0)).isZero();
        assertThat(dates.earliest()).contains(LocalDate.EPOCH);
        assertThat(dates.latest()).contains(LocalDate.of(2014, 1, 13));
        assertThat(dates.date(1)).isEmpty();
    }
}
