package org.riskset.registry.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.CategoryColumn.Level;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;
import org.riskset.registry.TextColumn;

class CorrectionsTest {
    private static final Registry REGISTRY = new Registry("four", new int[] {2, 3, 5, 6}, List.of(
            new TextColumn("id", "ID", true, new String[] {"a", "b", "c", "d"}),
            new CategoryColumn(
                    "histology",
                    "Histology",
                    List.of(new Level("other", "other"), new Level("Papillary", "Papillary"), new Level("papillary ", "papillary ")),
                    true,
                    false,
                    new int[] {1, 2, 0, CategoryColumn.MISSING}),
            new NumberColumn("size", "Size", Optional.of("cm"), new double[] {62, 3, 62, Double.NaN}),
            new DateColumn("seen", "Seen", new int[] {1, 2, 3, DateColumn.MISSING})));

    @Test
    void makesOneLevelOfItsSpellings() {
        Registry corrected =
                corrected(new Correction.LevelsMerged("histology", List.of("Papillary", "papillary "), List.of(3)));

        assertThat(texts(corrected, "histology")).containsExactly("Papillary", "Papillary", "other", "");
        assertThat(((CategoryColumn) corrected.find("histology").orElseThrow()).levels())
                .containsExactly("other", "Papillary");
    }

    @Test
    void convertsOnlyTheNumbersOfTheRowsNamed() {
        Registry corrected = corrected(new Correction.UnitConverted("size", 62, 6.2, List.of(5)));

        assertThat(texts(corrected, "size")).containsExactly("62", "3", "6.2", "");
    }

    @Test
    void takesACodeAndAValueForMissing() {
        Registry corrected = corrected(
                new Correction.CodeIsMissing("histology", "other", List.of(5)),
                new Correction.ValuesRemoved("seen", List.of(3)));

        assertThat(texts(corrected, "histology")).containsExactly("Papillary", "papillary ", "", "");
        assertThat(texts(corrected, "seen")).containsExactly("1970-01-02", "", "1970-01-04", "");
    }

    @Test
    void doesNothingWhereItsColumnIsOfAnotherKindOrItsLevelIsNotThere() {
        Registry corrected = corrected(
                new Correction.LevelsMerged("size", List.of("a", "b"), List.of(3)),
                new Correction.LevelsMerged("histology", List.of("Anaplastic", "other"), List.of(3)),
                new Correction.UnitConverted("weight", 1, 2, List.of(3)));

        for (Column column : REGISTRY.columns()) {
            assertThat(texts(corrected, column.name())).isEqualTo(texts(REGISTRY, column.name()));
        }
    }

    @Test
    void namesTheRowsThatAreLeftOut() {
        assertThat(Corrections.rowsLeftOut(List.of(
                        new Correction.RepeatsLeftOut(List.of(5)), new Correction.ValuesRemoved("seen", List.of(3)))))
                .containsExactly(5);
    }

    private static Registry corrected(Correction... corrections) {
        return Corrections.apply(REGISTRY, List.of(corrections));
    }

    private static List<String> texts(Registry registry, String name) {
        Column column = registry.find(name).orElseThrow();
        return IntStream.range(0, column.size()).mapToObj(column::text).toList();
    }
}
