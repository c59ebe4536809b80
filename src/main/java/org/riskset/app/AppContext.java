package org.riskset.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.StackPane;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.AnalysisResult;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Grouping;
import org.riskset.drawing.Drawing;
import org.riskset.figure.FigureFile;
import org.riskset.settings.RecentFile;
import org.riskset.settings.Settings;
import org.riskset.settings.SettingsStore;
import org.riskset.study.ImportRecipe;
import org.riskset.study.NewStudy;
import org.riskset.study.SourceFile;
import org.riskset.study.Study;
import org.riskset.study.TablePlan;
import org.riskset.study.file.KeptRecipes;
import org.riskset.study.file.NamedLooks;
import org.riskset.study.file.SavedStudy;
import org.riskset.study.file.StudyFile;
import org.riskset.study.file.StudyFolder;
import org.riskset.table.SummaryTable;
import org.riskset.table.csv.CsvTables;
import org.riskset.table.html.HtmlTables;
import org.riskset.ui.cohort.CohortModel;
import org.riskset.ui.cohort.EndpointSwitch;
import org.riskset.ui.data.ImportModel;
import org.riskset.ui.data.ImportView;
import org.riskset.ui.data.SheetOpener;
import org.riskset.ui.error.Failure;
import org.riskset.ui.explore.ExploreModel;
import org.riskset.ui.explore.ExploreView;
import org.riskset.ui.figures.ClipboardPicture;
import org.riskset.ui.figures.FiguresModel;
import org.riskset.ui.figures.FiguresView;
import org.riskset.ui.regression.RegressionModel;
import org.riskset.ui.regression.RegressionView;
import org.riskset.ui.report.ReportModel;
import org.riskset.ui.report.ReportView;
import org.riskset.ui.shell.Command;
import org.riskset.ui.shell.ShortcutsCard;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.ui.shell.FileDialogs;
import org.riskset.ui.shell.PasswordCard;
import org.riskset.ui.shell.Header;
import org.riskset.ui.shell.RestoreCard;
import org.riskset.ui.shell.Shell;
import org.riskset.ui.shell.StatusStrip;
import org.riskset.ui.shell.Workspace;
import org.riskset.ui.study.Autosave;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.tables.TablesModel;
import org.riskset.ui.tables.TablesView;
import org.riskset.ui.task.JobRunner;
import org.riskset.ui.theme.Appearance;
import org.riskset.ui.theme.Theme;
import org.riskset.ui.welcome.WelcomeView;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The wiring of the window: every constructor is called here. Models live as long as the application; views are made
/// anew when the language or the look changes.
public final class AppContext {
    private static final Logger LOG = LoggerFactory.getLogger(AppContext.class);
    private static final String SVG_TYPE = "image/svg+xml";
    private static final double FIRST_WIDTH = 1440;
    private static final double FIRST_HEIGHT = 900;

    private final SessionNotes notes;
    private final FileDialogs dialogs;
    private final JobRunner jobs;
    private final Clock clock;
    private final Consumer<String> titleChanged;
    private final OpenStudy openStudy = new OpenStudy();
    private final StudyFolder studies;
    private final Autosave autosave;
    private final ImportModel importModel;
    private final ExploreModel exploreModel;
    private final CohortModel cohortModel;
    private final RegistryImport registryImport;
    private final FiguresModel figuresModel;
    private final TablesModel tablesModel;
    private final RegressionModel regressionModel;
    private final ReportModel reportModel;
    private final Scene scene = new Scene(new StackPane(), FIRST_WIDTH, FIRST_HEIGHT);
    private final WindowActions actions = new WindowActions();
    private Optional<Path> lastChosen = Optional.empty();
    private Messages messages;
    private Shell shell;

    /// @param titleChanged told the window's title
    public AppContext(
            SettingsStore store, FileDialogs dialogs, JobRunner jobs, Clock clock, Consumer<String> titleChanged) {
        this.dialogs = dialogs;
        this.jobs = jobs;
        this.clock = clock;
        this.titleChanged = titleChanged;
        this.studies = new StudyFolder(store.folder().resolve("studies"));
        this.notes = new SessionNotes(store, studies, jobs);
        this.messages = new Messages(language(notes.settings()));
        // Before any model or view listens, so that none shows the new study in the old words.
        openStudy.studyProperty().addListener((_, _, study) -> study.ifPresent(this::speakOf));
        this.autosave = new Autosave(openStudy, jobs, clock, Application.nameAndVersion(), this::showFailure);
        this.cohortModel = new CohortModel(openStudy, jobs);
        KeptRecipes recipes = new KeptRecipes(store.folder());
        this.importModel = new ImportModel(
                jobs,
                new SheetOpener(() -> LocalDate.now(clock), () -> openStudy.get().flatMap(ImportRecipe::of), recipes),
                this::showUnread);
        this.registryImport = new RegistryImport(importModel, openStudy, recipes, jobs, new ImportHost());
        this.exploreModel = new ExploreModel(openStudy, jobs, this::showFailure);
        this.figuresModel = new FiguresModel(
                openStudy, jobs, Application.nameAndVersion(), new NamedLooks(store.folder()), this::showFailure);
        this.tablesModel = new TablesModel(openStudy, jobs, this::showFailure);
        this.regressionModel = new RegressionModel(openStudy, jobs, Application.nameAndVersion(), this::showFailure);
        this.reportModel = new ReportModel(openStudy, jobs, Application.nameAndVersion(), this::showFailure);
        this.shell = newShell();
        new Shortcuts(actions).install(scene);
        showStart();
        studies.leftOpen().ifPresent(this::offerToRestore);
    }

    /// The window's scene.
    public Scene scene() {
        return scene;
    }

    /// The models, for benchmarks and journeys.
    public ExploreModel exploreModel() {
        return exploreModel;
    }

    public FiguresModel figuresModel() {
        return figuresModel;
    }

    public CohortModel cohortModel() {
        return cohortModel;
    }

    public RegressionModel regressionModel() {
        return regressionModel;
    }

    public ReportModel reportModel() {
        return reportModel;
    }

    /// Opens a registry on the Data page, or a study where it was left.
    public void openFile(Path file) {
        if (StudyFile.isStudy(file)) {
            jobs.start(_ -> StudyFile.read(file), saved -> open(saved, file), this::showFailure);
        } else {
            lastChosen = Optional.of(file);
            importModel.open(file, () -> shell.show(Workspace.DATA));
        }
    }

    /// A protected workbook asks for its password; any other failure is said as it is.
    private void showUnread(Exception problem) {
        boolean wrong = isUnread(problem, UnreadableFileException.Reason.WRONG_PASSWORD);
        if (lastChosen.isPresent() && (wrong || isUnread(problem, UnreadableFileException.Reason.PASSWORD_NEEDED))) {
            Path file = lastChosen.get();
            shell.showCard(new PasswordCard(
                    messages,
                    String.valueOf(file.getFileName()),
                    wrong,
                    password -> {
                        shell.hideCard();
                        importModel.openWithPassword(file, password, () -> shell.show(Workspace.DATA));
                    },
                    shell::hideCard));
        } else {
            showFailure(problem);
        }
    }

    private static boolean isUnread(Exception problem, UnreadableFileException.Reason reason) {
        return problem instanceof UnreadableFileException unread && unread.reason() == reason;
    }

    /// Ends the session as it should end: what is open needs no restoring at the next start.
    public void close() {
        notes.noteClosed();
    }

    private void offerToRestore(Path file) {
        shell.showCard(new RestoreCard(
                messages,
                file,
                clock,
                () -> {
                    shell.hideCard();
                    openFile(file);
                },
                () -> {
                    shell.hideCard();
                    close();
                }));
    }

    /// Opens the sample cohort at its curves, with the groupings of the published tables.
    public void openSample() {
        jobs.start(
                _ -> SampleCohort.asFile(),
                file -> importModel.open(
                        file,
                        () -> importModel.imported().ifPresent(made -> jobs.start(
                                _ -> NewStudy.sample(
                                        messages.text("welcome.sample.name"),
                                        SourceFile.of(file),
                                        made.sheet(),
                                        made.recipe(),
                                        made.cohort()),
                                study -> {
                                    openNew(study);
                                    importModel.noteInStudy();
                                },
                                this::showFailure))),
                this::showFailure);
    }

    /// Goes to a workspace, if what it shows is there.
    public void show(Workspace workspace) {
        actions.go(workspace);
    }

    private void openNew(Study study) {
        try {
            open(new SavedStudy(study, List.of(), Application.nameAndVersion(), clock.instant()), studies.fresh(study.name()));
        } catch (IOException failure) {
            showFailure(failure);
        }
    }

    private void open(SavedStudy saved, Path file) {
        Study study = saved.study();
        importModel.noteOtherStudy();
        autosave.keepIn(file);
        openStudy.open(study, saved.undoable());
        remember(file, study.cohort());
        titleChanged.accept(study.name() + " \u2014 Riskset");
        shell.show(Workspace.EXPLORE);
    }

    private void remember(Path file, Cohort cohort) {
        notes.noteOpen(file, notes.settings().withOpened(new RecentFile(
                file.toAbsolutePath().toString(),
                cohort.patients(),
                cohort.followUp().events(),
                LocalDate.now(clock).toString())));
    }

    private void speakOf(Study study) {
        messages.turnTo(study.recipe().definition().name());
    }

    private static Language language(Settings settings) {
        return settings.language().equals("vi") ? Language.VIETNAMESE : Language.ENGLISH;
    }

    private Appearance appearance() {
        return notes.settings().dark() ? Appearance.DARK : Appearance.LIGHT;
    }

    private Shell newShell() {
        StatusStrip status = new StatusStrip(messages);
        exploreModel.resultProperty().addListener((_, _, result) -> result.ifPresent(shown -> showFacts(status, shown)));
        exploreModel.resultProperty().get().ifPresent(shown -> showFacts(status, shown));
        autosave.savedProperty().addListener((_, _, saved) -> status.showSaved(saved, clock.getZone()));
        status.showSaved(autosave.savedProperty().get(), clock.getZone());
        Shell made = new Shell(
                messages,
                new Header(
                        messages,
                        openStudy,
                        new EndpointSwitch(messages, cohortModel, why -> shell.notice(why)),
                        actions),
                status,
                openStudy,
                actions);
        made.setPage(Workspace.DATA, new ImportView(messages, importModel, registryImport).root());
        made.setHistory(Workspace.DATA, importModel.history());
        made.setPage(
                Workspace.EXPLORE,
                new ExploreView(
                                messages,
                                exploreModel,
                                cohortModel,
                                appearance(),
                                _ -> actions.exportFigure(),
                                this::exportFlow,
                                () -> shell.show(Workspace.REGRESSION))
                        .root());
        made.setPage(Workspace.FIGURES, new FiguresView(messages, figuresModel, new FigureActions()).root());
        made.setPage(Workspace.TABLES, new TablesView(messages, tablesModel, new TableActions()).root());
        made.setPage(
                Workspace.REGRESSION,
                new RegressionView(messages, regressionModel, appearance(), new RegressionActions()).root());
        reportModel.setWindowLanguage(messages.language());
        made.setPage(Workspace.REPORT, new ReportView(messages, reportModel, new ReportActions()).root());
        made.follow(importModel);
        scene.setRoot(made.root());
        Theme.apply(scene, appearance());
        return made;
    }

    private void exportFlow(AnalysisResult result) {
        String name = openStudy.get().map(Study::name).orElse("");
        dialogs.chooseTarget(
                        messages.text("explore.flow.export"),
                        messages.text("explore.flow.file", name) + figuresModel.fileEnding())
                .ifPresent(target -> figuresModel.files().exportFlow(
                        result,
                        target,
                        messages,
                        () -> shell.notice(messages.text("notice.written", target.getFileName())),
                        this::showFailure));
    }

    private void showFacts(StatusStrip status, AnalysisResult shown) {
        openStudy.get().ifPresent(study ->
                status.show(shown, study.cohort().followUp(), exploreModel.millisecondsProperty().get()));
    }

    private void showStart() {
        shell.showWelcome(
                new WelcomeView(messages, appearance(), Application.version(), notes.settings().recent(), actions).root());
        titleChanged.accept("Riskset");
    }

    /// Makes all views anew and goes back to where the user was.
    private void rebuild() {
        Optional<Workspace> before = shell.shown();
        messages = new Messages(language(notes.settings()));
        openStudy.get().ifPresent(this::speakOf);
        shell = newShell();
        before.ifPresentOrElse(shell::show, this::showStart);
    }

    private void showFailure(Throwable problem) {
        Failure failure = Failure.of(problem, messages);
        LOG.warn("{}: {}", failure.heading(), failure.details(), problem);
        shell.showFailure(failure);
    }

    /// What header, welcome page and shortcuts start.
    private final class WindowActions implements Shell.Actions, WelcomeView.Actions {
        @Override
        public void chooseFile() {
            dialogs.chooseRegistry(messages.text("menu.open")).ifPresent(AppContext.this::openFile);
        }

        @Override
        public void openFile(Path file) {
            AppContext.this.openFile(file);
        }

        @Override
        public void openDropped(Path file) {
            AppContext.this.openFile(file);
        }

        @Override
        public void cancelReading() {
            importModel.cancelReading();
        }

        @Override
        public void openSample() {
            AppContext.this.openSample();
        }

        @Override
        public void forget(RecentFile file) {
            notes.change(notes.settings().without(file));
            showStart();
        }

        @Override
        public void goHome() {
            showStart();
        }

        @Override
        public void go(Workspace workspace) {
            if (workspace == Workspace.DATA ? importModel.hasSheet() : openStudy.get().isPresent()) {
                shell.show(workspace);
                figuresModel.setInView(workspace == Workspace.FIGURES);
                tablesModel.setInView(workspace == Workspace.TABLES);
                regressionModel.setInView(workspace == Workspace.REGRESSION);
                reportModel.setInView(workspace == Workspace.REPORT);
            }
        }

        @Override
        public void undo() {
            shell.history().undo().ifPresent(words -> shell.notice(messages.text("notice.undone", words)));
        }

        @Override
        public void redo() {
            shell.history().redo().ifPresent(words -> shell.notice(messages.text("notice.redone", words)));
        }

        @Override
        public void find() {
            shell.find();
        }

        @Override
        public void showShortcuts() {
            shell.showCard(new ShortcutsCard(messages, shell::hideCard));
        }

        @Override
        public List<Command> commands() {
            return new Commands(messages, exploreModel, this).all();
        }

        @Override
        public void saveCopy() {
            autosave.current().ifPresent(study -> dialogs.chooseTarget(
                            messages.text("menu.save-copy"), study.study().name() + StudyFile.ENDING)
                    .ifPresent(target -> jobs.start(
                            _ -> {
                                StudyFile.write(study, target);
                                return target;
                            },
                            written -> shell.notice(messages.text("notice.written", written.getFileName())),
                            AppContext.this::showFailure)));
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
            rebuild();
        }

        @Override
        public void chooseAppearance(Appearance appearance) {
            notes.change(notes.settings().withDark(appearance == Appearance.DARK));
            rebuild();
        }
    }

    private final class ImportHost implements RegistryImport.Host {
        @Override
        public Messages messages() {
            return messages;
        }

        @Override
        public void openNew(Study study) {
            AppContext.this.openNew(study);
        }

        @Override
        public void updated(String words) {
            shell.show(Workspace.EXPLORE);
            shell.notice(words);
        }

        @Override
        public void refuse(String sentence) {
            shell.notice(sentence);
        }

        @Override
        public void goHome() {
            actions.goHome();
        }

        @Override
        public void fail(Exception failure) {
            showFailure(failure);
        }

        @Override
        public void chooseFile(String title, Consumer<Path> chosen) {
            dialogs.chooseRegistry(title).ifPresent(chosen);
        }
    }

    private final class FigureActions implements FiguresView.Actions {
        @Override
        public void reopenFigure() {
            dialogs.chooseFigure(messages.text("figures.reopen"))
                    .ifPresent(file -> figuresModel.files().reopen(file, messages, shell::notice));
        }

        @Override
        public void saveFigure(String suggestedName, FigureFile kind) {
            dialogs.chooseTarget(messages.text("menu.export-figure"), suggestedName)
                    .ifPresent(target -> figuresModel.files().export(
                            target,
                            messages,
                            written -> shell.notice(messages.text(
                                    "notice.written",
                                    written.stream()
                                            .map(file -> String.valueOf(file.getFileName()))
                                            .collect(Collectors.joining(", ")))),
                            AppContext.this::showFailure));
        }

        @Override
        public void copy(WritableImage picture, String vectors) {
            ClipboardContent content = new ClipboardContent();
            content.putImage(picture);
            content.put(
                    Optional.ofNullable(DataFormat.lookupMimeType(SVG_TYPE)).orElseGet(() -> new DataFormat(SVG_TYPE)), vectors);
            Clipboard.getSystemClipboard().setContent(content);
            shell.notice(messages.text("notice.copied"));
        }
    }

    private final class RegressionActions implements RegressionView.Actions {
        @Override
        public void saveDrawing(Drawing drawing, String suggestedName) {
            dialogs.chooseTarget(messages.text("menu.export-figure"), suggestedName)
                    .ifPresent(target -> regressionModel.export(
                            drawing,
                            target,
                            () -> shell.notice(messages.text("notice.written", target.getFileName())),
                            AppContext.this::showFailure));
        }

        @Override
        public void copyDrawing(Drawing drawing) {
            ClipboardContent content = new ClipboardContent();
            content.putImage(ClipboardPicture.of(drawing));
            Clipboard.getSystemClipboard().setContent(content);
            shell.notice(messages.text("notice.copied"));
        }
    }

    private final class ReportActions implements ReportView.Actions {
        @Override
        public void saveReport(String suggestedName) {
            dialogs.chooseTarget(messages.text("menu.export-report"), suggestedName)
                    .ifPresent(target -> reportModel.export(target, this::written, AppContext.this::showFailure));
        }

        @Override
        public void saveScript(String suggestedName) {
            dialogs.chooseTarget(messages.text("report.save-script"), suggestedName)
                    .ifPresent(target -> reportModel.exportScript(target, this::written, AppContext.this::showFailure));
        }

        @Override
        public void openDraft() {
            dialogs.chooseDraft(messages.text("check.open")).ifPresent(reportModel::checkFile);
        }

        private void written(Path target) {
            shell.notice(messages.text("notice.written", target.getFileName()));
        }

        @Override
        public void copy(String text) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            shell.notice(messages.text("notice.copied"));
        }

        @Override
        public void showAnalysis(Optional<Grouping> grouping) {
            openStudy.edit(
                    messages.text("step.report-analysis"),
                    study -> study.withPlan(study.plan()
                            .withGrouping(
                                    grouping.orElseGet(Grouping.Whole::new),
                                    grouping.flatMap(Grouping::columnName)
                                            .flatMap(study.tables()::find)
                                            .map(TablePlan.Entry::origin)
                                            .orElse(CutPointOrigin.FIXED_IN_ADVANCE))));
            actions.go(Workspace.EXPLORE);
        }
    }

    private final class TableActions implements TablesView.Actions {
        @Override
        public void saveTables(List<SummaryTable> tables, String suggestedName) {
            dialogs.chooseTarget(messages.text("menu.export-tables"), suggestedName)
                    .ifPresent(target -> tablesModel.export(
                            tables,
                            target,
                            () -> shell.notice(messages.text("notice.written", target.getFileName())),
                            AppContext.this::showFailure));
        }

        @Override
        public void copy(List<SummaryTable> tables) {
            ClipboardContent content = new ClipboardContent();
            content.putString(CsvTables.tabSeparated(tables));
            content.putHtml(HtmlTables.page(tables));
            Clipboard.getSystemClipboard().setContent(content);
            shell.notice(messages.text("notice.copied"));
        }
    }
}
