package org.riskset.app;

import java.nio.file.Path;
import java.util.List;
import org.riskset.figure.FigureFile;
import org.riskset.settings.RecentFile;
import org.riskset.study.file.SavedStudy;
import org.riskset.study.file.StudyFile;
import org.riskset.ui.shell.Command;
import org.riskset.ui.shell.Shell;
import org.riskset.ui.shell.ShortcutsCard;
import org.riskset.ui.shell.Workspace;
import org.riskset.ui.study.Autosave;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.task.JobRunner;
import org.riskset.ui.theme.Appearance;
import org.riskset.ui.welcome.WelcomeView;
import org.riskset.wording.Language;

/// What header, welcome page and shortcuts start.
final class WindowActions implements Shell.Actions, WelcomeView.Actions {
    private final Window window;
    private final Models models;
    private final OpenStudy openStudy;
    private final StudyOpener opener;
    private final Autosave autosave;
    private final SessionNotes notes;
    private final JobRunner jobs;
    private final Pages pages;

    /// The pages as a whole.
    interface Pages {
        void showStart();

        /// Makes all views anew, in the language and look of the settings.
        void rebuild();
    }

    WindowActions(
            Window window,
            Models models,
            OpenStudy openStudy,
            StudyOpener opener,
            Autosave autosave,
            SessionNotes notes,
            JobRunner jobs,
            Pages pages) {
        this.window = window;
        this.models = models;
        this.openStudy = openStudy;
        this.opener = opener;
        this.autosave = autosave;
        this.notes = notes;
        this.jobs = jobs;
        this.pages = pages;
    }

    @Override
    public void chooseFile() {
        window.dialogs().chooseRegistry(window.messages().text("menu.open")).ifPresent(opener::openFile);
    }

    @Override
    public void openFile(Path file) {
        opener.openFile(file);
    }

    /// A picture brings back the figure it was exported from, beside those of the open study; any other file is opened.
    @Override
    public void openDropped(Path file) {
        if (openStudy.get().isPresent() && FigureFile.of(file).isPresent()) {
            go(Workspace.FIGURES);
            models.figures().files().reopen(file, window.messages(), window::notice);
        } else {
            opener.openFile(file);
        }
    }

    @Override
    public void cancelReading() {
        models.data().cancelReading();
    }

    @Override
    public void openSample() {
        opener.openSample();
    }

    @Override
    public void forget(RecentFile file) {
        notes.change(notes.settings().without(file));
        pages.showStart();
    }

    @Override
    public void pin(RecentFile file, boolean wanted) {
        notes.change(notes.settings().withPinned(file, wanted));
    }

    @Override
    public void goHome() {
        pages.showStart();
    }

    /// Goes to a workspace, if what it shows is there.
    @Override
    public void go(Workspace workspace) {
        if (workspace == Workspace.DATA ? models.data().hasSheet() : openStudy.get().isPresent()) {
            window.shell().show(workspace);
            models.setInView(workspace);
        }
    }

    @Override
    public void undo() {
        window.shell().history().undo().ifPresent(words -> window.notice(window.messages().text("notice.undone", words)));
    }

    @Override
    public void redo() {
        window.shell().history().redo().ifPresent(words -> window.notice(window.messages().text("notice.redone", words)));
    }

    @Override
    public void find() {
        window.shell().find();
    }

    @Override
    public void showShortcuts() {
        window.shell().showCard(new ShortcutsCard(window.messages(), window.shell()::hideCard));
    }

    @Override
    public List<Command> commands() {
        return new Commands(window.messages(), models.explore(), this).all();
    }

    @Override
    public void saveCopy() {
        autosave.current().ifPresent(study -> window.chooseTarget(
                        "menu.save-copy", study.study().name() + StudyFile.ENDING)
                .ifPresent(target -> write(study, target)));
    }

    private void write(SavedStudy study, Path target) {
        jobs.start(
                _ -> {
                    StudyFile.write(study, target);
                    return target;
                },
                window::written,
                window::fail);
    }

    @Override
    public void exportFigure() {
        go(Workspace.FIGURES);
    }

    @Override
    public void exportTables() {
        go(Workspace.TABLES);
    }

    @Override
    public void exportReport() {
        go(Workspace.REPORT);
    }

    @Override
    public void chooseLanguage(Language language) {
        notes.change(notes.settings().withLanguage(language == Language.VIETNAMESE ? "vi" : "en"));
        pages.rebuild();
    }

    @Override
    public void chooseAppearance(Appearance appearance) {
        notes.change(notes.settings().withDark(appearance == Appearance.DARK));
        pages.rebuild();
    }
}
