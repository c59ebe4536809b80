package org.riskset.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskset.registry.quality.Correction;
import org.riskset.registry.quality.SwappedDates;
import org.riskset.cohort.Exclusion;
import org.riskset.cohort.TimeUnit;
import org.riskset.registry.CategoryColumn;
import org.riskset.spreadsheet.ColumnPlan;
import org.riskset.study.file.KeptRecipes;
import org.riskset.ui.task.JobRunner;

/// Titles, names over several rows, totals, dictionaries and corrections on the Data page, each changed and taken back.
class ImportShapesTest {
    private static final Path SHAPES = Path.of("src", "test", "resources", "spreadsheet", "shapes-xlsxwriter.xlsx");

    @TempDir
    private Path folder;

    private ImportModel model;

    @BeforeEach
    void makeModel() {
        model = new ImportModel(
                new JobRunner(Runnable::run, Runnable::run),
                new SheetOpener(() -> LocalDate.of(2026, 1, 1), Optional::empty, new KeptRecipes(folder)),
                failure -> {
                    throw new IllegalStateException(failure);
                });
    }

    private ImportState shown() {
        return model.stateProperty().get().orElseThrow();
    }

    private List<String> names() {
        return shown().plan().columns().stream().map(ColumnPlan::name).toList();
    }

    @Test
    void takesTheNamesFromOtherRowsAndBack() {
        model.open(SHAPES, () -> {});

        model.chooseNames(3, Optional.of(1), "names over 1 row");
        assertThat(names()).startsWith("Patient id", "Patient");
        assertThat(shown().result().registry().sourceRow(0)).isEqualTo(4);

        model.history().undo();
        assertThat(names()).startsWith("Patient id", "Patient Age");
        assertThat(RowParts.of(shown().plan()).of(1)).isEqualTo(RowParts.Part.TITLE);
        assertThat(RowParts.of(shown().plan()).of(4)).isEqualTo(RowParts.Part.HEADING);
        assertThat(RowParts.of(shown().plan()).of(17)).isEqualTo(RowParts.Part.LEFT_OUT);
    }

    @Test
    void takesBackARowThatWasLeftOutAndLeavesOutAnother() {
        model.open(SHAPES, () -> {});

        model.changePlan("row 17 back", plan -> RowParts.changed(plan, 17, false));
        assertThat(shown().result().registry().rows()).isEqualTo(13);
        model.changePlan("row 5 out", plan -> RowParts.changed(plan, 5, true));
        assertThat(shown().plan().leftOutRows()).containsExactly(5, 19);
        assertThat(shown().result().registry().sourceRow(0)).isEqualTo(6);

        model.history().undo();
        model.history().undo();
        assertThat(shown().result().registry().rows()).isEqualTo(12);
    }

    @Test
    void findsTheDictionaryOfTheWorkbookAndAppliesIt() {
        model.open(SHAPES, () -> {});
        assertThat(shown().opened().dictionary().orElseThrow().sheet()).isEqualTo("Dictionary");

        model.applyOwnDictionary("data dictionary");
        assertThat(shown().plan().find("Dead").orElseThrow().label()).isEqualTo("Vital status");

        model.history().undo();
        assertThat(shown().plan().find("Dead").orElseThrow().label()).isEqualTo("Dead");
    }

    @Test
    void appliesADictionaryOfAnotherFile() throws IOException {
        Path file = Files.writeString(folder.resolve("codes.csv"), "variable;label;values\nDead;Outcome;0 = no, 1 = yes\n");
        model.open(SHAPES, () -> {});

        model.applyDictionary(file, "codes.csv");

        assertThat(shown().plan().find("Dead").orElseThrow().label()).isEqualTo("Outcome");
        assertThat(model.history().history()).containsExactly("codes.csv");
    }

    @Test
    void guessesThePartsOfColumnsAnewByWhatADictionaryCallsThem() throws IOException {
        Path registry = Files.writeString(
                folder.resolve("codes.csv"),
                "bn,d1,d2,tt,pt\nA,2020-01-01,2021-05-01,1,0\nB,2020-02-01,2020-09-01,2,1\nC,2020-03-01,2022-01-11,1,1\n");
        Path dictionary = Files.writeString(
                folder.resolve("dictionary.csv"), "variable;label;values\nd2;Last contact;\ntt;Vital status;1 = Alive, 2 = Dead\n");
        model.open(registry, () -> {});
        assertThat(shown().cohort()).isEmpty();

        model.applyDictionary(dictionary, "dictionary.csv");

        assertThat(shown().roles().status()).contains("tt");
        assertThat(shown().cohort().orElseThrow().followUp().events()).isEqualTo(1);

        model.history().undo();
        assertThat(shown().cohort()).isEmpty();
    }

    @Test
    void findsListsOfValuesUnderAnyHeading() throws IOException {
        Path file = Files.writeString(
                folder.resolve("codes.csv"), "Tên biến;Diễn giải;Ghi mã\nDead;Tình trạng;0 = Sống, 1 = Chết\nStage;Giai đoạn;\n");
        model.open(SHAPES, () -> {});

        model.applyDictionary(file, "codes.csv");

        assertThat(shown().plan().find("Dead").orElseThrow().levels())
                .extracting(CategoryColumn.Level::label)
                .containsExactly("Sống", "Chết");
    }

    @Test
    void offersNoDictionaryWhereTheColumnsAreDescribedAsInAnEarlierExport() throws IOException {
        model.open(SHAPES, () -> {});
        assertThat(shown().offeredDictionary()).isPresent();
        Imported made = model.imported().orElseThrow();
        new KeptRecipes(folder).keep(made.asRecipe(made.recipe()));

        model.open(SHAPES, () -> {});
        assertThat(shown().offeredDictionary()).isPresent();
        model.takeOffer("as before");

        assertThat(shown().offeredDictionary()).isEmpty();
    }

    @Test
    void keepsThePartsThatWereChosenWhenADictionaryIsApplied() throws IOException {
        Path dictionary = Files.writeString(folder.resolve("codes.csv"), "variable;label\nDead;Outcome\n");
        model.open(SHAPES, () -> {});
        model.changeRoles("unit", roles -> roles.withUnit(TimeUnit.YEARS));

        model.applyDictionary(dictionary, "codes.csv");

        assertThat(shown().roles().recipe().orElseThrow().definition().unit()).isEqualTo(TimeUnit.YEARS);
    }

    @Test
    void appliesEverySafeFixInOneStepAndSwapsDates() throws IOException {
        Path file = Files.writeString(folder.resolve("messy.csv"), """
                id,sex,dx,last,status
                1,Male,03/02/2014,20/09/2014,dead
                2,male,25/01/2015,08/06/2016,dead
                3,Female,30/12/2015,17/08/2017,alive
                4,Female,04/11/2014,09/08/2014,dead
                5,Male,14/05/2016,19/09/2018,alive
                5,Male,14/05/2016,19/09/2018,alive
                6,Female,16/03/2018,08/05/2018,dead
                7,Male,29/05/2018,29/03/2019,dead
                """);
        model.open(file, () -> {});
        assertThat(shown().exclusions()).extracting(Exclusion::sourceRow).containsExactly(5);

        List<Correction> safe = Found.safe(shown().quality().columns());
        model.correct(safe, "2 safe fixes");
        assertThat(safe).hasSize(2);
        assertThat(shown().result().registry().rows()).isEqualTo(7);

        SwappedDates swaps = SwappedDates.of(
                shown().result().registry(), "dx", "last", List.of(5), LocalDate.of(2026, 1, 1));
        model.correct(swaps.ways().getLast().corrections(), "swapped");
        assertThat(shown().exclusions()).isEmpty();
        assertThat(shown().plan().corrections()).hasSize(4);

        model.history().undo();
        assertThat(shown().exclusions()).hasSize(1);
        model.history().undo();
        assertThat(shown().plan().corrections()).isEmpty();
        assertThat(shown().result().registry().rows()).isEqualTo(8);
    }
}
