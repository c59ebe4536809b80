package org.riskset.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.riskset.cohort.CohortRecipe;
import org.riskset.study.ImportedSheet;
import org.riskset.study.NewStudy;
import org.riskset.study.SourceFile;
import org.riskset.study.Study;
import org.riskset.study.file.KeptRecipes;
import org.riskset.ui.data.ImportModel;
import org.riskset.ui.data.Imported;
import org.riskset.ui.data.ImportView;
import org.riskset.ui.shell.Workspace;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.task.JobRunner;
import org.riskset.wording.OutcomeText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of a sheet that is ready: a new study, or the next export in the study that is open. What was decided is kept
/// for the next export either way. Everything that takes as long as the sheet is large is done off the interface thread.
final class RegistryImport implements ImportView.Actions {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryImport.class);

    private final ImportModel model;
    private final OpenStudy openStudy;
    private final KeptRecipes kept;
    private final JobRunner jobs;
    private final Window window;
    private final StudyOpener opener;
    private final Runnable home;

    /// @param home goes back to the welcome page
    RegistryImport(
            ImportModel model,
            OpenStudy openStudy,
            KeptRecipes kept,
            JobRunner jobs,
            Window window,
            StudyOpener opener,
            Runnable home) {
        this.model = model;
        this.openStudy = openStudy;
        this.kept = kept;
        this.jobs = jobs;
        this.window = window;
        this.opener = opener;
        this.home = home;
    }

    @Override
    public void makeStudy() {
        model.whenShown(this::makeShown);
    }

    private void makeShown() {
        model.imported().ifPresent(made -> jobs.start(
                _ -> {
                    Study study = NewStudy.of(
                            made.studyName(), SourceFile.of(made.file()), made.sheet(), made.recipe(), made.cohort());
                    keep(made, made.recipe());
                    return study;
                },
                study -> {
                    opener.openNew(study);
                    model.noteInStudy();
                },
                window::fail));
    }

    @Override
    public void updateStudy() {
        model.whenShown(this::updateByShown);
    }

    private void updateByShown() {
        Optional<Study> open = openStudy.get();
        model.imported().ifPresent(made -> open.ifPresent(before -> jobs.start(
                _ -> {
                    Update update = new Update(SourceFile.of(made.file()), made.sheet(), made.recipeIn(before.recipe()));
                    Study.Recohort outcome = update.of(before);
                    if (outcome instanceof Study.Recohort.Made) {
                        keep(made, update.recipe());
                    }
                    return new Updated(before, update, outcome);
                },
                this::take,
                window::fail)));
    }

    /// Another export for a study.
    private record Update(SourceFile source, ImportedSheet sheet, CohortRecipe recipe) {
        private Study.Recohort of(Study study) {
            boolean same = study.sheet().equals(sheet) && study.recipe().equals(recipe);
            return same ? new Study.Recohort.Made(study) : study.withSheet(source, sheet, recipe);
        }
    }

    private record Updated(Study before, Update update, Study.Recohort outcome) {
        /// The study with the export, made anew where the study has changed meanwhile.
        private Study applied(Study now) {
            Study.Recohort made = now == before ? outcome : update.of(now);
            return made instanceof Study.Recohort.Made done ? done.study() : now;
        }
    }

    private void take(Updated updated) {
        switch (updated.outcome()) {
            case Study.Recohort.Made made -> {
                String words = window.messages().text(
                        "step.import.updated",
                        made.study().source().name(),
                        made.study().sheet().registry().rows(),
                        updated.before().sheet().registry().rows());
                openStudy.edit(words, updated::applied);
                model.noteInStudy();
                window.shell().show(Workspace.EXPLORE);
                window.notice(words);
            }
            case Study.Recohort.NotMade not -> window.notice(new OutcomeText(window.messages()).sentence(not.reason()));
        }
    }

    private void keep(Imported made, CohortRecipe recipe) {
        try {
            kept.keep(made.asRecipe(recipe));
        } catch (IOException failure) {
            LOG.warn("the import recipe could not be kept", failure);
        }
    }

    @Override
    public void chooseDictionary(Consumer<Path> chosen) {
        window.dialogs()
                .chooseRegistry(window.messages().text("import.dictionary.choose"))
                .ifPresent(chosen);
    }

    @Override
    public void cancel() {
        home.run();
    }
}
