package org.riskset.ui.explore;

import java.util.Collections;
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
import org.riskset.analysis.CompetingRisks;
import org.riskset.cohort.Grouping;
import org.riskset.study.Looks;
import org.riskset.study.Study;
import org.riskset.study.TablePlan;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.task.JobRunner;
import org.riskset.ui.task.LatestOnly;

/// The numbers of the open study, calculated anew off the interface thread whenever it changes.
///
/// Only the newest plan counts; searches that take longer than one picture are made beside it and calculate it again.
final class LiveAnalysis {
    private final OpenStudy openStudy;
    private final JobRunner jobs;
    private final Consumer<Throwable> failures;
    private final LatestOnly<Request, Answer> recalculation;
    private final ReadOnlyObjectWrapper<Optional<AnalysisResult>> result =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper milliseconds = new ReadOnlyLongWrapper();
    private final Set<String> searchedColumns = new HashSet<>();
    private Optional<AnalysisRunner> runner = Optional.empty();
    private Optional<Request> requested = Optional.empty();
    private Optional<CompetingRisks> incidence = Optional.empty();
    private boolean incidenceWanted;
    private Optional<Grouping> searchedImbalance = Optional.empty();

    private record Request(AnalysisRunner runner, AnalysisPlan plan, boolean withIncidence) {}

    private record Answer(
            AnalysisRunner runner, AnalysisResult result, Optional<CompetingRisks> incidence, long milliseconds) {}

    /// @param failures told of anything that stops a calculation
    LiveAnalysis(OpenStudy openStudy, JobRunner jobs, Consumer<Throwable> failures) {
        this.openStudy = openStudy;
        this.jobs = jobs;
        this.failures = failures;
        this.recalculation = new LatestOnly<>(
                LiveAnalysis::calculate, jobs.background(), jobs.foreground(), this::deliver, failures);
        openStudy.studyProperty().addListener((_, _, study) -> study.ifPresent(this::recalculate));
        openStudy.restsProperty().addListener(_ -> calculateAtRest());
        openStudy.get().ifPresent(this::recalculate);
    }

    /// The numbers of the newest plan that has been calculated; empty before the first.
    ReadOnlyObjectProperty<Optional<AnalysisResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// How long the last calculation took.
    ReadOnlyLongProperty millisecondsProperty() {
        return milliseconds.getReadOnlyProperty();
    }

    /// Asks for the incidence among competing events beside every result, or no longer.
    void wantIncidence(boolean wanted) {
        if (wanted != incidenceWanted) {
            incidenceWanted = wanted;
            calculateAgain();
        }
    }

    /// The incidence that belongs to [#resultProperty], where it is asked for and events compete.
    Optional<CompetingRisks> incidence() {
        return incidence;
    }

    private void recalculate(Study study) {
        if (runner.filter(present -> present.cohort() == study.cohort()).isEmpty()) {
            runner = Optional.of(new AnalysisRunner(study.cohort()));
            searchedColumns.clear();
        }
        runner.ifPresent(present -> {
            present.watch(factorsBeside(study));
            Request request = new Request(present, study.plan(), incidenceWanted);
            if (!requested.equals(Optional.of(request))) {
                requested = Optional.of(request);
                recalculation.request(request);
            }
        });
    }

    /// The factors of the tables, without those that make the groups in view: these change with every cut-point.
    private static List<Grouping> factorsBeside(Study study) {
        return study.tables().entries().stream()
                .map(TablePlan.Entry::grouping)
                .filter(factor -> Collections.disjoint(
                        factor.columns(), study.plan().grouping().columns()))
                .toList();
    }

    private static Answer calculate(Request request) {
        long start = System.nanoTime();
        AnalysisResult result = request.runner().run(request.plan());
        Optional<CompetingRisks> incidence = request.withIncidence()
                ? CompetingRisks.of(request.runner().cohort(), request.plan())
                : Optional.empty();
        return new Answer(request.runner(), result, incidence, (System.nanoTime() - start) / 1_000_000);
    }

    private void deliver(Answer answer) {
        if (runner.filter(present -> present == answer.runner()).isEmpty()) {
            return; // another registry was opened meanwhile
        }
        milliseconds.set(answer.milliseconds());
        boolean rests = !openStudy.isInGesture();
        if (rests) {
            openStudy.get().ifPresent(study -> note(study, answer.result()));
        }
        incidence = answer.incidence();
        result.set(Optional.of(withLooks(answer.result())));
        searchCutPoints(answer);
        if (rests) {
            findImbalance(answer);
        }
    }

    /// Who has seen a comparison has made it, whatever is undone later.
    private void note(Study study, AnalysisResult seen) {
        if (seen.plan().equals(study.plan())) {
            Looks.look(study, seen)
                    .map(look -> study.scrutiny().ledger().with(look))
                    .filter(ledger -> !ledger.equals(study.scrutiny().ledger()))
                    .ifPresent(ledger ->
                            openStudy.note(now -> now.withScrutiny(now.scrutiny().withLedger(ledger))));
        }
    }

    private AnalysisResult withLooks(AnalysisResult calculated) {
        return calculated.comparison().isEmpty()
                ? calculated
                : openStudy
                        .get()
                        .flatMap(study -> study.scrutiny().ledger().caution())
                        .map(calculated::and)
                        .orElse(calculated);
    }

    /// The search over all cut-points is slower than one recalculation; it is made once per column, beside the drag.
    private void searchCutPoints(Answer answer) {
        if (answer.result().plan().grouping() instanceof Grouping.ByCutPoints byCutPoints
                && searchedColumns.add(byCutPoints.column())) {
            jobs.start(
                    _ -> answer.runner().searchCutPoints(byCutPoints.column()),
                    _ -> calculateAgain(),
                    failures::accept);
        }
    }

    /// So is the search for a factor in which the groups differ, where patients are many; it is made at rest.
    private void findImbalance(Answer answer) {
        AnalysisPlan plan = answer.result().plan();
        if (answer.runner().followsImbalance() || searchedImbalance.equals(Optional.of(plan.grouping()))) {
            return;
        }
        searchedImbalance = Optional.of(plan.grouping());
        jobs.start(
                _ -> {
                    answer.runner().findImbalance(plan);
                    return plan;
                },
                _ -> calculateAgain(),
                failures::accept);
    }

    /// A drag that ends where its last picture was still has to be noted.
    private void calculateAtRest() {
        boolean unnoted = openStudy.get().flatMap(study -> result.get()
                        .filter(seen -> seen.plan().equals(study.plan()))
                        .flatMap(seen -> Looks.look(study, seen))
                        .filter(look -> !study.scrutiny().ledger().looks().contains(look)))
                .isPresent();
        if (unnoted) {
            calculateAgain();
        }
    }

    private void calculateAgain() {
        requested = Optional.empty();
        openStudy.get().ifPresent(this::recalculate);
    }
}
