package org.riskset.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.riskset.cohort.Cohort;
import org.riskset.settings.RecentFile;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.study.NewStudy;
import org.riskset.study.SourceFile;
import org.riskset.study.Study;
import org.riskset.study.file.SavedStudy;
import org.riskset.study.file.StudyFile;
import org.riskset.study.file.StudyFolder;
import org.riskset.ui.data.ImportModel;
import org.riskset.ui.shell.PasswordCard;
import org.riskset.ui.shell.RestoreCard;
import org.riskset.ui.shell.Workspace;
import org.riskset.ui.study.Autosave;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.task.JobRunner;

/// Opens registries on the Data page, studies where they were left, and the sample cohort at its curves; asks for passwords.
final class StudyOpener {
    private final Window window;
    private final ImportModel importModel;
    private final OpenStudy openStudy;
    private final StudyFolder studies;
    private final Autosave autosave;
    private final SessionNotes notes;
    private final JobRunner jobs;
    private final Clock clock;
    private Optional<Path> lastChosen = Optional.empty();

    StudyOpener(
            Window window,
            ImportModel importModel,
            OpenStudy openStudy,
            StudyFolder studies,
            Autosave autosave,
            SessionNotes notes,
            JobRunner jobs,
            Clock clock) {
        this.window = window;
        this.importModel = importModel;
        this.openStudy = openStudy;
        this.studies = studies;
        this.autosave = autosave;
        this.notes = notes;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Opens a registry on the Data page, or a study where it was left.
    void openFile(Path file) {
        if (StudyFile.isStudy(file)) {
            jobs.start(_ -> StudyFile.read(file), saved -> open(saved, file), window::fail);
        } else {
            lastChosen = Optional.of(file);
            importModel.open(file, this::showData);
        }
    }

    /// A protected workbook asks for its password; any other failure is said as it is.
    void showUnread(Exception problem) {
        boolean wrong = isUnread(problem, UnreadableFileException.Reason.WRONG_PASSWORD);
        if (lastChosen.isPresent() && (wrong || isUnread(problem, UnreadableFileException.Reason.PASSWORD_NEEDED))) {
            Path file = lastChosen.get();
            window.shell()
                    .showCard(new PasswordCard(
                            window.messages(),
                            String.valueOf(file.getFileName()),
                            wrong,
                            password -> {
                                window.shell().hideCard();
                                importModel.openWithPassword(file, password, this::showData);
                            },
                            () -> window.shell().hideCard()));
        } else {
            window.fail(problem);
        }
    }

    private static boolean isUnread(Exception problem, UnreadableFileException.Reason reason) {
        return problem instanceof UnreadableFileException unread && unread.reason() == reason;
    }

    private void showData() {
        window.shell().show(Workspace.DATA);
    }

    /// Opens the sample cohort at its curves, with the groupings of the published tables.
    void openSample() {
        jobs.start(_ -> SampleCohort.asFile(), file -> importModel.open(file, () -> makeSample(file)), window::fail);
    }

    private void makeSample(Path file) {
        importModel.imported().ifPresent(made -> jobs.start(
                _ -> NewStudy.sample(
                        window.messages().text("welcome.sample.name"),
                        SourceFile.of(file),
                        made.sheet(),
                        made.recipe(),
                        made.cohort()),
                study -> {
                    openNew(study);
                    importModel.noteInStudy();
                },
                window::fail));
    }

    /// Opens a study nobody has seen yet.
    void openNew(Study study) {
        try {
            SavedStudy saved = new SavedStudy(study, List.of(), Application.nameAndVersion(), clock.instant());
            open(saved, studies.fresh(study.name()));
        } catch (IOException failure) {
            window.fail(failure);
        }
    }

    private void open(SavedStudy saved, Path file) {
        Study study = saved.study();
        window.shell().hideCard(); // what was left open last time is in the list of recent studies, too
        importModel.noteOtherStudy();
        autosave.keepIn(file);
        openStudy.open(study, saved.undoable());
        remember(file, study.cohort());
        window.setTitle(study.name() + " \u2014 Riskset");
        window.shell().show(Workspace.EXPLORE);
    }

    private void remember(Path file, Cohort cohort) {
        notes.noteOpen(file, notes.settings().withOpened(new RecentFile(
                file.toAbsolutePath().toString(),
                cohort.patients(),
                cohort.followUp().events(),
                LocalDate.now(clock).toString())));
    }

    /// Offers the study that was open when the last session ended without being closed.
    void offerWhatWasLeftOpen() {
        studies.leftOpen().ifPresent(file -> window.shell()
                .showCard(new RestoreCard(
                        window.messages(),
                        file,
                        clock,
                        () -> {
                            window.shell().hideCard();
                            openFile(file);
                        },
                        () -> {
                            window.shell().hideCard();
                            notes.noteClosed();
                        })));
    }
}
