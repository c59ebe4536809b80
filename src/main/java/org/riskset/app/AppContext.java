package org.riskset.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.riskset.analysis.AnalysisResult;
import org.riskset.settings.Settings;
import org.riskset.settings.SettingsStore;
import org.riskset.study.ImportRecipe;
import org.riskset.study.Study;
import org.riskset.study.file.KeptRecipes;
import org.riskset.study.file.NamedLooks;
import org.riskset.study.file.StudyFolder;
import org.riskset.ui.cohort.CohortModel;
import org.riskset.ui.cohort.EndpointSwitch;
import org.riskset.ui.data.ImportModel;
import org.riskset.ui.data.ImportView;
import org.riskset.ui.data.SheetOpener;
import org.riskset.ui.explore.ExploreModel;
import org.riskset.ui.explore.ExploreView;
import org.riskset.ui.figures.FiguresModel;
import org.riskset.ui.figures.FiguresView;
import org.riskset.ui.regression.RegressionModel;
import org.riskset.ui.regression.RegressionView;
import org.riskset.ui.report.ReportModel;
import org.riskset.ui.report.ReportView;
import org.riskset.ui.shell.FileDialogs;
import org.riskset.ui.shell.Header;
import org.riskset.ui.shell.Shell;
import org.riskset.ui.shell.StatusStrip;
import org.riskset.ui.shell.Workspace;
import org.riskset.ui.study.Autosave;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.tables.TablesModel;
import org.riskset.ui.tables.TablesView;
import org.riskset.ui.task.JobRunner;
import org.riskset.ui.theme.Appearance;
import org.riskset.ui.welcome.WelcomeView;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// The wiring of the window: every constructor is called here. Models live as long as the application; views are made
/// anew when the language or the look changes.
public final class AppContext {
    private final Clock clock;
    private final OpenStudy openStudy = new OpenStudy();
    private final SessionNotes notes;
    private final Autosave autosave;
    private final Window window;
    private final Models models;
    private final StudyOpener opener;
    private final WindowActions actions;
    private final RegistryImport registryImport;
    private final FigureExports figureExports;

    /// @param titleChanged told the window's title
    public AppContext(
            SettingsStore store, FileDialogs dialogs, JobRunner jobs, Clock clock, Consumer<String> titleChanged) {
        this.clock = clock;
        StudyFolder studies = new StudyFolder(store.folder().resolve("studies"));
        this.notes = new SessionNotes(store, studies, jobs);
        this.window = new Window(new Messages(language(notes.settings())), dialogs, titleChanged);
        // Before any model or view listens, so that none shows the new study in the old words.
        openStudy.studyProperty().addListener((_, _, study) -> study.ifPresent(this::speakOf));
        this.autosave = new Autosave(openStudy, jobs, clock, Application.nameAndVersion(), window::fail);
        KeptRecipes recipes = new KeptRecipes(store.folder());
        this.models = models(store, jobs, recipes);
        this.opener = new StudyOpener(window, models.data(), openStudy, studies, autosave, notes, jobs, clock);
        this.actions = new WindowActions(window, models, openStudy, opener, autosave, notes, jobs, new AllPages());
        this.registryImport =
                new RegistryImport(models.data(), openStudy, recipes, jobs, window, opener, actions::goHome);
        this.figureExports = new FigureExports(window, models.figures(), openStudy);
        makePages();
        new Shortcuts(actions).install(window.scene());
        showStart();
        opener.offerWhatWasLeftOpen();
    }

    private Models models(SettingsStore store, JobRunner jobs, KeptRecipes recipes) {
        String version = Application.nameAndVersion();
        SheetOpener sheets =
                new SheetOpener(() -> LocalDate.now(clock), () -> openStudy.get().flatMap(ImportRecipe::of), recipes);
        return new Models(
                new ImportModel(jobs, sheets, problem -> opener.showUnread(problem)),
                new CohortModel(openStudy, jobs),
                new ExploreModel(openStudy, jobs, window::fail),
                new FiguresModel(openStudy, jobs, version, new NamedLooks(store.folder()), window::fail),
                new TablesModel(openStudy, jobs, window::fail),
                new RegressionModel(openStudy, jobs, version, window::fail),
                new ReportModel(openStudy, jobs, version, window::fail));
    }

    /// The window's scene.
    public Scene scene() {
        return window.scene();
    }

    /// The models, for benchmarks and journeys.
    public ExploreModel exploreModel() {
        return models.explore();
    }

    public FiguresModel figuresModel() {
        return models.figures();
    }

    public CohortModel cohortModel() {
        return models.cohort();
    }

    public RegressionModel regressionModel() {
        return models.regression();
    }

    public ReportModel reportModel() {
        return models.report();
    }

    /// Opens a registry on the Data page, or a study where it was left.
    public void openFile(Path file) {
        opener.openFile(file);
    }

    /// Does what dropping a file on the window does: a registry or study is opened, an exported figure comes back.
    public void openDropped(Path file) {
        actions.openDropped(file);
    }

    /// Opens the sample cohort at its curves, with the groupings of the published tables.
    public void openSample() {
        opener.openSample();
    }

    /// Goes to a workspace, if what it shows is there.
    public void show(Workspace workspace) {
        actions.go(workspace);
    }

    /// Gets ready for the first registry while nothing is open, see [Rehearsal].
    ///
    /// @param failures told of what went wrong; nothing but time is lost by it
    public void rehearse(Executor background, Consumer<Throwable> failures) {
        new Rehearsal(background, new Messages(window.messages().language()), appearance(), () -> window.shell().shown().isEmpty(), failures)
                .start();
    }

    /// Ends the session as it should end: what is open needs no restoring at the next start.
    public void close() {
        notes.noteClosed();
    }

    private void speakOf(Study study) {
        window.messages().turnTo(study.recipe().definition().name());
    }

    private static Language language(Settings settings) {
        return settings.language().equals("vi") ? Language.VIETNAMESE : Language.ENGLISH;
    }

    Appearance appearance() {
        return notes.settings().dark() ? Appearance.DARK : Appearance.LIGHT;
    }

    private void makePages() {
        Messages messages = window.messages();
        EndpointSwitch endpoints = new EndpointSwitch(messages, models.cohort(), window::notice);
        Header header = new Header(messages, openStudy, endpoints, actions);
        Shell shell = new Shell(messages, header, statusStrip(), openStudy, actions);
        shell.setPage(Workspace.DATA, new ImportView(messages, models.data(), appearance(), registryImport).root());
        shell.setHistory(Workspace.DATA, models.data().history());
        shell.setPage(
                Workspace.EXPLORE,
                new ExploreView(
                                messages,
                                models.explore(),
                                models.cohort(),
                                appearance(),
                                _ -> actions.exportFigure(),
                                figureExports::exportFlow,
                                () -> window.shell().show(Workspace.REGRESSION))
                        .root());
        shell.setPage(Workspace.FIGURES, new FiguresView(messages, models.figures(), figureExports).root());
        shell.setPage(
                Workspace.TABLES,
                new TablesView(messages, models.tables(), new TableExports(window, models.tables())).root());
        shell.setPage(
                Workspace.REGRESSION,
                new RegressionView(
                                messages,
                                models.regression(),
                                appearance(),
                                new RegressionExports(window, models.regression()))
                        .root());
        models.report().setWindowLanguage(messages.language());
        shell.setPage(
                Workspace.REPORT,
                new ReportView(
                                messages,
                                models.report(),
                                new ReportExports(window, models.report(), openStudy, actions::go))
                        .root());
        shell.follow(models.data());
        window.fill(shell, appearance());
    }

    private StatusStrip statusStrip() {
        StatusStrip status = new StatusStrip(window.messages());
        models.explore().resultProperty().addListener((_, _, result) -> result.ifPresent(shown -> showFacts(status, shown)));
        models.explore().resultProperty().get().ifPresent(shown -> showFacts(status, shown));
        autosave.savedProperty().addListener((_, _, saved) -> status.showSaved(saved, clock.getZone()));
        status.showSaved(autosave.savedProperty().get(), clock.getZone());
        return status;
    }

    private void showFacts(StatusStrip status, AnalysisResult shown) {
        openStudy.get().ifPresent(study -> status.show(
                shown, study.cohort().followUp(), models.explore().millisecondsProperty().get()));
    }

    private void showStart() {
        window.shell()
                .showWelcome(new WelcomeView(
                                window.messages(),
                                appearance(),
                                Application.version(),
                                notes.settings(),
                                actions)
                        .root());
        window.setTitle("Riskset");
    }

    private final class AllPages implements WindowActions.Pages {
        @Override
        public void showStart() {
            AppContext.this.showStart();
        }

        /// Goes back to where the user was.
        @Override
        public void rebuild() {
            Optional<Workspace> before = window.shell().shown();
            window.speak(new Messages(language(notes.settings())));
            openStudy.get().ifPresent(AppContext.this::speakOf);
            makePages();
            before.ifPresentOrElse(window.shell()::show, AppContext.this::showStart);
        }
    }
}
