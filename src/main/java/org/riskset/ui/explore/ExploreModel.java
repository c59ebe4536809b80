package org.riskset.ui.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CompetingRisks;
import org.riskset.cohort.TimeUnit;
import org.riskset.registry.Column;
import org.riskset.study.TablePlan;
import org.riskset.ui.controls.DistributionShape;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.task.JobRunner;

/// What the Explore screen shows and does, without a window.
///
/// Curve, p, table and cautions all come from the one value of [#resultProperty], so that they cannot disagree.
public final class ExploreModel {
    private final OpenStudy openStudy;
    private final LiveAnalysis live;
    private final GroupingModel grouping;
    private final ClockModel clock;
    private final ScrutinyModel scrutiny;
    private final PatientsInView patients;
    private final BesideModel beside;
    private final JobRunner jobs;
    private final Consumer<Throwable> failures;

    /// @param failures told of anything that stops a calculation
    public ExploreModel(OpenStudy openStudy, JobRunner jobs, Consumer<Throwable> failures) {
        this.openStudy = openStudy;
        this.grouping = new GroupingModel(openStudy);
        this.clock = new ClockModel(openStudy, jobs, failures);
        this.scrutiny = new ScrutinyModel(openStudy, jobs, failures);
        this.patients = new PatientsInView(openStudy);
        this.beside = new BesideModel(openStudy, jobs, failures);
        this.jobs = jobs;
        this.failures = failures;
        this.live = new LiveAnalysis(openStudy, jobs, failures);
    }

    /// The numbers of the newest plan that has been calculated; empty before the first.
    public ReadOnlyObjectProperty<Optional<AnalysisResult>> resultProperty() {
        return live.resultProperty();
    }

    /// How long the last calculation took.
    public ReadOnlyLongProperty millisecondsProperty() {
        return live.millisecondsProperty();
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
        live.wantIncidence(wanted);
    }

    /// The incidence that belongs to [#resultProperty], where it is asked for and events compete.
    public Optional<CompetingRisks> incidence() {
        return live.incidence();
    }

    /// When the clock starts, and what changes it.
    public ClockModel clock() {
        return clock;
    }

    /// What is done about cautions.
    public ScrutinyModel scrutiny() {
        return scrutiny;
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
}
