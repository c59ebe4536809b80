package org.riskset.ui.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskset.study.file.SavedStudy;
import org.riskset.study.file.StudyFile;
import org.riskset.ui.task.JobRunner;
import org.riskset.ui.task.LatestOnly;

/// Saves the open study after each step, off the interface thread; of steps that come quicker than the disk, the last one.
public final class Autosave {
    private final OpenStudy openStudy;
    private final Clock clock;
    private final String application;
    private final LatestOnly<Writing, Writing> writer;
    private final ReadOnlyObjectWrapper<Optional<Instant>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Path> file = Optional.empty();

    private record Writing(SavedStudy study, Path file) {}

    /// @param application name and version, for the file
    /// @param failures    told of a file that cannot be written
    public Autosave(
            OpenStudy openStudy, JobRunner jobs, Clock clock, String application, Consumer<Throwable> failures) {
        this.openStudy = openStudy;
        this.clock = clock;
        this.application = application;
        this.writer = new LatestOnly<>(Autosave::write, jobs.background(), jobs.foreground(), this::written, failures);
        openStudy.restsProperty().addListener(_ -> save());
    }

    /// When the open study was last written; empty before it was.
    public ReadOnlyObjectProperty<Optional<Instant>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// The file the open study is kept in.
    public Optional<Path> file() {
        return file;
    }

    /// Keeps the study that is opened next in this file.
    public void keepIn(Path newFile) {
        file = Optional.of(newFile);
        saved.set(Optional.empty());
    }

    /// The open study as it would be written now.
    public Optional<SavedStudy> current() {
        return openStudy.get().map(study ->
                new SavedStudy(study, openStudy.undoable(), application, clock.instant()));
    }

    private void save() {
        file.ifPresent(target -> current().ifPresent(study -> writer.request(new Writing(study, target))));
    }

    private static Writing write(Writing writing) {
        try {
            StudyFile.write(writing.study(), writing.file());
            return writing;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void written(Writing writing) {
        if (file.equals(Optional.of(writing.file()))) {
            saved.set(Optional.of(writing.study().saved()));
        }
    }
}
