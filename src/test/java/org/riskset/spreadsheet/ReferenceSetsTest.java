package org.riskset.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Registry;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.raw.DecimalSign;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;

/// The data sets of R's survival package, whose kinds and level orders are listed in their `expected.json`.
class ReferenceSetsTest {

    private static Registry read(String set) throws UnreadableFileException {
        ImportResult result = TestSheets.read(TestSheets.open(TestSheets.resource("reference/sets/" + set + ".csv")));
        assertThat(result.problems()).isEmpty();
        return result.registry();
    }

    @ParameterizedTest
    @CsvSource({
        "aml,      23, id,         time,                                         status,                              x",
        "colon,    929, id,        age nodes time,                               obstruct perfor adhere node4 status, rx sex differ extent surg",
        "lung,     228, id,        inst time age ph.karno pat.karno meal.cal wt.loss, '',                             status sex ph.ecog age_group",
        "mgus2,    1384, id,       age dxyr hgb creat mspike futime etime,       death,                               sex event age_group",
        "ovarian,  26, id,         futime age,                                   fustat,                              resid.ds rx ecog.ps",
        "ovarian_de, 26, id,       futime age,                                   fustat,                              resid.ds rx ecog.ps",
        "pbc,      418, id,        time age bili chol albumin copper alk.phos ast trig platelet protime log_bili log_protime,"
                + " ascites hepato spiders, status trt sex edema stage",
        "rotterdam, 2982, pid,     year age nodes pgr er rtime dtime rfs_time,   hormon chemo recur death,            meno size grade rfs_event nodes_group",
        "veteran,  137, id,        time karno diagtime age,                      status prior,                        trt celltype karno_group",
        "veteran_dates, 137, id,   karno diagtime age,                           status prior,                        trt celltype karno_group",
    })
    void guessesEveryKindRight(String set, int rows, String identifiers, String numbers, String yesNo, String categories)
            throws UnreadableFileException {
        Registry registry = read(set);

        assertThat(registry.rows()).isEqualTo(rows);
        assertThat(named(registry, VariableKind.IDENTIFIER)).isEqualTo(words(identifiers));
        assertThat(named(registry, VariableKind.NUMBER)).isEqualTo(words(numbers));
        assertThat(named(registry, VariableKind.YES_NO)).isEqualTo(words(yesNo));
        assertThat(named(registry, VariableKind.CATEGORY)).isEqualTo(words(categories));
        assertThat(named(registry, VariableKind.TEXT)).isEmpty();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> named(Registry registry, VariableKind kind) {
        return registry.columns().stream().filter(column -> column.kind() == kind).map(column -> column.name()).toList();
    }

    /// Orders are `analysis.group_columns.*.levels_in_order` of the expected results.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "colon     | differ      | well moderate poor          | true",
        "lung      | ph.ecog     | 0 1 2 3                     | true",
        "lung      | age_group   | <60 60-69 >=70              | true",
        "mgus2     | age_group   | <60 60-69 70-79 >=80        | true",
        "pbc       | stage       | 1 2 3 4                     | true",
        "pbc       | edema       | 0 0.5 1                     | false",
        "rotterdam | size        | <=20 20-50 >50              | true",
        "rotterdam | nodes_group | 0 1-3 4-9 10+               | true",
        "veteran   | celltype    | adeno large smallcell squamous | false",
        "veteran   | karno_group | low mid high                | true",
    })
    void ordersLevelsAsAClinicianWould(String set, String column, String levels, boolean ordered) throws UnreadableFileException {
        CategoryColumn category = (CategoryColumn) read(set).find(column).orElseThrow();

        assertThat(category.levels()).isEqualTo(words(levels));
        assertThat(category.isOrdered()).isEqualTo(ordered);
    }

    @Test
    void readsAGermanExcelExportAsItsEnglishTwin() throws UnreadableFileException {
        Path german = TestSheets.resource("reference/sets/ovarian_de.csv");

        RawSheet sheet = TestSheets.open(german);

        assertThat(sheet.dialect().orElseThrow().delimiter()).isEqualTo(';');
        assertThat(sheet.dialect().orElseThrow().decimal()).isEqualTo(DecimalSign.COMMA);
        Registry english = read("ovarian");
        Registry same = TestSheets.read(sheet).registry();
        for (int row = 0; row < english.rows(); row++) {
            for (int column = 0; column < english.columns().size(); column++) {
                assertThat(same.columns().get(column).text(row)).isEqualTo(english.columns().get(column).text(row));
            }
        }
    }
}
