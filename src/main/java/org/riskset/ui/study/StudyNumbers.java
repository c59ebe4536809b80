package org.riskset.ui.study;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskset.study.Study;
import org.riskset.ui.task.JobRunner;
import org.riskset.ui.task.LatestOnly;

/// Numbers of the open study for one page, calculated off the interface thread while the page is in view.
///
/// What was chosen and what was calculated are apart: the page shows choices from [#studyProperty] at once, and tables
/// and plots from [#numbersProperty] when they are there; in between [#calculatingProperty] says so.
///
/// @param <N> the numbers
public final class StudyNumbers<N> {
    private final OpenStudy openStudy;
    private final LatestOnly<Study, Calculated<N>> calculation;
    private final ReadOnlyObjectWrapper<Optional<Study>> study = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<N>> numbers = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper calculating = new ReadOnlyBooleanWrapper(false);
    private Optional<Study> calculatedFor = Optional.empty();
    private boolean inView;

    private record Calculated<N>(Study study, N numbers) {}

    /// @param work     calculates the numbers of a study, off the interface thread
    /// @param failures told of anything that stops a calculation
    public StudyNumbers(OpenStudy openStudy, JobRunner jobs, Function<Study, N> work, Consumer<Throwable> failures) {
        this.openStudy = openStudy;
        this.calculation = new LatestOnly<>(
                asked -> new Calculated<>(asked, work.apply(asked)),
                jobs.background(),
                jobs.foreground(),
                this::deliver,
                failure -> {
                    calculating.set(false);
                    failures.accept(failure);
                });
        openStudy.studyProperty().addListener((_, _, changed) -> changed.filter(_ -> inView).ifPresent(this::request));
    }

    /// The open study as the page has to show its choices; empty before the page was first in view.
    public ReadOnlyObjectProperty<Optional<Study>> studyProperty() {
        return study.getReadOnlyProperty();
    }

    /// The newest numbers, which may be those of the study before; empty before any were there.
    public ReadOnlyObjectProperty<Optional<N>> numbersProperty() {
        return numbers.getReadOnlyProperty();
    }

    /// Whether the newest numbers are not yet those of the study.
    public ReadOnlyBooleanProperty calculatingProperty() {
        return calculating.getReadOnlyProperty();
    }

    /// The newest numbers, where they are those of the open study.
    public Optional<N> current() {
        return openStudy.get().isPresent() && calculatedFor.equals(openStudy.get()) ? numbers.get() : Optional.empty();
    }

    /// Follows the study while the page is in view, and lets it be otherwise.
    public void setInView(boolean shown) {
        inView = shown;
        if (shown) {
            openStudy.get().ifPresent(this::request);
        }
    }

    private void request(Study wanted) {
        calculating.set(true);
        study.set(Optional.of(wanted));
        calculation.request(wanted);
    }

    private void deliver(Calculated<N> calculated) {
        calculatedFor = Optional.of(calculated.study());
        numbers.set(Optional.of(calculated.numbers()));
        calculating.set(!calculatedFor.equals(study.get()));
    }
}
