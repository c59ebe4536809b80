package org.riskset.ui.explore;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.LandmarkStart;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.Grouping;
import org.riskset.cohort.TimeUnit;
import org.riskset.registry.Column;
import org.riskset.registry.NumberColumn;
import org.riskset.study.Study;
import org.riskset.study.TablePlan;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.task.JobRunner;
import org.riskset.ui.task.LatestOnly;

/// What the Explore screen shows and does, without a window.
///
/// Every change of the open study is recalculated off the interface thread; curve, p, table and cautions all come from
/// the one value of [#resultProperty], so that they cannot disagree.
public final class ExploreModel {
    private final OpenStudy openStudy;
    private final JobRunner jobs;
    private final Consumer<Throwable> failures;
    private final LatestOnly<Request, Answer> recalculation;
    private final ReadOnlyObjectWrapper<Optional<AnalysisResult>> result =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper milliseconds = new ReadOnlyLongWrapper();
    private final Set<String> searchedColumns = new HashSet<>();
    private Optional<AnalysisRunner> runner = Optional.empty();
    private Optional<AnalysisResult> fromStart = Optional.empty();

    private record Request(AnalysisRunner runner, AnalysisPlan plan) {}

    private record Answer(AnalysisRunner runner, AnalysisResult result, long milliseconds) {}

    /// @param failures told of anything that stops a calculation
    public ExploreModel(OpenStudy openStudy, JobRunner jobs, Consumer<Throwable> failures) {
        this.openStudy = openStudy;
        this.jobs = jobs;
        this.failures = failures;
        this.recalculation = new LatestOnly<>(
                ExploreModel::calculate, jobs.background(), jobs.foreground(), this::deliver, failures);
        openStudy.studyProperty().addListener((_, _, study) -> study.ifPresent(this::recalculate));
        openStudy.get().ifPresent(this::recalculate);
    }

    /// The numbers of the newest plan that has been calculated; empty before the first.
    public ReadOnlyObjectProperty<Optional<AnalysisResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// How long the last calculation took.
    public ReadOnlyLongProperty millisecondsProperty() {
        return milliseconds.getReadOnlyProperty();
    }

    public OpenStudy openStudy() {
        return openStudy;
    }

    /// Columns a clinician may group by, in the order of the sheet: everything but identifiers, free text and the
    /// columns that follow-up is made from.
    public List<Column> variables() {
        return openStudy
                .get()
                .map(study -> GroupableColumns.of(study.cohort()))
                .orElse(List.of());
    }

    /// The same columns with those of the study's tables first, in the order of the tables: what is asked for most.
    public List<Column> variablesByImportance() {
        List<String> factors = openStudy.get().map(study -> study.tables().entries()).orElse(List.of()).stream()
                .map(TablePlan.Entry::grouping)
                .flatMap(factor -> factor.columnName().stream())
                .toList();
        Comparator<Column> byFactor = Comparator.comparingInt(column ->
                factors.contains(column.name()) ? factors.indexOf(column.name()) : Integer.MAX_VALUE);
        return variables().stream().sorted(byFactor).toList();
    }

    /// Shows the whole cohort as one curve.
    public void groupByNothing(String words) {
        editGrouping(words, new Grouping.Whole(), CutPointOrigin.FIXED_IN_ADVANCE);
    }

    /// Groups by a column: categories as they are, numbers at the cut-point used before or else at their median.
    public void groupBy(Column column, String words) {
        openStudy.get().ifPresent(study -> {
            Grouping grouping = study.tables()
                    .find(column.name())
                    .map(TablePlan.Entry::grouping)
                    .orElseGet(() -> defaultGrouping(study.cohort(), column));
            CutPointOrigin origin = study.tables()
                    .find(column.name())
                    .map(TablePlan.Entry::origin)
                    .orElse(CutPointOrigin.FIXED_IN_ADVANCE);
            editGrouping(words, grouping, origin);
        });
    }

    /// Moves the cut-points while the mouse is down; [#finishMove] makes it one step of history.
    public void moveCutPoints(double... cutPoints) {
        currentCutPoints()
                .ifPresent(grouping -> openStudy.adjust(
                        study -> regrouped(study, Grouping.ByCutPoints.at(grouping.column(), cutPoints))));
    }

    /// Ends a move of the cut-points.
    public void finishMove(String words) {
        openStudy.finishGesture(words);
    }

    /// Puts the cut-points back to where the move began.
    public void cancelMove() {
        openStudy.cancelGesture();
    }

    /// Sets the cut-points in one step, such as a typed value.
    public void setCutPoints(String words, double... cutPoints) {
        currentCutPoints()
                .ifPresent(grouping -> openStudy.edit(
                        words, study -> regrouped(study, Grouping.ByCutPoints.at(grouping.column(), cutPoints))));
    }

    /// Records that the cut-points in force were fixed before the data were looked at, or that they were not.
    public void declareOrigin(CutPointOrigin origin, String words) {
        openStudy.edit(words, study -> study.withPlan(study.plan().withGrouping(study.plan().grouping(), origin))
                .withTables(study.tables().withGrouping(study.plan().grouping(), origin)));
    }

    /// Compares the groups within the levels of another variable as well, or no longer.
    public void stratifyBy(Optional<String> column, String words) {
        openStudy.edit(words, study -> study.withPlan(study.plan().withStratum(column)));
    }

    /// Unit of all times of the open study.
    public TimeUnit timeUnit() {
        return openStudy
                .get()
                .map(study -> study.recipe().definition().unit())
                .orElse(TimeUnit.MONTHS);
    }

    /// The landmark from which the clock runs now.
    public Optional<Double> landmark() {
        return openStudy.get().flatMap(study -> study.recipe().definition().landmark());
    }

    /// Starts the clock at a landmark, or at the start again.
    public void startAt(Optional<Double> landmark, String words) {
        openStudy.edit(words, study -> withLandmark(study, landmark));
    }

    /// The comparison with the clock running from the start, whatever runs now.
    public Optional<AnalysisResult> fromStart() {
        return fromStart;
    }

    /// Calculates the comparison in view at several starts of the clock, off the interface thread.
    ///
    /// @param shown told the outcome, on the interface thread
    public void compareStarts(List<Double> starts, Consumer<List<LandmarkStart>> shown) {
        openStudy.get().map(study -> withLandmark(study, Optional.empty())).ifPresent(study -> jobs.start(
                _ -> {
                    AnalysisResult first = new AnalysisRunner(study.cohort()).run(study.plan());
                    return new Starts(first, LandmarkStart.of(study.cohort(), study.plan(), starts));
                },
                found -> {
                    fromStart = Optional.of(found.first());
                    shown.accept(found.later());
                },
                failures::accept));
    }

    private record Starts(AnalysisResult first, List<LandmarkStart> later) {}

    private static Study withLandmark(Study study, Optional<Double> landmark) {
        CohortRecipe recipe = study.recipe();
        return switch (study.withRecipe(
                recipe.withDefinition(recipe.definition().withLandmark(landmark)))) {
            case Study.Recohort.Made made -> made.study();
            case Study.Recohort.NotMade _ -> study;
        };
    }

    /// Leaves a level out of the comparison, or takes it in again.
    public void setLevelShown(String level, boolean shown, String words) {
        openStudy.get().ifPresent(study -> {
            if (study.plan().grouping() instanceof Grouping.ByLevels byLevels) {
                Set<String> leftOut = new HashSet<>(byLevels.leftOut());
                if (shown) {
                    leftOut.remove(level);
                } else {
                    leftOut.add(level);
                }
                editGrouping(
                        words,
                        new Grouping.ByLevels(byLevels.column(), byLevels.order(), leftOut),
                        CutPointOrigin.FIXED_IN_ADVANCE);
            }
        });
    }

    /// The grouping in view, where it is by cut-points.
    public Optional<Grouping.ByCutPoints> currentCutPoints() {
        return openStudy
                .get()
                .map(study -> study.plan().grouping())
                .filter(Grouping.ByCutPoints.class::isInstance)
                .map(Grouping.ByCutPoints.class::cast);
    }

    private static Grouping defaultGrouping(Cohort cohort, Column column) {
        if (column instanceof NumberColumn number) {
            double[] values = cohort.distinctValues(number);
            if (values.length > GroupableColumns.MOST_LEVELS_OF_A_NUMBER) {
                return Grouping.ByCutPoints.at(column.name(), CutPointChoices.median(cohort, number));
            }
        }
        return Grouping.ByLevels.of(column.name());
    }

    private Study regrouped(Study study, Grouping grouping) {
        return study.withPlan(study.plan().withGrouping(grouping, CutPointOrigin.CHOSEN_AFTER_LOOKING))
                .withTables(study.tables().withGrouping(grouping, CutPointOrigin.CHOSEN_AFTER_LOOKING));
    }

    private void editGrouping(String words, Grouping grouping, CutPointOrigin origin) {
        openStudy.edit(
                words,
                study -> study.withPlan(study.plan().withGrouping(grouping, origin))
                        .withTables(study.tables().withGrouping(grouping, origin)));
    }

    private void recalculate(Study study) {
        if (runner.filter(present -> present.cohort() == study.cohort()).isEmpty()) {
            runner = Optional.of(new AnalysisRunner(study.cohort()));
            searchedColumns.clear();
        }
        runner.ifPresent(present -> recalculation.request(new Request(present, study.plan())));
    }

    private static Answer calculate(Request request) {
        long start = System.nanoTime();
        AnalysisResult result = request.runner().run(request.plan());
        return new Answer(request.runner(), result, (System.nanoTime() - start) / 1_000_000);
    }

    private void deliver(Answer answer) {
        if (runner.filter(present -> present == answer.runner()).isEmpty()) {
            return; // another registry was opened meanwhile
        }
        milliseconds.set(answer.milliseconds());
        result.set(Optional.of(answer.result()));
        searchCutPoints(answer);
    }

    /// The search over all cut-points is slower than one recalculation; it is made once per column, beside the drag.
    private void searchCutPoints(Answer answer) {
        if (answer.result().plan().grouping() instanceof Grouping.ByCutPoints byCutPoints
                && searchedColumns.add(byCutPoints.column())) {
            jobs.start(
                    _ -> answer.runner().searchCutPoints(byCutPoints.column()),
                    _ -> openStudy.get().ifPresent(this::recalculate),
                    failures::accept);
        }
    }
}
