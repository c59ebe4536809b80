package org.riskset.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.raw.UnreadableFileException;

/// The sample cohort, in every format it can come in, by Apache POI and by LibreOffice 7.4.
class SampleCohortTest {
    private static final Path SAMPLES = Path.of("sample-data");

    private static Path file(String name) {
        return name.startsWith("anaplastic") ? SAMPLES.resolve(name) : TestSheets.resource("spreadsheet/" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "anaplastic-thyroid-cancer.csv", "anaplastic-thyroid-cancer.xlsx", "atc-libreoffice.xlsx", "atc-libreoffice.xls", "atc-libreoffice.ods"
    })
    void guessesEveryKindRight(String name) throws UnreadableFileException {
        Registry registry = TestSheets.read(TestSheets.open(file(name))).registry();

        Map<VariableKind, List<String>> byKind = registry.columns().stream()
                .collect(Collectors.groupingBy(Column::kind, Collectors.mapping(Column::name, Collectors.toList())));
        assertThat(registry.rows()).isEqualTo(31);
        assertThat(byKind.get(VariableKind.IDENTIFIER)).containsExactly("patient_id");
        assertThat(byKind.get(VariableKind.DATE)).containsExactly("diagnosis_date", "last_contact_date");
        assertThat(byKind.get(VariableKind.NUMBER)).containsExactly("age_at_diagnosis", "tumour_size_cm");
        assertThat(byKind.get(VariableKind.CATEGORY)).containsExactly("sex", "stage", "treatment", "vital_status");
        assertThat(byKind.get(VariableKind.YES_NO)).hasSize(16).contains("neck_mass", "surgery", "invasion_nerves");
        assertThat(byKind).doesNotContainKey(VariableKind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anaplastic-thyroid-cancer.xlsx", "atc-libreoffice.xlsx", "atc-libreoffice.xls", "atc-libreoffice.ods"})
    void readsTheSameValuesFromEveryFormat(String name) throws UnreadableFileException {
        Registry expected = TestSheets.read(TestSheets.open(file("anaplastic-thyroid-cancer.csv"))).registry();

        ImportResult result = TestSheets.read(TestSheets.open(file(name)));

        Registry registry = result.registry();
        assertThat(result.problems()).isEmpty();
        assertThat(registry.rows()).isEqualTo(expected.rows());
        for (Column column : expected.columns()) {
            Column same = registry.find(column.name()).orElseThrow();
            for (int row = 0; row < expected.rows(); row++) {
                assertThat(same.text(row)).as("%s, row %d", column.name(), row).isEqualTo(column.text(row));
            }
        }
    }

    @Test
    void namesAndOrdersVariablesForFigures() throws UnreadableFileException {
        Registry registry = TestSheets.read(TestSheets.open(file("anaplastic-thyroid-cancer.csv"))).registry();

        NumberColumn size = (NumberColumn) registry.find("tumour_size_cm").orElseThrow();
        CategoryColumn stage = (CategoryColumn) registry.find("stage").orElseThrow();
        DateColumn diagnosis = (DateColumn) registry.find("diagnosis_date").orElseThrow();
        assertThat(size.label()).isEqualTo("Tumour size");
        assertThat(size.unit()).contains("cm");
        assertThat(size.value(0)).isEqualTo(6.2);
        assertThat(stage.levels()).containsExactly("IVA", "IVB", "IVC");
        assertThat(stage.isOrdered()).isTrue();
        assertThat(diagnosis.date(0)).hasToString("Optional[2014-01-08]");
        assertThat(registry.find("age_at_diagnosis").orElseThrow().label()).isEqualTo("Age at diagnosis");
        assertThat(registry.sourceRow(0)).isEqualTo(2);
    }
}
