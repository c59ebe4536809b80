package org.riskset.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.CategoryColumn.Level;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;

/// Decisions about an export that are used again, and decisions that come from a data dictionary.
class RecipeTest {
    private static final String MARCH = "id,sex,size,seen\n1,1,4.5,01/02/2014\n2,2,6,03/04/2015\n3,1,88,05/06/2016\n4,2,7,07/08/2016\n";
    private static final String APRIL = "Thyroid registry\n\nseen,id,centre,size\n02/03/2017,1,A,5\n04/05/2017,2,B,88\n";

    @TempDir
    private Path folder;

    private static ImportPlan decided(ImportPlan guessed) {
        ColumnPlan sex = guessed.find("sex").orElseThrow();
        return guessed.with(sex.withLevels(List.of(new Level("1", "Male"), new Level("2", "Female")), false).withLabel("Gender"))
                .with(guessed.find("size").orElseThrow().withMissingCodes(List.of("88")).withLabel("Largest diameter"))
                .with(guessed.find("seen").orElseThrow().withDateOrder(DateOrder.MONTH_DAY_YEAR));
    }

    @Test
    void readsTheNextExportAsTheLastOneWasDecided() throws UnreadableFileException {
        ImportPlan march = decided(ImportPlan.guess(TestSheets.csv(folder, MARCH)));
        RawSheet next = TestSheets.csv(folder, APRIL);

        ImportPlan april = march.reusedFor(next);
        Registry registry = Importer.read(next, april).registry();

        assertThat(april.undecided()).isEmpty();
        assertThat(registry.find("seen").orElseThrow().text(0)).isEqualTo("2017-02-03");
        NumberColumn size = (NumberColumn) registry.find("size").orElseThrow();
        assertThat(size.label()).isEqualTo("Largest diameter");
        assertThat(size.isMissing(1)).isTrue();
        assertThat(april.find("size").orElseThrow().guess().reason()).isEqualTo(Guess.Reason.FROM_RECIPE);
    }

    @Test
    void readsDatesAndDecimalsAsTheNextExportWritesThem() throws UnreadableFileException {
        ImportPlan iso = ImportPlan.guess(TestSheets.csv(folder, "id,size,seen\n1,4.5,2014-02-01\n2,6.2,2015-04-13\n3,8.1,2016-06-25\n"));
        RawSheet next = TestSheets.csv(folder, "id;size;seen\n1;4,5;01/02/2014\n2;6,2;13/04/2015\n3;8,1;25/06/2016\n");

        Registry registry = Importer.read(next, iso.reusedFor(next)).registry();

        assertThat(registry.find("seen").orElseThrow().text(1)).isEqualTo("2015-04-13");
        assertThat(((NumberColumn) registry.find("size").orElseThrow()).value(0)).isEqualTo(4.5);
    }

    @Test
    void asksForTheOrderOfDatesThatNeededNoneBefore() throws UnreadableFileException {
        ImportPlan iso = ImportPlan.guess(TestSheets.csv(folder, "id,seen\n1,2014-02-01\n2,2015-04-13\n3,2016-06-25\n"));

        ImportPlan next = iso.reusedFor(TestSheets.csv(folder, "id,seen\n1,01/02/2014\n2,03/04/2015\n3,05/06/2016\n"));

        assertThat(next.undecided()).extracting(ColumnPlan::name).containsExactly("seen");
    }

    @Test
    void keepsAYearSaidToComeFirst() throws UnreadableFileException {
        ImportPlan before = ImportPlan.guess(TestSheets.csv(folder, "id,seen\n1,14-02-01\n2,15-04-13\n3,16-06-25\n"));
        ImportPlan said = before.with(before.find("seen").orElseThrow().withDateOrder(DateOrder.YEAR_MONTH_DAY));

        ImportPlan next = said.reusedFor(TestSheets.csv(folder, "id,seen\n1,17-02-01\n2,18-04-03\n3,19-06-05\n"));

        assertThat(next.find("seen").orElseThrow().dateOrder()).isEqualTo(DateOrder.YEAR_MONTH_DAY);
    }

    @Test
    void tellsWhichColumnsAreNewAndWhichAreGone() throws UnreadableFileException {
        ImportPlan march = decided(ImportPlan.guess(TestSheets.csv(folder, MARCH)));

        ImportPlan april = march.reusedFor(TestSheets.csv(folder, APRIL));

        assertThat(april.without(march)).extracting(ColumnPlan::name).containsExactly("centre");
        assertThat(march.without(april)).extracting(ColumnPlan::name).containsExactly("sex");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "variable;label;unit;missing;values\nSEX;Gender;;9;1 = Male, 2 = Female, 9 = Unknown\nsize;Largest diameter;cm;88, 99;\n",
        "Variable name;Description;Units;Missing values;Choices\nsex;Gender;;;1, Male | 2, Female\nsize;Largest diameter;cm;88;\n",
        "Tên biến;Nhãn;Đơn vị;Mã thiếu;Giá trị\nsex;Gender;;9;1=Male, 2=Female\nsize;Largest diameter;cm;88;\n",
        "Biến;Mô tả;Đơn vị;Mã khuyết;Giá trị;Ý nghĩa\nsex;Gender;;;1;Male\n;;;;2;Female\nsize;Largest diameter;cm;88;;\n",
        "field;label;unit;missing;value;meaning\nsex;Gender;;;1;Male\n;;;;2;Female\nsize;Largest diameter;cm;88;;\n"
    })
    void appliesADataDictionary(String text) throws UnreadableFileException {
        DataDictionary dictionary = DataDictionary.of(TestSheets.csv(folder, text)).orElseThrow();
        RawSheet sheet = TestSheets.csv(folder, MARCH);

        Registry registry = Importer.read(sheet, dictionary.appliedTo(ImportPlan.guess(sheet))).registry();

        CategoryColumn sex = (CategoryColumn) registry.find("sex").orElseThrow();
        NumberColumn size = (NumberColumn) registry.find("size").orElseThrow();
        assertThat(sex.label()).isEqualTo("Gender");
        assertThat(sex.levels()).containsExactly("Male", "Female");
        assertThat(sex.kind()).isEqualTo(VariableKind.CATEGORY);
        assertThat(size.unit()).contains("cm");
        assertThat(size.missingCount()).isEqualTo(1);
        assertThat(dictionary.variables()).containsExactlyInAnyOrder("sex", "size");
    }

    @Test
    void takesNoPatientsForADictionary() throws UnreadableFileException {
        assertThat(DataDictionary.of(TestSheets.csv(folder, MARCH))).isEmpty();
        assertThat(DataDictionary.of(TestSheets.csv(folder, "name,age\nAnna,50\nBert,60\n"))).isEmpty();
    }
}
