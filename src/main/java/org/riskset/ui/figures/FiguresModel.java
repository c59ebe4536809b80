package org.riskset.ui.figures;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.drawing.ColourVision;
import org.riskset.figure.FigureCaption;
import org.riskset.figure.FigureCheck;
import org.riskset.figure.FigureReview;
import org.riskset.figure.StudyFigure;
import org.riskset.study.FigureCalculation;
import org.riskset.study.FigureNumbers;
import org.riskset.study.FigurePlan;
import org.riskset.study.PlannedFigure;
import org.riskset.study.Study;
import org.riskset.study.file.NamedLooks;
import org.riskset.style.FigureLook;
import org.riskset.style.Place;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.task.JobRunner;
import org.riskset.ui.task.LatestOnly;
import org.riskset.wording.Messages;

/// What the Figures page shows and does, without a window: the figures of the open study, the one in view with its
/// numbers, and every change to it as a step of the study's history.
public final class FiguresModel {
    private final OpenStudy openStudy;
    private final FigureFiles files;
    private final NamedLooks looks;
    private final Consumer<Throwable> failures;
    private final LatestOnly<Request, FigureAnswer> calculation;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final ObjectProperty<ExportChoices> export = new SimpleObjectProperty<>(ExportChoices.FIRST);
    private final ObjectProperty<ColourVision> vision = new SimpleObjectProperty<>(ColourVision.TYPICAL);
    private Optional<AnalysisRunner> runner = Optional.empty();
    private Optional<FigureAnswer> answer = Optional.empty();
    private Optional<Drawn> drawn = Optional.empty();
    private int selected;
    private int panel;
    private boolean inView;

    private record Request(Study study, AnalysisRunner runner, FigureCalculation calculation) {}

    private record Asked(PlannedFigure figure, FigureAnswer answer, Messages messages) {
        private boolean isSameAs(Asked other) {
            return answer == other.answer && messages == other.messages && figure.equals(other.figure);
        }
    }

    private record Drawn(Asked asked, StudyFigure.Outcome outcome) {}

    /// @param application name and version written into files
    /// @param looks       styles kept under names
    /// @param failures    told of anything that stops a calculation
    public FiguresModel(
            OpenStudy openStudy, JobRunner jobs, String application, NamedLooks looks, Consumer<Throwable> failures) {
        this.openStudy = openStudy;
        this.files = new FigureFiles(this, openStudy, jobs, application, failures);
        this.looks = looks;
        this.failures = failures;
        this.calculation = new LatestOnly<>(
                request -> FigureAnswer.of(request.study(), request.runner(), request.calculation()), jobs.background(), jobs.foreground(), this::deliver, failures);
        openStudy.studyProperty().addListener(_ -> studyChanged());
        vision.addListener(_ -> changed());
    }

    /// Changes with everything that is in view.
    ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    ObjectProperty<ExportChoices> exportProperty() {
        return export;
    }

    /// How the preview is seen; files are written in their own colours.
    ObjectProperty<ColourVision> visionProperty() {
        return vision;
    }

    /// Follows the study while the page is in view, and lets it be otherwise.
    public void setInView(boolean shown) {
        inView = shown;
        if (shown) {
            studyChanged();
        }
    }

    /// The open study; empty before the first one is opened.
    public Optional<Study> study() {
        return openStudy.get();
    }

    List<PlannedFigure> figures() {
        return study().map(study -> study.figures().figures()).orElse(List.of());
    }

    /// Position of the figure in view.
    public int selected() {
        return Math.clamp(selected, 0, Math.max(0, figures().size() - 1));
    }

    /// Position of the panel whose texts and groups are edited.
    public int panel() {
        return Math.clamp(panel, 0, current().panels().size() - 1);
    }

    public void select(int figure) {
        selected = figure;
        panel = 0;
        studyChanged();
    }

    public void selectPanel(int chosen) {
        panel = chosen;
        changed();
    }

    /// The plan of the figure in view.
    public PlannedFigure current() {
        return figures().isEmpty() ? PlannedFigure.IN_VIEW : figures().get(selected());
    }

    /// The numbers of the figure in view; empty while they are being calculated.
    public Optional<FigureNumbers> numbers() {
        return answer().map(FigureAnswer::numbers);
    }

    private Optional<FigureAnswer> answer() {
        return study().flatMap(study ->
                answer.filter(known -> known.holdsFor(study, FigureCalculation.of(study, current()))));
    }

    /// The figure in view as it is printed, or why there is none; empty while it is being calculated.
    public Optional<StudyFigure.Outcome> outcome(Messages messages) {
        return answer().map(known -> outcome(new Asked(printed(), known, messages)));
    }

    /// The plan of the figure in view as it is drawn.
    private PlannedFigure printed() {
        return hidesCounts() ? current().withoutCounts() : current();
    }

    /// Whether the study's tables leave small counts out; then its figures have none.
    boolean hidesCounts() {
        return study().map(study -> study.design().hidesSmallCounts()).orElse(false);
    }

    /// Drawn once for everybody who asks about the same figure.
    private StudyFigure.Outcome outcome(Asked asked) {
        Drawn known = drawn.filter(before -> before.asked().isSameAs(asked))
                .orElseGet(() -> new Drawn(asked, asked.answer().draw(asked.figure(), asked.messages())));
        drawn = Optional.of(known);
        return known.outcome();
    }

    /// The figure in view, where it can be drawn.
    public Optional<StudyFigure> figure(Messages messages) {
        return outcome(messages).flatMap(made -> switch (made) {
            case StudyFigure.Made drawn -> Optional.of(drawn.figure());
            case StudyFigure.NotMade _ -> Optional.<StudyFigure>empty();
        });
    }

    /// The caption the analysis gives the figure in view, without its number; empty while there is none to draw.
    String writtenCaption(Messages messages) {
        FigureCaption caption = new FigureCaption(messages);
        return figure(messages)
                .flatMap(drawn -> numbers().map(known -> caption.written(current(), known, drawn)))
                .orElse("");
    }

    /// Whether it is fit to submit.
    List<FigureCheck> checks(StudyFigure drawn, Messages messages) {
        return numbers().map(known -> FigureReview.of(printed(), known, drawn, messages)).orElse(List.of());
    }

    /// Changes the figure in view as one step of history.
    public void change(String words, UnaryOperator<PlannedFigure> change) {
        int position = selected();
        openStudy.edit(words, study -> study.withFigures(study.figures().with(position, change)));
    }

    /// Changes the figure in view within a gesture, such as a drag or typing; [#finish] makes it one step of history.
    public void adjust(UnaryOperator<PlannedFigure> change) {
        int position = selected();
        openStudy.adjust(study -> study.withFigures(study.figures().with(position, change)));
    }

    public void finish(String words) {
        openStudy.finishGesture(words);
    }

    /// Moves what is dragged while the mouse is down; [#finish] makes it one step of history.
    public void move(StudyFigure.Handle handle, Place place) {
        adjust(figure -> figure.withEdits(
                handle.panel(),
                all -> switch (handle.held()) {
                    case ANNOTATION -> all.withAnnotation(handle.number(), note -> note.withPlace(place));
                    case VERDICT -> all.withVerdictPlace(Optional.of(place));
                    case LEGEND -> all.withLegendPlace(Optional.of(place));
                }));
    }

    /// Ending of the kind of file chosen, with the dot.
    public String fileEnding() {
        return export.get().file().ending();
    }

    /// Puts the figure back to where the gesture began.
    public void cancel() {
        openStudy.cancelGesture();
    }

    /// Adds figures after the last one and shows the first of them.
    public void add(String words, List<PlannedFigure> added) {
        int first = figures().size();
        selected = first;
        panel = 0;
        openStudy.edit(words, study -> {
            FigurePlan plan = study.figures();
            for (PlannedFigure figure : added) {
                plan = plan.with(figure);
            }
            return study.withFigures(plan);
        });
    }

    /// Takes the figure in view away; the last one stays.
    public void remove(String words) {
        int position = selected();
        openStudy.edit(words, study -> study.withFigures(study.figures().without(position)));
    }

    Map<String, FigureLook> namedLooks() {
        return looks.all();
    }

    void keepLook(String name) {
        try {
            looks.keep(name, current().look());
        } catch (IOException failure) {
            failures.accept(failure);
        }
        changed();
    }

    void forgetLook(String name) {
        try {
            looks.forget(name);
        } catch (IOException failure) {
            failures.accept(failure);
        }
        changed();
    }

    /// Writing the figure in view, and bringing one back.
    public FigureFiles files() {
        return files;
    }

    private void studyChanged() {
        if (inView) {
            study().ifPresent(this::calculate);
            changed();
        }
    }

    private void calculate(Study study) {
        FigureCalculation wanted = FigureCalculation.of(study, current());
        if (numbers().isEmpty() && wanted.fits(study.cohort())) {
            AnalysisRunner running = runner.filter(present -> present.cohort() == study.cohort())
                    .orElseGet(() -> new AnalysisRunner(study.cohort()));
            runner = Optional.of(running);
            calculation.request(new Request(study, running, wanted));
        }
    }

    private void deliver(FigureAnswer calculated) {
        answer = Optional.of(calculated);
        changed();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
