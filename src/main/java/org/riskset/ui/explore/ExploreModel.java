package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.Collections;
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
import org.riskset.analysis.Caution;
import org.riskset.analysis.CompetingRisks;
import org.riskset.analysis.EarlyLossCheck;
import org.riskset.analysis.LandmarkStart;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.Grouping;
import org.riskset.cohort.TimeUnit;
import org.riskset.registry.Column;
import org.riskset.study.Looks;
import org.riskset.study.Scrutiny;
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
    private final GroupingModel grouping;
    private final PatientsInView patients;
    private final BesideModel beside;
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
    private Optional<AnalysisResult> fromStart = Optional.empty();

    private record Request(AnalysisRunner runner, AnalysisPlan plan, boolean withIncidence) {}

    private record Answer(
            AnalysisRunner runner, AnalysisResult result, Optional<CompetingRisks> incidence, long milliseconds) {}

    /// @param failures told of anything that stops a calculation
    public ExploreModel(OpenStudy openStudy, JobRunner jobs, Consumer<Throwable> failures) {
        this.openStudy = openStudy;
        this.grouping = new GroupingModel(openStudy);
        this.patients = new PatientsInView(openStudy);
        this.beside = new BesideModel(openStudy, jobs, failures);
        this.jobs = jobs;
        this.failures = failures;
        this.recalculation = new LatestOnly<>(
                ExploreModel::calculate, jobs.background(), jobs.foreground(), this::deliver, failures);
        openStudy.studyProperty().addListener((_, _, study) -> study.ifPresent(this::recalculate));
        openStudy.restsProperty().addListener(_ -> calculateAtRest());
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

    /// Whether events compete with the one that is studied.
    public boolean hasCompetingEvents() {
        return openStudy.get().filter(study -> study.cohort().hasCompetingEvents()).isPresent();
    }

    /// Asks for the incidence among competing events beside every result, or no longer.
    public void wantIncidence(boolean wanted) {
        if (wanted != incidenceWanted) {
            incidenceWanted = wanted;
            calculateAgain();
        }
    }

    /// The incidence that belongs to [#resultProperty], where it is asked for and events compete.
    public Optional<CompetingRisks> incidence() {
        return incidence;
    }

    /// Who stands behind what is shown.
    public PatientsInView patients() {
        return patients;
    }

    /// The same comparison among other patients.
    public BesideModel beside() {
        return beside;
    }

    /// How the cohort is grouped, and what changes it.
    public GroupingModel grouping() {
        return grouping;
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

    /// Looks how the values of a variable are spread.
    ///
    /// @param shown told it, on the interface thread
    void lookAt(Column column, Consumer<DistributionShape> shown) {
        jobs.start(_ -> DistributionShape.of(column), shown, failures::accept);
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

    /// Makes the Cox model of the groups in view and a factor the one in view.
    public void adjustFor(Grouping.Single factor, String words) {
        openStudy.edit(words, study -> {
            List<Grouping> factors = new ArrayList<>(parts(study.plan().grouping()));
            factors.add(factor);
            RegressionPlan plan = study.regression();
            return study.withRegression(plan.withModel(plan.model()
                    .withStrata(Optional.empty())
                    .withFactors(factors.stream()
                            .flatMap(grouping -> RegressionPlan.Grouped.of(grouping).stream())
                            .<RegressionPlan.Factor>map(grouped -> grouped)
                            .toList())));
        });
    }

    private static List<Grouping> parts(Grouping grouping) {
        return grouping instanceof Grouping.Crossed crossed
                ? List.of(crossed.first(), crossed.second())
                : List.of(grouping);
    }

    /// Sets a caution about the comparison in view aside, with the reason.
    public void setAside(Caution caution, String reason, String words) {
        openStudy.edit(
                words,
                study -> study.withScrutiny(
                        study.scrutiny().settingAside(caution, study.plan().grouping(), reason)));
    }

    /// Shows a caution again that was set aside.
    public void takeBack(Scrutiny.SetAside known, String words) {
        openStudy.edit(words, study -> study.withScrutiny(study.scrutiny().takingBack(known)));
    }

    /// What the losses before the early time could change in the comparison in view.
    ///
    /// @param shown told the outcome, on the interface thread; not told where the groups cannot be compared
    public void checkEarlyLosses(Consumer<EarlyLossCheck> shown) {
        openStudy.get().ifPresent(study -> jobs.start(
                _ -> EarlyLossCheck.of(study.cohort(), study.plan()),
                found -> found.ifPresent(shown),
                failures::accept));
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
