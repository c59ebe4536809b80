package org.riskset.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.riskset.drawing.Face;
import org.riskset.drawing.TextMeasurer;
import org.riskset.study.NewStudy;
import org.riskset.study.SourceFile;
import org.riskset.study.Study;
import org.riskset.study.file.KeptRecipes;
import org.riskset.ui.canvas.CanvasPainter;
import org.riskset.ui.cohort.CohortModel;
import org.riskset.ui.controls.FrameByFrame;
import org.riskset.ui.data.ImportModel;
import org.riskset.ui.data.ImportView;
import org.riskset.ui.data.Imported;
import org.riskset.ui.data.SheetOpener;
import org.riskset.ui.explore.ExploreModel;
import org.riskset.ui.explore.ExploreView;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.task.JobRunner;
import org.riskset.ui.theme.Appearance;
import org.riskset.ui.theme.Theme;
import org.riskset.wording.Messages;

/// Opens the sample cohort once where nobody sees it, after the window is there: what runs for the first time runs many times
/// slower, and the first registry should not have to wait for that. The reading and the statistics are rehearsed in the
/// background; then the pages that a registry is shown on are laid out on the interface thread, a small part a frame.
public final class Rehearsal {
    /// Java compiles best what has run often.
    private static final int ROUNDS = 3;

    /// The frames in which a page fills itself.
    private static final int FILLING_FRAMES = 30;

    private static final double WIDTH = 600;
    private static final double HEIGHT = 400;
    private static final List<Double> TABLE_HEIGHTS = List.of(60.0, 120.0, 180.0, 240.0, 300.0, 360.0, HEIGHT);

    private final Executor background;
    private final Messages messages;
    private final Appearance appearance;
    private final BooleanSupplier wanted;
    private final Consumer<Throwable> failures;

    /// @param appearance the look the pages are laid out in
    /// @param wanted     whether it is still of use: not once a page is in view
    /// @param failures   told of what went wrong; nothing but time is lost by it
    public Rehearsal(
            Executor background,
            Messages messages,
            Appearance appearance,
            BooleanSupplier wanted,
            Consumer<Throwable> failures) {
        this.background = background;
        this.messages = messages;
        this.appearance = appearance;
        this.wanted = wanted;
        this.failures = failures;
    }

    /// Begins; called on the interface thread.
    public void start() {
        background.execute(this::openSample);
        new FrameByFrame().run(Stream.concat(
                        Stream.of(Face.values()).<Runnable>map(face -> () -> CanvasPainter.load(face)),
                        controls().map(control -> () -> layOut(control.get(), unseen(), HEIGHT)))
                .toList());
    }

    private void openSample() {
        try {
            TextMeasurer.bundled().canShow("m", Face.REGULAR); // reads the fonts
            Path file = SampleCohort.asFile();
            JobRunner here = new JobRunner(Runnable::run, Runnable::run);
            SheetOpener opener = new SheetOpener(LocalDate::now, Optional::empty, new KeptRecipes(file.resolveSibling("recipes")));
            ImportModel model = new ImportModel(here, opener, failures::accept);
            model.open(file, () -> model.imported().ifPresent(made -> explore(file, made, model, here)));
        } catch (IOException failure) {
            failures.accept(failure);
        }
    }

    private void explore(Path file, Imported made, ImportModel model, JobRunner here) {
        try {
            Study sample = NewStudy.sample("", SourceFile.of(file), made.sheet(), made.recipe(), made.cohort());
            OpenStudy study = new OpenStudy();
            new ExploreModel(study, here, failures); // calculates what the study shows
            study.open(sample, List.of());
            Platform.runLater(() -> again(model, sample, ROUNDS));
        } catch (IOException failure) {
            failures.accept(failure);
        }
    }

    /// Makes the pages as the window does, and opens the study on them: its numbers come from the background again.
    private void showPages(ImportModel model, Study sample, int rounds) {
        JobRunner jobs = new JobRunner(background, Platform::runLater);
        OpenStudy study = new OpenStudy();
        ExploreModel explore = new ExploreModel(study, jobs, failures);
        CohortModel cohort = new CohortModel(study, jobs);
        List<Region> pages = new ArrayList<>();
        List<Runnable> steps = new ArrayList<>();
        steps.add(() -> pages.add(new ImportView(messages, model, appearance, new NoActions()).root()));
        steps.add(() -> pages.add(
                new ExploreView(messages, explore, cohort, appearance, _ -> {}, _ -> {}, () -> {}).root()));
        steps.add(() -> study.open(sample, List.of()));
        steps.addAll(Collections.nCopies(FILLING_FRAMES, () -> {}));
        FrameByFrame frames = new FrameByFrame();
        steps.add(() -> frames.run(Stream.concat(
                        pages.stream().flatMap(SmallParts::of).flatMap(this::layingOut),
                        Stream.of(() -> again(model, sample, rounds - 1)))
                .toList()));
        frames.run(steps);
    }

    private void again(ImportModel model, Study sample, int rounds) {
        if (rounds > 0 && wanted.getAsBoolean()) {
            showPages(model, sample, rounds);
        }
    }

    /// The steps that lay a part out: a table grows, so that no step makes all of its cells.
    private Stream<Runnable> layingOut(Node part) {
        List<Double> heights = SmallParts.hasTable(part) ? TABLE_HEIGHTS : List.of(HEIGHT);
        Scene scene = unseen();
        return heights.stream().map(height -> () -> {
            if (wanted.getAsBoolean()) {
                layOut(part, scene, height);
            }
        });
    }

    private static Scene unseen() {
        return new Scene(new StackPane(), WIDTH, HEIGHT);
    }

    private void layOut(Node part, Scene scene, double height) {
        if (part.getScene() != scene) {
            scene.setRoot(new StackPane(part));
            Theme.apply(scene, appearance);
        }
        scene.getRoot().resize(WIDTH, height);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scene.getRoot().snapshot(null, null); // the painter has to warm up, too
    }

    private static Stream<Supplier<Node>> controls() {
        return Stream.of(
                () -> new Button("m"),
                Rehearsal::card,
                () -> new TextField("m"),
                () -> new ComboBox<>(FXCollections.observableArrayList("m")),
                () -> new ScrollPane(new Hyperlink("m")),
                RadioButton::new,
                CheckBox::new,
                DatePicker::new,
                MenuButton::new,
                () -> new SplitPane(new StackPane(), new StackPane()),
                Rehearsal::table);
    }

    /// Its shadow is what a painter needs most time for.
    private static Node card() {
        StackPane card = new StackPane(new Button("m"));
        card.getStyleClass().add("floating-card");
        card.setMaxSize(WIDTH / 2, HEIGHT / 2);
        return card;
    }

    private static Node table() {
        TableView<String> table = new TableView<>(FXCollections.observableArrayList("m", "n"));
        TableColumn<String, String> column = new TableColumn<>("m");
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
        table.getColumns().add(column);
        return table;
    }

    /// Nobody can press the buttons of a page that is laid out where nobody sees it.
    private static final class NoActions implements ImportView.Actions {
        @Override
        public void makeStudy() {}

        @Override
        public void updateStudy() {}

        @Override
        public void chooseDictionary(Consumer<Path> chosen) {}

        @Override
        public void cancel() {}
    }
}
