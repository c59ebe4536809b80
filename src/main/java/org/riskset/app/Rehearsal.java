package org.riskset.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import javafx.scene.layout.StackPane;
import org.riskset.study.NewStudy;
import org.riskset.study.SourceFile;
import org.riskset.study.file.KeptRecipes;
import org.riskset.ui.controls.FrameByFrame;
import org.riskset.ui.data.ImportModel;
import org.riskset.ui.data.Imported;
import org.riskset.ui.data.SheetOpener;
import org.riskset.ui.explore.ExploreModel;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.task.JobRunner;
import org.riskset.ui.theme.Appearance;
import org.riskset.ui.theme.Theme;

/// Opens the sample cohort once where nobody sees it, after the window is there: what runs for the first time runs many times
/// slower, and the first registry should not have to wait for that. The reading and the statistics are rehearsed in the
/// background, one kind of control a frame on the interface thread.
public final class Rehearsal {
    private static final int ROUNDS = 3;
    private static final double SIZE = 300;

    private final Executor background;
    private final Appearance appearance;
    private final Consumer<Throwable> failures;

    /// @param appearance the look the controls are laid out in
    /// @param failures   told of what went wrong; nothing but time is lost by it
    public Rehearsal(Executor background, Appearance appearance, Consumer<Throwable> failures) {
        this.background = background;
        this.appearance = appearance;
        this.failures = failures;
    }

    /// Begins; called on the interface thread.
    public void start() {
        background.execute(this::openSample);
        new FrameByFrame().run(IntStream.range(0, ROUNDS)
                .boxed()
                .flatMap(_ -> controls())
                .<Runnable>map(control -> () -> layOut(control.get()))
                .toList());
    }

    private void openSample() {
        try {
            Path file = SampleCohort.asFile();
            JobRunner here = new JobRunner(Runnable::run, Runnable::run);
            SheetOpener opener = new SheetOpener(LocalDate::now, Optional::empty, new KeptRecipes(file.resolveSibling("recipes")));
            ImportModel model = new ImportModel(here, opener, failures::accept);
            model.open(file, () -> model.imported().ifPresent(made -> explore(file, made, here)));
        } catch (IOException failure) {
            failures.accept(failure);
        }
    }

    private void explore(Path file, Imported made, JobRunner here) {
        OpenStudy study = new OpenStudy();
        new ExploreModel(study, here, failures); // calculates what the study shows
        try {
            study.open(
                    NewStudy.sample("", SourceFile.of(file), made.sheet(), made.recipe(), made.cohort()), List.of());
        } catch (IOException failure) {
            failures.accept(failure);
        }
    }

    private static Stream<Supplier<Node>> controls() {
        return Stream.of(
                () -> new Button("m"),
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

    private static Node table() {
        TableView<String> table = new TableView<>(FXCollections.observableArrayList("m", "n"));
        TableColumn<String, String> column = new TableColumn<>("m");
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
        table.getColumns().add(column);
        return table;
    }

    private void layOut(Node control) {
        Scene scene = new Scene(new StackPane(control), SIZE, SIZE);
        Theme.apply(scene, appearance);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }
}
