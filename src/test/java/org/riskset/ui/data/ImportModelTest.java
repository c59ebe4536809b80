package org.riskset.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.TimeUnit;
import org.riskset.registry.CategoryColumn.Level;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.ColumnPlan;
import org.riskset.study.ImportRecipe;
import org.riskset.study.NewStudy;
import org.riskset.study.SourceFile;
import org.riskset.study.Study;
import org.riskset.study.file.KeptRecipes;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.task.JobRunner;

/// Decisions about a sheet as steps, and earlier decisions offered for the next export.
class ImportModelTest {
    @TempDir
    private Path folder;

    private final OpenStudy openStudy = new OpenStudy();
    private KeptRecipes kept;
    private ImportModel model;

    @BeforeEach
    void makeModel() {
        kept = new KeptRecipes(folder.resolve("settings"));
        model = new ImportModel(
                new JobRunner(Runnable::run, Runnable::run),
                new SheetOpener(() -> LocalDate.of(2026, 1, 1), () -> openStudy.get().flatMap(ImportRecipe::of), kept),
                failure -> {
                    throw new IllegalStateException(failure);
                });
    }

    private ImportState shown() {
        return model.stateProperty().get().orElseThrow();
    }

    private ColumnPlan column(String name) {
        return shown().plan().find(name).orElseThrow();
    }

    /// The decisions of March: what the codes of sex mean, and what the columns are called.
    private ImportRecipe decidedInMarch() {
        model.open(Exports.march(folder), () -> {});
        model.changeColumn(
                column("sex").withLevels(List.of(new Level("1", "Male"), new Level("2", "Female")), false).withLabel("Gender"),
                "how sex is read");
        CohortRecipe recipe = model.imported().orElseThrow().recipe();
        return model.imported().orElseThrow().asRecipe(recipe);
    }

    @Test
    void takesBackEveryStepAndDoesItAgain() {
        model.open(Exports.march(folder), () -> {});
        ImportDecisions first = shown().decided();
        model.changeColumn(column("stage").withKind(VariableKind.TEXT), "type of Stage");
        model.changeRoles("unit", roles -> roles.withUnit(TimeUnit.YEARS));

        assertThat(model.history().history()).containsExactly("unit", "type of Stage");
        assertThat(model.history().undo()).contains("unit");
        assertThat(model.history().undo()).contains("type of Stage");
        assertThat(shown().decided()).isEqualTo(first);
        assertThat(shown().result().registry().find("stage").orElseThrow().kind()).isEqualTo(VariableKind.CATEGORY);

        model.history().redo();
        assertThat(shown().result().registry().find("stage").orElseThrow().kind()).isEqualTo(VariableKind.TEXT);
        assertThat(model.history().canRedoProperty().get()).isTrue();
    }

    @Test
    void offersTheDecisionsAboutTheLastExportAndSaysWhatDiffers() throws IOException {
        kept.keep(decidedInMarch());

        model.open(Exports.april(folder), () -> {});
        RecipeOffer offer = shown().opened().offer().orElseThrow();

        assertThat(offer.recipe().name()).isEqualTo("registry-march.csv");
        assertThat(offer.fit().added()).containsExactly("centre");
        assertThat(offer.fit().gone()).containsExactly("hoarse");
        assertThat(offer.newLevels()).containsExactly(java.util.Map.entry("stage", List.of("IVD")));
        assertThat(column("sex").label()).isEqualTo("Sex");

        model.takeOffer("as before");
        assertThat(column("sex").label()).isEqualTo("Gender");
        assertThat(shown().result().registry().find("sex").orElseThrow().text(0)).isEqualTo("Male");

        model.history().undo();
        assertThat(column("sex").label()).isEqualTo("Sex");
        assertThat(shown().decided().answer()).isEqualTo(ImportDecisions.Answer.OPEN);
    }

    @Test
    void offersNothingForAnotherRegistry() throws IOException {
        kept.keep(decidedInMarch());

        model.open(Path.of("src", "test", "resources", "cohort", "endpoints.csv"), () -> {});

        assertThat(shown().opened().offer()).isEmpty();
    }

    @Test
    void givesTheOpenStudyTheNextExportWithAllItsDecisions() throws IOException {
        decidedInMarch();
        Imported march = model.imported().orElseThrow();
        Study study = NewStudy.of("Thyroid", SourceFile.of(march.file()), march.sheet(), march.recipe(), march.cohort());
        openStudy.open(study);
        model.noteInStudy();

        model.open(Exports.april(folder), () -> {});
        model.takeOffer("as before");
        Imported april = model.imported().orElseThrow();
        Study.Recohort updated = study.withSheet(SourceFile.of(april.file()), april.sheet(), april.recipeIn(study.recipe()));

        assertThat(model.ofOpenStudyProperty().get()).isTrue();
        assertThat(updated).isInstanceOfSatisfying(Study.Recohort.Made.class, made -> {
            assertThat(made.study().cohort().patients()).isEqualTo(50);
            assertThat(made.study().recipe()).isEqualTo(study.recipe());
            assertThat(made.study().name()).isEqualTo("Thyroid");
            assertThat(made.study().cohort().registry().find("sex").orElseThrow().label()).isEqualTo("Gender");
            assertThat(made.study().tables().find("hoarse")).isEmpty();
            assertThat(made.study().tables().find("centre")).isPresent();
        });
        model.noteOtherStudy();
        assertThat(model.ofOpenStudyProperty().get()).isFalse();
    }

    @Test
    void keepsNothingOfARecipeThatCannotBeRead() throws IOException {
        kept.keep(decidedInMarch());
        try (var files = java.nio.file.Files.list(folder.resolve("settings").resolve("import-recipes"))) {
            java.nio.file.Files.writeString(files.findFirst().orElseThrow(), "{\"name\":");
        }

        model.open(Exports.april(folder), () -> {});

        assertThat(shown().opened().offer()).isEqualTo(Optional.empty());
    }

    @Test
    void waitsWithTheStudyUntilTheLastDecisionIsShown() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        model = new ImportModel(
                new JobRunner(waiting::add, Runnable::run),
                new SheetOpener(() -> LocalDate.of(2026, 1, 1), Optional::empty, kept),
                failure -> {
                    throw new IllegalStateException(failure);
                });
        model.open(Exports.march(folder), () -> {});
        waiting.remove().run();
        List<TimeUnit> made = new ArrayList<>();
        Runnable make = () -> made.add(model.imported().orElseThrow().recipe().definition().unit());

        model.changeRoles("unit", roles -> roles.withUnit(TimeUnit.YEARS));
        model.whenShown(make);
        assertThat(made).isEmpty();
        waiting.remove().run();
        assertThat(made).containsExactly(TimeUnit.YEARS);

        model.changeRoles("unit", roles -> roles.withUnit(TimeUnit.DAYS));
        model.whenShown(make);
        model.cancelReading();
        model.whenShown(make);
        assertThat(made).containsExactly(TimeUnit.YEARS, TimeUnit.YEARS);
    }
}
