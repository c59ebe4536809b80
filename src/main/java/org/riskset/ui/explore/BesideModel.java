package org.riskset.ui.explore;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.CohortRecipe;
import org.riskset.study.ImportedSheet;
import org.riskset.study.Study;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.task.JobRunner;
import org.riskset.ui.task.LatestOnly;

/// A second view beside the one in work: the same comparison among the patients as they were, before filters or with the
/// filters of the moment it was asked for.
public final class BesideModel {
    private final OpenStudy openStudy;
    private final LatestOnly<Request, Answer> calculation;
    private final ReadOnlyObjectWrapper<Optional<AnalysisResult>> result =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Kept> kept = Optional.empty();

    /// The patients kept, and the registry they come from.
    private record Kept(ImportedSheet sheet, CohortRecipe recipe) {}

    private record Request(Kept kept, AnalysisPlan plan) {}

    private record Answer(Kept kept, Optional<AnalysisResult> result) {}

    BesideModel(OpenStudy openStudy, JobRunner jobs, Consumer<Throwable> failures) {
        this.openStudy = openStudy;
        this.calculation = new LatestOnly<>(
                new Calculation()::answer, jobs.background(), jobs.foreground(), this::deliver, failures);
        openStudy.studyProperty().addListener((_, _, study) -> study.ifPresent(this::follow));
    }

    /// The comparison among the patients kept; empty while nothing is kept, or where it cannot be made.
    public ReadOnlyObjectProperty<Optional<AnalysisResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Whether patients are kept beside those in work.
    public boolean isOn() {
        return kept.isPresent();
    }

    /// Keeps everybody whom no filter leaves out, or the patients of now where there is no filter; or keeps nobody.
    public void setOn(boolean on) {
        kept = on
                ? openStudy.get().map(study -> new Kept(study.sheet(), withoutFilters(study.recipe())))
                : Optional.empty();
        if (on) {
            openStudy.get().ifPresent(this::follow);
        } else {
            result.set(Optional.empty());
        }
    }

    private static CohortRecipe withoutFilters(CohortRecipe recipe) {
        return recipe.filtersInForce().isEmpty() ? recipe : recipe.withFilters(List.of());
    }

    private void follow(Study study) {
        if (kept.filter(known -> known.sheet() != study.sheet()).isPresent()) {
            setOn(false); // another registry was opened
        }
        kept.ifPresent(known -> calculation.request(new Request(known, study.plan())));
    }

    private void deliver(Answer answer) {
        if (kept.filter(known -> known == answer.kept()).isPresent()) {
            result.set(answer.result());
        }
    }

    /// Makes the cohort once and compares as often as the plan changes.
    private static final class Calculation {
        private Optional<Kept> known = Optional.empty();
        private Optional<AnalysisRunner> runner = Optional.empty();

        Answer answer(Request request) {
            if (known.filter(before -> before == request.kept()).isEmpty()) {
                known = Optional.of(request.kept());
                runner = switch (request.kept().sheet().cohort(request.kept().recipe())) {
                    case CohortOutcome.Made made -> Optional.of(new AnalysisRunner(made.cohort()));
                    case CohortOutcome.NotMade _ -> Optional.empty();
                };
            }
            boolean hasColumns = runner.filter(present -> request.plan().grouping().columns().stream()
                            .allMatch(column -> present.cohort().registry().find(column).isPresent()))
                    .isPresent();
            return new Answer(
                    request.kept(), hasColumns ? runner.map(present -> present.run(request.plan())) : Optional.empty());
        }
    }
}
